import { isDeepStrictEqual } from 'node:util';
import type { CellModel, SheetModel } from '../../workbook/model';

/**
 * True if what stood in this row now stands in another one, or what stands here now stood in another one: rows were sorted, inserted or
 * removed. A row is known by its cells, so a row whose cells changed where it stands has not moved. Rows count from 0.
 */
export function hasMoved(before: SheetModel, after: SheetModel, row: number): boolean {
  return isElsewhere(before, after, row) || isElsewhere(after, before, row);
}

/** True if another row of `there` is more like this row than the one in its place. */
function isElsewhere(here: SheetModel, there: SheetModel, row: number): boolean {
  const cells = here.rows[row] ?? [];
  const inPlace = alike(cells, there.rows[row] ?? []);
  if (inPlace === alike(cells, cells)) return false;
  return there.rows.some((other, index) => index !== row && alike(cells, other) > inPlace);
}

type Cells = readonly (CellModel | undefined)[];

/** How much the rows have in common. A long text counts more, because many rows have the same unit, period and state. */
function alike(one: Cells, other: Cells): number {
  return one.reduce((sum, cell, column) => sum + (isSame(cell, other[column]) ? weightOf(cell) : 0), 0);
}

function weightOf(cell: CellModel | undefined): number {
  return cell === undefined ? 0 : (cell.formula ?? String(cell.value)).length;
}

function isSame(one: CellModel | undefined, other: CellModel | undefined): boolean {
  return one === other || (one?.formula === other?.formula && isDeepStrictEqual(one?.value, other?.value));
}
