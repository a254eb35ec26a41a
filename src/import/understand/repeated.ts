import { fold } from './headings/fold';
import type { Section } from './sections';
import type { SpreadCell } from './spread';
import { DOUBTFUL } from './understood';

/** In letters on the line. A shorter line, such as "จัดอบรม", may be the method of two measures, unless it is the same unit's. */
export const SHORTEST = 12;

/**
 * The sections without those that only name methods of an earlier one again: under other headings, as a report's list of what is overdue, or
 * with the same groups, units and periods, as a sheet for each quarter. Else the same method may be another unit's. `rounds`: sections of
 * rounds, which are joined.
 */
export function withoutRepeats(
  sections: readonly Section[],
  rounds: ReadonlyMap<Section, unknown> = new Map(),
): {
  readonly kept: Section[];
  readonly repeats: Section[];
} {
  const kept: Names[] = [];
  const repeats: Section[] = [];
  for (const names of sections.map(namesOf)) {
    const isRepeat = kept.some(before =>
      before.headings === names.headings
        ? !rounds.has(names.section) && repeatsRows(before, names)
        : namesAgain(before, names),
    );
    if (isRepeat) repeats.push(names.section);
    else kept.push(names);
  }
  return { kept: kept.map(({ section }) => section), repeats };
}

/**
 * The sections without those that only hold what is scored or counted for each theme, such as the points of each indicator. They name no
 * unit and no time, and beside them another section surely has methods.
 */
export function withoutScores(sections: readonly Section[]): Section[] {
  const isSure = ({ uses }: Section) => uses.some(({ column, sure }) => column === 'method' && sure >= DOUBTFUL);
  const hasWhoOrWhen = ({ uses }: Section) => uses.some(({ column }) => column === 'unit' || column === 'period');
  return sections.some(isSure) ? sections.filter(one => isSure(one) || hasWhoOrWhen(one)) : [...sections];
}

/** A section's headings and method cells as they are compared. Read once, because a section is compared with all before it. */
interface Names {
  readonly section: Section;
  readonly headings: string;
  readonly cells: readonly MethodCell[];
  /** All lines. */
  readonly known: string;
  /** Lines with their units. */
  readonly ofUnits: ReadonlySet<string>;
}

export interface MethodCell {
  /** From 0. */
  readonly row: number;
  readonly lines: readonly string[];
  readonly unit: string;
  /** What tells the measure from others: its group, method, unit and period. */
  readonly whole: string;
}

function namesOf(section: Section): Names {
  const cells = methodCells(section);
  const known = cells.flatMap(({ lines }) => lines).join('\n');
  return { section, headings: headingsKey(section), cells, known, ofUnits: new Set(cells.flatMap(linesOfUnit)) };
}

function namesAgain({ known, ofUnits }: Names, { cells }: Names): boolean {
  const isKnown = (cell: MethodCell) =>
    cell.lines.some(line => line.length >= SHORTEST && known.includes(line)) ||
    (cell.unit !== '' && linesOfUnit(cell).some(line => ofUnits.has(line)));
  return cells.length > 0 && cells.every(isKnown);
}

/** Another table in which each row names a unit and is a row of the earlier one. */
function repeatsRows(before: Names, { section, cells }: Names): boolean {
  const known = new Set(before.cells.map(({ whole }) => whole));
  const isOther = before.section.table.number !== section.table.number;
  return isOther && cells.length > 0 && cells.every(({ unit, whole }) => unit !== '' && known.has(whole));
}

export function linesOfUnit({ lines, unit }: MethodCell): string[] {
  return lines.filter(line => line !== '').map(line => `${line}\n${unit}`);
}

/** The filled method cells, line by line as they are compared. */
export function methodCells({ table, uses, from, to }: Section): MethodCell[] {
  const [group, method, unit, period] = ['group', 'method', 'unit', 'period'].map(key =>
    uses.findIndex(({ column, as }) => column === key && as === 'column'),
  );
  const text = (cells: readonly SpreadCell[], at = -1) => cells[at]?.text ?? '';
  let above = '';
  return table.rows.slice(from, to).flatMap((cells, index): MethodCell[] => {
    above = fold(text(cells, group)) || above;
    const lines = text(cells, method).split('\n').map(lineKey);
    const whole = [above, ...[method, unit, period].map(at => fold(text(cells, at)))].join('\n');
    return lines.some(line => line !== '') ? [{ row: from + index, lines, unit: fold(text(cells, unit)), whole }] : [];
  });
}

/** Without the item's number, which another list may count anew. */
function lineKey(line: string): string {
  return fold(line.replace(/^ *[\d๐-๙]+(?:\.[\d๐-๙]+)*[.)] */, ''));
}

function headingsKey({ headings }: Section): string {
  return headings.map(({ text }) => fold(text)).join('|');
}
