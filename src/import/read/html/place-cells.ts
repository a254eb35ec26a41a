import { refuseTooBig } from '../limits';

/** A cell as a page writes it; 0 rows: down to the end of the table. */
export interface Spanning {
  readonly rows: number;
  readonly columns: number;
}

/** Where a cell is, counted from 0, with the block that it covers. */
export interface Placed<Cell> {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Puts each cell into the first free column of its row, as browsers do. @throws Unreadable if the table is too big. */
export function placeCells<Cell extends Spanning>(rows: readonly (readonly Cell[])[]): Placed<Cell>[] {
  const placed: Placed<Cell>[] = [];
  /** By column: the first row that is free there. */
  const free: number[] = [];
  rows.forEach((line, row) => {
    let column = 0;
    for (const cell of line) {
      while ((free[column] ?? 0) > row) column += 1;
      const left = rows.length - row;
      const down = cell.rows === 0 ? left : Math.min(cell.rows, left);
      refuseTooBig('', rows.length, column + cell.columns);
      // A cell that would lie over one from above is cut off.
      let columns = 1;
      while (columns < cell.columns && (free[column + columns] ?? 0) <= row) columns += 1;
      placed.push({ cell, row, column, rows: down, columns });
      for (let at = column; at < column + columns; at++) free[at] = row + down;
      column += columns;
    }
  });
  return placed;
}
