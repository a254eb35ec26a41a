import { textOf } from '../grid/cell';
import { a1, cellAt, type Grid } from '../grid/grid';
import type { Problem, Stopped } from '../problem';
import { headingKey, nearest } from '../thai/text/text';
import { type ColumnKey, columnOf, HEADINGS, knownHeadings, REQUIRED_COLUMNS } from './columns';

/** Titles may precede the heading row, so this many rows are searched. */
const ROWS_SEARCHED = 30;
/** A row with fewer known headings than this is not a heading row. */
const LEAST_HEADINGS = 3;

/** Where the headings are: the row, and each column's number, both from 1. A missing column is null. */
export interface HeadingRow {
  readonly row: number;
  readonly columns: Readonly<Record<ColumnKey, number | null>>;
}

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
  const found = preferOwnHeadings(grid, row, splitGroupsFromMethods(grid, row, headingsIn(grid, row)));
  const [first, ...others] = [...duplicateHeadings(grid, row, found), ...missingHeadings(grid, row, found)];
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
  const keys = [...new Set(found.map(one => one.key))];
  return keys.flatMap(key => {
    const columns = found.filter(one => one.key === key).map(one => one.column);
    if (columns.length < 2) return [];
    const heading = HEADINGS[key];
    return [{ code: 'headingDoubled', sheet: grid.name, row, heading, cells: columns.map(column => a1(row, column)) }];
  });
}

function missingHeadings(grid: Grid, row: number, found: readonly Found[]): Problem[] {
  const unknownHeadings = (grid.cells[row - 1] ?? []).flatMap((cell, index) =>
    textOf(cell).trim() === '' || columnOf(cell) !== null ? [] : [{ heading: textOf(cell), cell: a1(row, index + 1) }],
  );
  return REQUIRED_COLUMNS.filter(key => !found.some(one => one.key === key)).map(key => {
    const closest = unknownHeadings.find(one => nearest(one.heading, knownHeadings(key)) !== null) ?? null;
    return { code: 'headingMissing', sheet: grid.name, row, heading: HEADINGS[key], nearest: closest };
  });
}
