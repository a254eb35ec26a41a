import { fold } from './headings/fold';
import type { Section } from './sections';
import { textsIn } from './spread';
import { DOUBTFUL, type Doubt } from './understood';

/** In letters on the line. A shorter line, such as "จัดอบรม", may be the method of two measures, unless it is the same unit's. */
const SHORTEST = 12;

/**
 * The sections without those that only name methods of an earlier one again, under other headings: a report's list of what is overdue. Under
 * the same headings the same method may be another unit's.
 */
export function withoutRepeats(sections: readonly Section[]): {
  readonly kept: Section[];
  readonly repeats: Section[];
} {
  const kept: Names[] = [];
  const repeats: Section[] = [];
  for (const names of sections.map(namesOf)) {
    const isRepeat = kept.some(before => before.headings !== names.headings && namesAgain(before, names));
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

interface MethodCell {
  readonly lines: readonly string[];
  readonly unit: string;
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

function linesOfUnit({ lines, unit }: MethodCell): string[] {
  return lines.filter(line => line !== '').map(line => `${line}\n${unit}`);
}

/** The filled method cells, line by line as they are compared. */
function methodCells({ table, uses, from, to }: Section): MethodCell[] {
  const [method, unit] = ['method', 'unit'].map(key =>
    uses.findIndex(({ column, as }) => column === key && as === 'column'),
  );
  return table.rows.slice(from, to).flatMap((cells): MethodCell[] => {
    const lines = (cells[method ?? -1]?.text ?? '').split('\n').map(lineKey);
    return lines.some(line => line !== '') ? [{ lines, unit: fold(cells[unit ?? -1]?.text ?? '') }] : [];
  });
}

/** Results, say, that only a table has which is not taken because it names the same methods again. */
export function lostColumns(kept: readonly Section[], repeats: readonly Section[]): Doubt[] {
  const known = new Set(kept.flatMap(({ uses }) => uses.map(({ column }) => column)));
  return repeats.flatMap(({ table, uses, headings, from, to }) =>
    uses.flatMap(({ column }, at): Doubt[] => {
      if (column === null || known.has(column) || textsIn(table, at, from, to).length === 0) return [];
      const where = { table: table.number, row: null, column: at + 1 };
      return [{ kind: 'repeated', where, heading: headings[at]?.text ?? '' }];
    }),
  );
}

/** Without the item's number, which another list may count anew. */
function lineKey(line: string): string {
  return fold(line.replace(/^ *[\d๐-๙]+(?:\.[\d๐-๙]+)*[.)] */, ''));
}

function headingsKey({ headings }: Section): string {
  return headings.map(({ text }) => fold(text)).join('|');
}
