import { type Cell, textOf } from '../grid/cell';
import type { Grid } from '../grid/grid';
import { buddhistCell, formatDate } from '../thai/dates/calendar';
import type { Source } from './source';

/** Sheets as a paper. Their merged cells are not known: a covered cell is blank. */
export function sourceOfGrids(grids: readonly Pick<Grid, 'name' | 'cells'>[]): Source {
  return {
    aside: [],
    tables: grids.map(({ name, cells }) => ({
      name,
      cells: cells.map(row => row.map(asTyped)),
      merges: [],
      headingRows: 0,
    })),
  };
}

/** The cell as a person would have typed it: a date becomes text. */
function asTyped(cell: Cell): string {
  return typeof cell === 'object' ? formatDate(buddhistCell(cell.date) ?? cell.date) : textOf(cell);
}
