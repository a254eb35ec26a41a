import { isBlank, LONGEST_TEXT, textOf } from '../../grid/cell';
import { type Block, cellAt, type Grid, isEmptyGrid } from '../../grid/grid';
import { sourceOfGrids } from '../../import/of-cells';
import type { Source } from '../../import/source';
import { understand } from '../../import/understand/understand';
import type { LeftOut, RowChoice, UnderstandOptions, Understood } from '../../import/understand/understood';
import type { Problem, Stopped } from '../../problem';
import { ALL_TOOL_COLUMNS, HEADINGS, REQUIRED_COLUMNS, type StaffColumn, TOOL_COLUMNS } from '../../register/columns';
import { wholeHeadings } from '../../register/heading-row';
import { toWesternDigits } from '../../thai/text/numerals';
import { isHouseSheet, type Places, registerGrid } from '../common/places';
import { columnsToAdd } from './columns-to-add';
import type { SetUpOptions } from './options';

/**
 * Where the register comes from. adopt: a sheet of the workbook is or becomes it, with these columns added. fill: a new register is filled
 * from the paper `name` or from `sheets`, which stay as they are. start: the workbook holds no table.
 */
export type RegisterChoice =
  | {
      readonly kind: 'adopt';
      readonly grid: Grid;
      readonly added: readonly StaffColumn[];
      readonly understood: Understood | null;
    }
  | { readonly kind: 'fill'; readonly name: string; readonly sheets: readonly Grid[]; readonly understood: Understood }
  | { readonly kind: 'start' };

/** Decides it from the workbook's sheets and the options. `mergedOf`: a sheet's merged blocks; asked only if its table is read. */
export function chooseRegister(
  grids: readonly Grid[],
  places: Places,
  options: SetUpOptions,
  given: UnderstandOptions,
  mergedOf: (grid: Grid) => readonly Block[],
): RegisterChoice | Stopped {
  const found = registerGrid(grids, places, options.fiscalYear);
  const { paper, rows = [] } = options;
  if (options.fresh && found?.sheetId !== places.register) return { kind: 'start' };
  if (paper) {
    const filled = filledFrom(paper.name, paper.source, [], withRows(given, rows));
    if ('problems' in filled || filled.kind !== 'fill') return filled;
    const begun = grids.find(grid => isFilledFrom(grid, filled.understood));
    if (begun) return { kind: 'adopt', grid: begun, added: [], understood: null };
    const isFree = !found || (found.sheetId === places.register && !holdsRows(found));
    return isFree ? filled : { problems: [{ code: 'alreadyFilled', sheet: found.name }] };
  }
  if (found && (found.sheetId === places.register || hasToolColumns(found))) {
    return { kind: 'adopt', grid: found, added: [], understood: null };
  }
  return fromSheets(
    grids.filter(grid => !isHouseSheet(grid, places) && !isEmptyGrid(grid)),
    found,
    sheetReader(given, mergedOf),
    { rows, isMapped: (given.map ?? []).length > 0 },
  );
}

function filledFrom(
  name: string,
  source: Source,
  sheets: readonly Grid[],
  given: UnderstandOptions,
): RegisterChoice | Stopped {
  const understood = understand(source, given);
  return 'problems' in understood ? withName(understood, name) : filling(name, sheets, understood);
}

/** Without measures nothing is filled, because a register without measures would be in the way of the right paper. */
function filling(name: string, sheets: readonly Grid[], understood: Understood): RegisterChoice | Stopped {
  if (understood.counts.items === 0) return { problems: [{ code: 'paperEmpty', sheet: name }] };
  const tooLong = textTooLong(understood);
  if (tooLong) return { problems: [tooLong] };
  return { kind: 'fill', name, sheets, understood };
}

/** Sheets would refuse it only when half of the sheets are made. */
function textTooLong({ rows, columns, extraHeadings }: Understood): Problem | null {
  for (const { cells, from } of rows) {
    const at = cells.findIndex(({ length }) => length > LONGEST_TEXT);
    const column = [...columns.map(key => HEADINGS[key]), ...extraHeadings][at];
    if (column !== undefined) return { code: 'textTooLong', table: from.table, row: from.row ?? 0, column };
  }
  return null;
}

/** A paper's table may have no name; then the problem is in the file. */
function withName({ problems: [first, ...others] }: Stopped, name: string): Stopped {
  const named = (problem: Problem): Problem =>
    'sheet' in problem && problem.sheet === '' ? { ...problem, sheet: name } : problem;
  return { problems: [named(first), ...others.map(named)] };
}

/** True if this sheet begins with the paper's headings and rows: a run before this one has taken them, and perhaps broke off. */
function isFilledFrom(grid: Grid, { columns, extraHeadings, rows }: Understood): boolean {
  const lines = [[...columns.map(key => HEADINGS[key]), ...extraHeadings], ...rows.map(({ cells }) => cells)];
  return lines.every((cells, row) => cells.every((text, column) => textOf(cellAt(grid, row + 1, column + 1)) === text));
}

