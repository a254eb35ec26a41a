import { textOf } from '../grid/cell';
import { a1, cellAt, type Grid } from '../grid/grid';
import type { Problem, Stopped } from '../problem';
import { headingKey, nearest } from '../thai/text/text';
import { type ColumnKey, columnOf, HEADINGS, knownHeadings, REQUIRED_COLUMNS } from './columns';

/** Title rows may stand above the headings, but not more than these. */
const ROWS_SEARCHED = 30;
/** A row with fewer known headings than this is no heading row. */
const LEAST_HEADINGS = 3;

/** Where the register's headings stand: the row, and each column's number (from 1) or null. */
export interface HeadingRow {
  readonly row: number;
  readonly columns: Readonly<Record<ColumnKey, number | null>>;
}

type Found = { readonly key: ColumnKey; readonly column: number };

/** The row that holds most known headings, or null where no row looks like one. */
export function findHeadingRow(grid: Grid): number | null {
  let best = { row: 0, count: 0 };
  grid.cells.slice(0, ROWS_SEARCHED).forEach((_, index) => {
    const count = new Set(headingsIn(grid, index + 1).map(found => found.key)).size;
    if (count > best.count) best = { row: index + 1, count };
  });
  return best.count >= LEAST_HEADINGS ? best.row : null;
}

/** Every column by its heading, or the first thing wrong with them: one missing, or one there twice. */
export function readHeadings(grid: Grid, row: number): HeadingRow | Stopped {
  const found = ownNamesFirst(grid, row, parted(grid, row, headingsIn(grid, row)));
  const [first, ...others] = [...doubled(grid, row, found), ...missing(grid, row, found)];
  if (first) return { problems: [first, ...others] };
  const columns = Object.fromEntries(
    Object.keys(HEADINGS).map(key => [key, found.find(one => one.key === key)?.column ?? null]),
  ) as Record<ColumnKey, number | null>;
  return { row, columns };
}

function headingsIn(grid: Grid, row: number): Found[] {
  return (grid.cells[row - 1] ?? []).flatMap((cell, index) => {
    const key = columnOf(cell);
    return key === null ? [] : [{ key, column: index + 1 }];
  });
}

/**
 * Some plans head the groups "ตัวชี้วัด" or "ประเด็น" and the methods "มาตรการ / แนวทาง". Alone, the latter heads the groups; beside
 * the former, and with no other heading for methods, it heads the methods.
 */
function parted(grid: Grid, row: number, found: readonly Found[]): readonly Found[] {
  const groups = found.filter(one => one.key === 'group');
  if (groups.length !== 2 || found.some(one => one.key === 'method')) return found;
  const method = groups.find(one => textOf(grid.cells[row - 1]?.[one.column - 1]).includes('มาตรการ'));
  return found.map(one => (one === method ? { ...one, key: 'method' } : one));
}

/** Where one of two columns bears the register's own heading and the other a similar one, the similar one is the office's. */
function ownNamesFirst(grid: Grid, row: number, found: readonly Found[]): readonly Found[] {
  const isOwn = ({ key, column }: Found) => headingKey(textOf(cellAt(grid, row, column))) === headingKey(HEADINGS[key]);
  const named = new Set(found.filter(isOwn).map(({ key }) => key));
  return found.filter(one => isOwn(one) || !named.has(one.key));
}

function doubled(grid: Grid, row: number, found: readonly Found[]): Problem[] {
  const keys = [...new Set(found.map(one => one.key))];
  return keys.flatMap(key => {
    const columns = found.filter(one => one.key === key).map(one => one.column);
    if (columns.length < 2) return [];
    const heading = HEADINGS[key];
    return [{ code: 'headingDoubled', sheet: grid.name, row, heading, cells: columns.map(column => a1(row, column)) }];
  });
}

function missing(grid: Grid, row: number, found: readonly Found[]): Problem[] {
  const strangers = (grid.cells[row - 1] ?? []).flatMap((cell, index) =>
    textOf(cell).trim() === '' || columnOf(cell) !== null ? [] : [{ heading: textOf(cell), cell: a1(row, index + 1) }],
  );
  return REQUIRED_COLUMNS.filter(key => !found.some(one => one.key === key)).map(key => {
    const stranger = strangers.find(one => nearest(one.heading, knownHeadings(key)) !== null) ?? null;
    return { code: 'headingMissing', sheet: grid.name, row, heading: HEADINGS[key], nearest: stranger };
  });
}
