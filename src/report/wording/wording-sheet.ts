import { textOf } from '../../grid/cell';
import type { Grid } from '../../grid/grid';
import { houseRows } from '../../office/house-sheets/read-rows';
import type { Wording } from './wording';

/** The office's own sentences by key. A blank sentence is left out of the report; a missing row counts as the default. */
export function readWording(grid: Grid | undefined): Wording {
  return new Map(
    houseRows(grid, 'wording').map(({ cells: [key = '', , text = ''] }) => [textOf(key).trim(), textOf(text).trim()]),
  );
}

/** Row numbers, from 1, of the sentences in the sheet, by key. */
export function wordingPlaces(grid: Grid | undefined): ReadonlyMap<string, number> {
  return new Map(houseRows(grid, 'wording').map(({ row, cells: [key = ''] }) => [textOf(key).trim(), row]));
}
