import { textOf } from '../grid/cell';
import { a1, cellAt, type Grid } from '../grid/grid';
import type { Problem, Stopped } from '../problem';
import { headingKey, nearest } from '../thai/text/text';
import {
  type ColumnKey,
  columnOf,
  HEADINGS,
  knownHeadings,
  REQUIRED_COLUMNS,
  ROUND_COLUMNS,
  type RoundColumn,
} from './columns';

/** Titles may precede the heading row, so this many rows are searched. */
const ROWS_SEARCHED = 30;
/** A row with fewer known headings than this is not a heading row. */
const LEAST_HEADINGS = 3;

/** Where the headings are: the row, and each column's number, both from 1. A missing column is null. */
export interface HeadingRow {
  readonly row: number;
  /** 2 if the row below divides the results: "ผลการดำเนินงาน" over "รอบ ๖ เดือน | รอบ ๑๒ เดือน". */
  readonly tiers: 1 | 2;
  readonly columns: Readonly<Record<ColumnKey, number | null>>;
}

type Tiers = Pick<HeadingRow, 'row' | 'tiers'>;
type Found = { readonly key: ColumnKey; readonly column: number };

/** The row with the most known headings; null if no row has enough of them. */
export function findHeadingRow(grid: Grid): number | null {
  let best = { row: 0, count: 0 };
  grid.cells.slice(0, ROWS_SEARCHED).forEach((_, index) => {
    const count = new Set(headingsIn(grid, index + 1).map(found => found.key)).size;
    if (count > best.count) best = { row: index + 1, count };
  });
  return best.count >= LEAST_HEADINGS ? best.row : null;
}

/** Finds every column by its heading, or lists the problems: headings that appear twice, then missing ones. */
export function readHeadings(grid: Grid, row: number): HeadingRow | Stopped {
  const above = preferOwnHeadings(grid, row, splitGroupsFromMethods(grid, row, headingsIn(grid, row)));
  const divided = dividedResults(grid, row, above);
  const found = oneKindOfResults(divided ?? above);
  const headings = { row, tiers: divided === null ? 1 : 2 } as const;
  const [first, ...others] = [...duplicateHeadings(grid, row, found), ...missingHeadings(grid, headings, found)];
  if (first) return { problems: [first, ...others] };
  const columns = Object.fromEntries(
    Object.keys(HEADINGS).map(key => [key, found.find(one => one.key === key)?.column ?? null]),
  ) as Record<ColumnKey, number | null>;
  return { ...headings, columns };
}

/** The headings of a sheet with all that a register needs; null if there are none, or one is missing or doubled. */
export function wholeHeadings(grid: Grid): HeadingRow | null {
  const row = findHeadingRow(grid);
  const headings = row === null ? null : readHeadings(grid, row);
  return headings === null || 'problems' in headings ? null : headings;
}

/** The row of the last tier. The rows below hold the measures. */
export function lastHeadingRow({ row, tiers }: Tiers): number {
  return row + tiers - 1;
}

/** A column's heading as the sheet has it, both tiers in one text. */
export function headingAt(grid: Grid, { row, tiers }: Tiers, column: number): string {
  const text = (line: number, at: number) => textOf(cellAt(grid, line, at)).trim();
  if (tiers === 1) return text(row, column);
  const below = text(row + 1, column);
  return [below === '' ? text(row, column) : upperHeading(grid, row, column).text, below].join(' ').trim();
}

function headingsIn(grid: Grid, row: number): Found[] {
  return (grid.cells[row - 1] ?? []).flatMap((cell, index) => {
    const key = columnOf(cell);
    return key === null ? [] : [{ key, column: index + 1 }];
  });
}

/** A heading over several columns stands in the first of them. */
function upperHeading(grid: Grid, row: number, column: number): { readonly text: string; readonly column: number } {
  for (let at = column; at > 0; at -= 1) {
    const text = textOf(cellAt(grid, row, at)).trim();
    if (text !== '') return { text, column: at };
  }
  return { text: '', column };
}

/** The headings with the results divided by the row below; null if that row names no round under a heading of results. */
function dividedResults(grid: Grid, row: number, found: readonly Found[]): readonly Found[] | null {
  const holdsMeasure = found.some(({ key, column }) => {
    const below = cellAt(grid, row + 1, column);
    return MEASURE_CELLS.includes(key) && textOf(below).trim() !== '' && columnOf(below) !== key;
  });
  if (holdsMeasure) return null;
  const rounds = headingsIn(grid, row + 1).filter(({ key, column }) => {
    return isRound(key) && columnOf(upperHeading(grid, row, column).text) === 'result';
  });
  const upper = rounds.map(({ column }) => upperHeading(grid, row, column).column);
  return rounds.length === 0 ? null : [...found.filter(({ column }) => !upper.includes(column)), ...rounds];
}

