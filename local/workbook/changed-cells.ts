import { isDeepStrictEqual } from 'node:util';
import type { CellModel, SheetModel } from './model';

/** A part of a cell, such as its note, that is not what it was. Rows and columns count from 0. */
export interface CellChange<Part> {
  readonly row: number;
  readonly column: number;
  readonly before: Part | undefined;
  readonly after: Part | undefined;
}

/** The cells of a sheet in which a part changed. */
export function changedCells<Part>(
  before: SheetModel,
  after: SheetModel,
  partOf: (cell: CellModel | undefined) => Part | undefined,
): CellChange<Part>[] {
  const changes: CellChange<Part>[] = [];
  for (let row = 0; row < Math.max(before.rows.length, after.rows.length); row++) {
    const [was, is] = [before.rows[row] ?? [], after.rows[row] ?? []];
    for (let column = 0; column < Math.max(was.length, is.length); column++) {
      // Most cells did not change, and then they are the same object.
      if (was[column] === is[column]) continue;
      const change = { row, column, before: partOf(was[column]), after: partOf(is[column]) };
      if (!isDeepStrictEqual(change.before, change.after)) changes.push(change);
    }
  }
  return changes;
}
