import type { Cell } from '../grid/cell';
import { textOf } from '../grid/cell';
import { type Block, cellAt, type Grid, isEmptyGrid } from '../grid/grid';
import {
  HOUSE_HEADING_ROW,
  HOUSE_SHEETS,
  type HouseColumn,
  type HouseSheet,
  type HouseSheetKey,
  isStaffColumn,
} from '../office/house-sheets/house-sheets';
import { chosenPlace, housePlaces } from '../office/house-sheets/read-rows';
import { settingPlaces } from '../office/settings/read-settings';
import { labelFor, labelsOf } from '../office/settings/records/all-records';
import type { Look, SheetChange, SheetState } from './changes';
import { appendRows } from './house-rows';
import { type InitialRows, type NewRow, officeInSettings } from './initial-rows';
import { colourChanges, settingColours } from './looks/colours';
import { CELLS, HEADING, STAFF_HEADING, TOOL_CELLS, TOOL_HEADING } from './looks/looks';

export const NEW_SHEET_ROWS = 1000;
/** The description of the tool's protected ranges, by which it recognizes them. */
export const TOOL_PROTECTION = 'ส่วนที่ระบบกรอกให้';

/** A sheet is made before others are filled: all new sheets look alike, and that costs few calls as long as their rows do. */
interface HousePlan {
  readonly make: readonly SheetChange[];
  readonly fill: readonly SheetChange[];
}

/** Makes one of the tool's sheets, or repairs its headings. `rows`: the missing rows, with cells in the order of the columns. */
export function planHouseSheet(
  key: HouseSheetKey,
  state: SheetState | undefined,
  index: number,
  rows: readonly NewRow[],
): HousePlan {
  const sheet = state ? { ...HOUSE_SHEETS[key], name: state.grid.name } : HOUSE_SHEETS[key];
  // An empty sheet is left by a run that broke off while making it, because headings are written last.
  if (!state || isEmptyGrid(state.grid)) {
    const make: SheetChange[] = state ? [] : [{ kind: 'make', sheet: sheet.name, index }];
    const headings = sheet.columns.map(({ heading }) => heading);
    const order = sheet.columns.map((_, index) => index + 1);
    return {
      make: [...make, ...formatEmptySheet(sheet)],
      fill: [
        ...(key === 'settings'
          ? [{ kind: 'colours', sheet: sheet.name, rules: settingColours(order, NEW_SHEET_ROWS) } as const]
          : []),
        // One write: the headings say that the sheet is complete.
        ...appendRows(sheet, 0, order, [{ cells: headings }, ...rows]),
      ],
    };
  }
  const places = mendedPlaces(state.grid, key);
  return {
    make: [],
    fill: [
      ...mendHeadings(sheet, key, state),
      ...(state.frozenRows === 0 ? [freeze(sheet)] : []),
      ...(sheet.toolOnly && !state.protections.includes(TOOL_PROTECTION) ? [protect(sheet, state.maxRows)] : []),
      ...appendRows(sheet, lastFilledRow(state), places, rows),
      ...(key === 'settings' ? colourChanges(state, settingColours(places, state.maxRows)) : []),
    ],
  };
}

function formatEmptySheet(sheet: HouseSheet): SheetChange[] {
  const { name, columns } = sheet;
  const all = { row: 1, column: 1, rows: NEW_SHEET_ROWS, columns: columns.length };
  return [
    { kind: 'look', sheet: name, block: all, look: CELLS },
    { kind: 'look', sheet: name, block: { ...all, row: HOUSE_HEADING_ROW, rows: 1 }, look: HEADING },
    ...columns.flatMap((column, index) => columnLooks(sheet, column, { ...all, column: index + 1, columns: 1 })),
    ...columns.flatMap((column, at) => columnChanges(sheet, column, at + 1)),
    freeze(sheet),
    ...(sheet.toolOnly ? [protect(sheet, NEW_SHEET_ROWS)] : []),
  ];
}

/** What staff fill in looks otherwise than what the tool does. */
function columnLooks(sheet: HouseSheet, column: HouseColumn, block: Block): SheetChange[] {
  const look = (part: Partial<Block>, look: Look) =>
    ({ kind: 'look', sheet: sheet.name, block: { ...block, ...part }, look }) as const;
  const head = look({ row: HOUSE_HEADING_ROW, rows: 1 }, headingLook(sheet, column));
  if (isStaffColumn(sheet, column)) return [head];
  const below = { row: HOUSE_HEADING_ROW + 1, rows: block.rows - HOUSE_HEADING_ROW };
  return [head, look(below, TOOL_CELLS)];
}

