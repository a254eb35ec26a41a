import { textOf } from '../../grid/cell';
import type { Grid } from '../../grid/grid';
import { houseRows } from '../../office/house-sheets/read-rows';
import type { Wording } from './wording';

/** The office's own sentences, by key. A sentence left empty is left out of the report; a row that is gone has its default. */
export function readWording(grid: Grid | undefined): Wording {
  return new Map(
    houseRows(grid, 'wording').map(({ cells: [key = '', , text = ''] }) => [textOf(key).trim(), textOf(text).trim()]),
  );
}

/** The row number of each sentence that is there, by its key. */
export function wordingPlaces(grid: Grid | undefined): ReadonlyMap<string, number> {
  return new Map(houseRows(grid, 'wording').map(({ row, cells: [key = ''] }) => [textOf(key).trim(), row]));
}
