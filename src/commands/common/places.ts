import { type Grid, isEmptyGrid } from '../../grid/grid';
import { STORED } from '../../memory/stored';
import {
  HOUSE_KEYS,
  HOUSE_SHEETS,
  type HouseSheetKey,
  isHouseName,
  OTHER_REGISTER_NAME,
  REGISTER_NAME,
} from '../../office/house-sheets/house-sheets';
import { housePlaces } from '../../office/house-sheets/read-rows';
import { findHeadingRow } from '../../register/heading-row';
import { closedSheetOf } from '../../report/closed/closed-sheet';
import { toWesternDigits } from '../../thai/text/numerals';
import type { Store } from '../ports/adapters';

export type SheetKey = 'register' | 'overview' | HouseSheetKey;

const FIRST_LAYOUT = 1;

/** The id of each of the tool's sheets. Ids, because people rename sheets. */
export type Places = Readonly<Partial<Record<SheetKey, number>>>;

export function recordedPlaces(store: Store): Places {
  const text = store.get(STORED.sheets);
  return text === null ? {} : (JSON.parse(text) as Places);
}

/** The version of the sheets' layout. A copied file may lack this record; then it counts as the first version until set-up runs. */
export function recordedLayout(store: Store): number {
  return Number(store.get(STORED.layout) ?? FIRST_LAYOUT);
}

/** The sheet with the recorded id, else the one with the name that set-up gives it, unless that is the office's own sheet. */
export function houseGrid(grids: readonly Grid[], key: HouseSheetKey, places: Places): Grid | undefined {
  return (
    grids.find(grid => grid.sheetId === places[key]) ??
    grids.find(grid => grid.name === HOUSE_SHEETS[key].name && looksLikeHouse(grid, key))
  );
}

/** True if the sheet is empty or has most of the headings that set-up writes. */
function looksLikeHouse(grid: Grid, key: HouseSheetKey): boolean {
  const places = housePlaces(grid, key);
  return isEmptyGrid(grid) || places.filter(at => at !== null).length * 2 > places.length;
}

/** An office's own sheet under a name that set-up needs, or undefined. */
export function takenName(grids: readonly Grid[], places: Places): Grid | undefined {
  const keys = HOUSE_KEYS.filter(key => !houseGrid(grids, key, places));
  return grids.find(grid => keys.some(key => HOUSE_SHEETS[key].name === grid.name));
}

/**
 * The register: the sheet with the recorded id, else with the usual name, else one with a register's headings. Of several such sheets,
 * it is the one whose name contains `fiscalYear` (B.E.), or the first.
 */
export function registerGrid(grids: readonly Grid[], places: Places, fiscalYear?: number): Grid | undefined {
  // The id first, because a grid that was read by id asks Google for its name only when the name is used.
  const recorded = grids.find(({ sheetId }) => sheetId === places.register);
  if (recorded && !HOUSE_KEYS.some(key => places[key] === recorded.sheetId)) return recorded;
  const others = grids.filter(grid => !isHouseSheet(grid, places) && closedSheetOf(grid) === null);
  const registers = others.filter(grid => findHeadingRow(grid) !== null);
  return (
    registers.find(grid => grid.name === OTHER_REGISTER_NAME) ??
    registers.find(grid => grid.name === REGISTER_NAME) ??
    registers.find(grid => fiscalYear !== undefined && toWesternDigits(grid.name).includes(String(fiscalYear))) ??
    registers[0]
  );
}

export function isHouseSheet(grid: { readonly sheetId: number; readonly name: string }, places: Places): boolean {
  const { register: _, ...house } = places;
  return isHouseName(grid.name) || Object.values(house).includes(grid.sheetId);
}