/** True if the register holds more than the groups' names that set-up began it with. */
function holdsRows(register: Grid): boolean {
  const headings = wholeHeadings(register);
  if (headings === null) return true;
  const begun = new Set(['group' as const, ...ALL_TOOL_COLUMNS].map(key => headings.columns[key]));
  return register.cells
    .slice(headings.row)
    .some(cells => cells.some((cell, at) => !begun.has(at + 1) && !isBlank(cell)));
}

/** A register of the tool that this workbook has no record of, such as a copy, is used as it is. */
function hasToolColumns(grid: Grid): boolean {
  const headings = wholeHeadings(grid);
  return headings !== null && TOOL_COLUMNS.filter(key => headings.columns[key] !== null).length > 1;
}

function fromSheets(
  grids: readonly Grid[],
  found: Grid | undefined,
  read: ReadSheets,
  { rows, isMapped }: { readonly rows: readonly RowChoice[]; readonly isMapped: boolean },
): RegisterChoice | Stopped {
  const main = found ?? grids.find(grid => holdsMeasures(read([grid])));
  const tooBig = (main === undefined ? grids : [main]).map(grid => read([grid])).find(isTooBig);
  if (tooBig) return tooBig;
  if (main === undefined) return { kind: 'start' };
  const alike = sheetsAlike(grids, main, read);
  const understood = withOthers(
    read(alike, rows),
    grids.filter(grid => !alike.includes(grid) && mayHoldMeasures(read([grid]))),
  );
  if (alike.length === 1 && found && !isMapped && rows.length === 0) {
    const added = columnsToAdd(found, understood);
    if (added !== null)
      return { kind: 'adopt', grid: found, added, understood: 'problems' in understood ? null : understood };
  }
  return 'problems' in understood ? understood : filling(main.name, alike, understood);
}

/** Other sheets that hold measures and are not read are told, because nobody would miss them. */
function withOthers(understood: Understood | Stopped, others: readonly Grid[]): Understood | Stopped {
  if ('problems' in understood) return understood;
  const left = others.map(({ name }, at): LeftOut => {
    return {
      kind: 'otherTable',
      where: { table: understood.tables.length + at + 1, row: null, column: null },
      text: name,
    };
  });
  return { ...understood, leftOut: [...understood.leftOut, ...left] };
}

/** `rows`: how a person reads rows of these sheets together. */
type ReadSheets = (grids: readonly Grid[], rows?: readonly RowChoice[]) => Understood | Stopped;

function withRows(given: UnderstandOptions, rows: readonly RowChoice[]): UnderstandOptions {
  return rows.length === 0 ? given : { ...given, rows };
}

/** Understands sheets, one by itself only once: a sheet of thousands of rows takes seconds, and three questions are asked of it. */
function sheetReader(given: UnderstandOptions, mergedOf: (grid: Grid) => readonly Block[]): ReadSheets {
  const known = new Map<Grid, Understood | Stopped>();
  return (grids, rows = []) => {
    const [first, ...others] = grids;
    const alone = others.length + rows.length === 0 ? first : undefined;
    const source = () => sourceOfGrids(grids.map(grid => ({ ...grid, merged: mergedOf(grid) })));
    const understood = (alone && known.get(alone)) ?? understand(source(), withRows(given, rows));
    if (alone) known.set(alone, understood);
    return understood;
  };
}

/** True if it is a table of measures that is too big to be read. */
function isTooBig(read: Understood | Stopped): read is Stopped {
  return 'problems' in read && read.problems[0].code === 'tableTooBig';
}

function mayHoldMeasures(read: Understood | Stopped): boolean {
  return holdsMeasures(read) || isTooBig(read);
}

function holdsMeasures(understood: Understood | Stopped): boolean {
  return (
    !('problems' in understood) && understood.counts.items > 0 && understood.added.length < REQUIRED_COLUMNS.length - 1
  );
}

/**
 * Of a sheet a unit: the sheets with the main one's headings, in the workbook's order. Sheets of several years, copies and a sheet with all
 * rows also look alike; then only the main one counts.
 */
function sheetsAlike(grids: readonly Grid[], main: Grid, read: ReadSheets): readonly Grid[] {
  const headings = headingsOf(read([main]));
  const alike = grids.filter(grid => grid === main || (headings !== null && headingsOf(read([grid])) === headings));
  return alike.some(({ name }) => OF_A_TIME_OR_COPY.test(toWesternDigits(name))) ? [main] : alike;
}

const OF_A_TIME_OR_COPY =
  /^(?:รวม|สรุป|ภาพรวม|ทั้งหมด|ทุก)|\d{2}|ปี|เดือน|ไตรมาส|รอบ|สำเนา|สำรอง|เก่า|เดิม|ร่าง|copy|backup|draft|old/i;

function headingsOf(understood: Understood | Stopped): string | null {
  if ('problems' in understood || understood.counts.items === 0) return null;
  return understood.tables[0]?.headings.map(({ source }) => source).join('|') ?? null;
}
