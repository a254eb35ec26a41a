import type { Cell } from '../../grid/cell';
import { textOf } from '../../grid/cell';
import type { Grid } from '../../grid/grid';
import { withoutInvisible } from '../../thai/text/invisible';
import { headingKey } from '../../thai/text/text';
import { HOUSE_HEADING_ROW, HOUSE_SHEETS, type HouseSheet, type HouseSheetKey } from './house-sheets';

/** A row of a house sheet: its row number from 1, and its cells in the order of the columns in `HOUSE_SHEETS`. */
interface HouseRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/**
 * The filled rows below the heading, in whatever order the columns are. A column without its heading reads as blank. Texts are without
 * invisible characters, because they are compared, or go into letters.
 */
export function houseRows(grid: Grid | undefined, key: HouseSheetKey): HouseRow[] {
  if (!grid) return [];
  const places = housePlaces(grid, key);
  return grid.cells
    .map((cells, index) => ({
      row: index + 1,
      cells: places.map(at => (at === null ? '' : asSeen(cells[at - 1] ?? ''))),
    }))
    .filter(({ row, cells }) => row > HOUSE_HEADING_ROW && cells.some(cell => textOf(cell).trim() !== ''));
}

function asSeen(cell: Cell): Cell {
  return typeof cell === 'string' ? withoutInvisible(cell) : cell;
}

/** The first required heading that the sheet does not have, or null. */
export function missingHeading(grid: Grid, key: HouseSheetKey): string | null {
  const places = housePlaces(grid, key);
  const missing = HOUSE_SHEETS[key].columns.find(({ optional }, index) => !optional && places[index] === null);
  return missing?.heading ?? null;
}

/** Each column's number, from 1; null if its heading is missing. */
export function housePlaces(grid: Grid, key: HouseSheetKey): (number | null)[] {
  const headings = (grid.cells[HOUSE_HEADING_ROW - 1] ?? []).map(cell => headingKey(textOf(cell)));
  return HOUSE_SHEETS[key].columns.map(({ heading, otherHeadings = [] }) => {
    const at = [heading, ...otherHeadings].map(name => headings.indexOf(headingKey(name))).find(index => index >= 0);
    return at === undefined ? null : at + 1;
  });
}

/** Number of the column that the office fills in, from 1. */
export function chosenColumn(grid: Grid, key: HouseSheetKey): number {
  return chosenPlace(HOUSE_SHEETS[key], housePlaces(grid, key)) ?? 1;
}

/** The place of the column that the office fills in, from a list with one place per column. */
export function chosenPlace<Place>({ columns }: HouseSheet, places: readonly Place[]): Place | undefined {
  return places[columns.findIndex(({ chosen }) => chosen)];
}
