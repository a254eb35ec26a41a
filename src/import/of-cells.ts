import type { Block, Grid } from '../grid/grid';
import { sheetTable } from './read/sheet';
import type { Source } from './source';

/** A sheet's cells, and its merged blocks if it has any. */
export interface SheetCells extends Pick<Grid, 'name' | 'cells'> {
  readonly merged?: readonly Block[];
}

/** Sheets as a paper. */
export function sourceOfGrids(sheets: readonly SheetCells[]): Source {
  return { aside: [], tables: sheets.map(sheet => sheetTable(sheet, sheet.merged ?? [])) };
}
