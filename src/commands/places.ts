import { HOUSE_SHEETS, type HouseSheetKey, REGISTER_NAME } from '../layout/sheets';
import type { Grid } from '../measure/grid';
import { findHeadingRow } from '../measure/heading-row';
import type { Store } from './adapters';

export type SheetKey = 'register' | HouseSheetKey;

/** Keys of the document's store. */
export const STORED = {
  sheets: 'sheets',
  layout: 'layout',
  book: 'book',
  daily: 'daily',
} as const;

/** Where each of the tool's sheets is, by its own id, since people rename sheets. */
export type Places = Readonly<Partial<Record<SheetKey, number>>>;

export function recordedPlaces(store: Store): Places {
  const text = store.get(STORED.sheets);
  return text === null ? {} : (JSON.parse(text) as Places);
}

/** The sheet by its recorded id, else by the name set-up gives it. */
export function houseGrid(grids: readonly Grid[], key: HouseSheetKey, places: Places): Grid | undefined {
  return grids.find(grid => grid.sheetId === places[key]) ?? grids.find(grid => grid.name === HOUSE_SHEETS[key].name);
}

/** The register: by its recorded id, else by its usual name, else the first other sheet with a register's headings. */
export function registerGrid(grids: readonly Grid[], places: Places): Grid | undefined {
  const others = grids.filter(grid => !isHouseSheet(grid, places));
  return (
    others.find(grid => grid.sheetId === places.register) ??
    others.find(grid => grid.name === REGISTER_NAME && findHeadingRow(grid) !== null) ??
    others.find(grid => findHeadingRow(grid) !== null)
  );
}

export function isHouseSheet(grid: { readonly sheetId: number; readonly name: string }, places: Places): boolean {
  return (Object.keys(HOUSE_SHEETS) as HouseSheetKey[]).some(
    key => grid.sheetId === places[key] || grid.name === HOUSE_SHEETS[key].name,
  );
}
