import { isDeepStrictEqual } from 'node:util';
import { type CellModel, isEmpty, type SheetModel } from '../../workbook/model';

/**
 * True if what stood in this row now stands in another one: rows were sorted, inserted or removed. A row is known by its cells, so a row
 * whose cells changed where it stands has not moved. Rows count from 0.
 */
export function hasMoved(before: SheetModel, after: SheetModel, row: number): boolean {
  const cells = before.rows[row] ?? [];
  if (cells.every(isEmpty)) return false;
  const here = alike(cells, after.rows[row] ?? []);
  if (here === cells.filter(cell => !isEmpty(cell)).length) return false;
  return after.rows.some((other, index) => index !== row && alike(cells, other) > here);
}

/** The number of filled cells that are the same in both rows. */
function alike(one: readonly (CellModel | undefined)[], other: readonly (CellModel | undefined)[]): number {
  return one.filter((cell, column) => !isEmpty(cell) && isSame(cell, other[column])).length;
}

function isSame(one: CellModel | undefined, other: CellModel | undefined): boolean {
  return one === other || (one?.formula === other?.formula && isDeepStrictEqual(one?.value, other?.value));
}