const MEASURE_CELLS: readonly ColumnKey[] = ['method', 'unit', 'period'];

/** Beside ผลการดำเนินงาน a single round's column is the office's own. */
function oneKindOfResults(found: readonly Found[]): readonly Found[] {
  const hasResult = found.some(({ key }) => key === 'result');
  const hasBoth = ROUND_COLUMNS.every(key => found.some(one => one.key === key));
  return hasResult && !hasBoth ? found.filter(({ key }) => !isRound(key)) : found;
}

function isRound(key: ColumnKey): key is RoundColumn {
  return (ROUND_COLUMNS as readonly ColumnKey[]).includes(key);
}

/**
 * "มาตรการ / แนวทาง" normally heads the groups. But some plans head the groups "ตัวชี้วัด" or "ประเด็น" and use "มาตรการ / แนวทาง" for
 * the methods. So if a row has both and no other method heading, "มาตรการ / แนวทาง" is the method column.
 */
function splitGroupsFromMethods(grid: Grid, row: number, found: readonly Found[]): readonly Found[] {
  const groups = found.filter(one => one.key === 'group');
  if (groups.length !== 2 || found.some(one => one.key === 'method')) return found;
  const method = groups.find(one => textOf(grid.cells[row - 1]?.[one.column - 1]).includes('มาตรการ'));
  return found.map(one => (one === method ? { ...one, key: 'method' } : one));
}

/** If one column has our exact heading and another has a similar one, ours wins: the similar column is the office's own. */
function preferOwnHeadings(grid: Grid, row: number, found: readonly Found[]): readonly Found[] {
  const isOwn = ({ key, column }: Found) => headingKey(textOf(cellAt(grid, row, column))) === headingKey(HEADINGS[key]);
  const named = new Set(found.filter(isOwn).map(({ key }) => key));
  return found.filter(one => isOwn(one) || !named.has(one.key));
}

function duplicateHeadings(grid: Grid, row: number, found: readonly Found[]): Problem[] {
  // One result column beside both rounds' columns: only a person can tell which of them count.
  const isMixed = found.some(({ key }) => key === 'result') && found.some(({ key }) => isRound(key));
  const keyOf = ({ key }: Found) => (isMixed && isRound(key) ? 'result' : key);
  return [...new Set(found.map(keyOf))].flatMap((key): Problem[] => {
    const columns = found.filter(one => keyOf(one) === key).map(one => one.column);
    if (columns.length < 2) return [];
    const heading = HEADINGS[key];
    return [{ code: 'headingDoubled', sheet: grid.name, row, heading, cells: columns.map(column => a1(row, column)) }];
  });
}

function missingHeadings(grid: Grid, headings: Tiers, found: readonly Found[]): Problem[] {
  const { row } = headings;
  const unknown = grid.cells
    .slice(row - 1, lastHeadingRow(headings))
    .flatMap((cells, tier) =>
      cells.flatMap((cell, index) =>
        textOf(cell).trim() === '' || columnOf(cell) !== null
          ? []
          : [{ heading: textOf(cell), cell: a1(row + tier, index + 1) }],
      ),
    );
  return missingColumns(found).map(key => {
    const heading = HEADINGS[key];
    const closest = unknown.find(one => nearest(one.heading, knownHeadings(key)) !== null) ?? null;
    const other = closest === null && isRound(key) ? found.find(one => isRound(one.key)) : undefined;
    return other
      ? { code: 'roundMissing', sheet: grid.name, row, heading, other: headingAt(grid, headings, other.column) }
      : { code: 'headingMissing', sheet: grid.name, row, heading, nearest: closest };
  });
}

/** A round's column alone lacks the other one. */
function missingColumns(found: readonly Found[]): readonly ColumnKey[] {
  const has = (key: ColumnKey) => found.some(one => one.key === key);
  return REQUIRED_COLUMNS.flatMap((key): readonly ColumnKey[] => {
    if (has(key)) return [];
    if (key !== 'result' || !ROUND_COLUMNS.some(has)) return [key];
    return ROUND_COLUMNS.filter(round => !has(round));
  });
}
