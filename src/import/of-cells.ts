import type { Grid } from '../grid/grid';
import { sheetTable } from './read/sheet';
import type { Source } from './source';

/** Sheets as a paper. Their merged cells are not known: a covered cell is blank. */
export function sourceOfGrids(grids: readonly Pick<Grid, 'name' | 'cells'>[]): Source {
  return { aside: [], tables: grids.map(grid => sheetTable(grid, [])) };
}
