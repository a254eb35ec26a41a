import type { Cell } from './cell';

/** One sheet's values, row by row from A1. All rows have the same length. The functions here count rows and columns from 1. */
export interface Grid {
  readonly sheetId: number;
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** A block of cells: its first row and column, counted from 1, and its size. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The smallest block that contains all the cells. Pass at least one cell. */
export function blockAround(cells: readonly { readonly row: number; readonly column: number }[]): Block {
  // Not Math.min(...rows): a whole register has more cells than a call may have arguments.
  const smaller = (a: number, b: number) => Math.min(a, b);
  const larger = (a: number, b: number) => Math.max(a, b);
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const [row, column] = [rows.reduce(smaller), columns.reduce(smaller)];
  return { row, column, rows: rows.reduce(larger) - row + 1, columns: columns.reduce(larger) - column + 1 };
}

export function overlap(a: Block, b: Block): boolean {
  const apart = (at: number, count: number, other: number, others: number) =>
    at + count <= other || other + others <= at;
  return !apart(a.row, a.rows, b.row, b.rows) && !apart(a.column, a.columns, b.column, b.columns);
}

/** True if `inner` lies within `outer`. */
export function contains(outer: Block, inner: Block): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

/** Row and column count from 1. Returns '' outside the grid. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  return grid.cells[row - 1]?.[column - 1] ?? '';
}

export function isEmptyGrid(grid: Grid): boolean {
  return grid.cells.every(cells => cells.every(cell => cell === ''));
}

/** A1 notation of a cell, such as AB12. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A1 notation of a block, such as B2:C10, or B2 for a single cell. */
export function a1Of({ row, column, rows, columns }: Block): string {
  const first = a1(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${a1(row + rows - 1, column + columns - 1)}`;
}

/** Column 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? letter : columnLetters(Math.floor((column - 1) / 26)) + letter;
}