function headingLook(sheet: HouseSheet, column: HouseColumn): Look {
  return isStaffColumn(sheet, column) ? STAFF_HEADING : TOOL_HEADING;
}

/** Makes one column. The heading is written last: if it is there, the column is complete, even if a run broke off. */
function headingChanges(sheet: HouseSheet, column: HouseColumn, at: number): SheetChange[] {
  const block = { row: HOUSE_HEADING_ROW, column: at, rows: 1, columns: 1 };
  return [
    { kind: 'look', sheet: sheet.name, block, look: { ...HEADING, ...headingLook(sheet, column) } },
    ...columnChanges(sheet, column, at),
    { kind: 'write', sheet: sheet.name, row: HOUSE_HEADING_ROW, column: at, rows: [[column.heading]] },
  ];
}

function columnChanges({ name }: HouseSheet, { pixels, note, choices }: HouseColumn, at: number): SheetChange[] {
  const below = { row: HOUSE_HEADING_ROW + 1, column: at, rows: NEW_SHEET_ROWS - HOUSE_HEADING_ROW, columns: 1 };
  return [
    { kind: 'width', sheet: name, column: at, pixels },
    ...(note ? [{ kind: 'note', sheet: name, row: HOUSE_HEADING_ROW, column: at, text: note } as const] : []),
    ...(choices
      ? [{ kind: 'dropDown', sheet: name, block: below, from: choices, strict: false, help: '' } as const]
      : []),
  ];
}

/**
 * Where set-up's own label has other words for the top posts than the office. What somebody typed stays, and both are read.
 */
export function planLabels(grid: Grid | undefined, given: InitialRows['given']): SheetChange[] {
  const [column] = grid ? housePlaces(grid, 'settings') : [];
  if (!grid || !column) return [];
  const { kind } = officeInSettings(grid, given);
  return [...settingPlaces(grid)].flatMap(([key, row]): SheetChange[] => {
    const label = labelFor(key, kind);
    const typed = textOf(cellAt(grid, row, column)).trim();
    if (typed === label || !labelsOf(key).includes(typed)) return [];
    return [{ kind: 'write', sheet: grid.name, row, column, rows: [[label]] }];
  });
}

/** Writes given values into settings that exist already. */
export function planGivenSettings(grid: Grid | undefined, given: InitialRows['given']): SheetChange[] {
  if (!grid) return [];
  const column = chosenPlace(HOUSE_SHEETS.settings, mendedPlaces(grid, 'settings'));
  return [...settingPlaces(grid)].flatMap(([key, row]): SheetChange[] => {
    const value = given[key];
    if (value === undefined || column === undefined || textOf(cellAt(grid, row, column)).trim() === value) return [];
    return [{ kind: 'write', sheet: grid.name, row, column, rows: [[value]] }];
  });
}

function mendHeadings(sheet: HouseSheet, key: HouseSheetKey, { grid }: SheetState): SheetChange[] {
  const found = housePlaces(grid, key);
  const places = mendedPlaces(grid, key);
  return sheet.columns.flatMap((column, index): SheetChange[] => {
    const at = places[index];
    if (at === undefined || found[index] === at) return [];
    return [{ kind: 'grow', sheet: sheet.name, rows: 1, columns: at }, ...headingChanges(sheet, column, at)];
  });
}

/**
 * The column number (from 1) of each column once missing headings are restored. A missing heading goes to its usual place if that is
 * empty, else to the right of all others.
 */
function mendedPlaces(grid: Grid, key: HouseSheetKey): readonly number[] {
  const found = housePlaces(grid, key);
  const headings: Cell[] = [...(grid.cells[HOUSE_HEADING_ROW - 1] ?? [])];
  return HOUSE_SHEETS[key].columns.map(({ heading }, index) => {
    const known = found[index];
    if (known) return known;
    const at = textOf(headings[index]).trim() === '' ? index + 1 : Math.max(headings.length, found.length) + 1;
    headings[at - 1] = heading;
    return at;
  });
}

function freeze(sheet: HouseSheet): SheetChange {
  return { kind: 'freeze', sheet: sheet.name, rows: HOUSE_HEADING_ROW };
}

function protect(sheet: HouseSheet, rows: number): SheetChange {
  const block = { row: 1, column: 1, rows, columns: sheet.columns.length };
  return { kind: 'protect', sheet: sheet.name, block, description: TOOL_PROTECTION };
}

/** At least the row of the headings. */
export function lastFilledRow(state: SheetState): number {
  const filled = state.grid.cells.map(row => row.some(cell => textOf(cell).trim() !== ''));
  return Math.max(HOUSE_HEADING_ROW, filled.lastIndexOf(true) + 1);
}
