import { type Cell, textOf } from '../../grid/cell';
import { type Grid, isEmptyGrid } from '../../grid/grid';
import type { SheetChange, SheetState } from '../../layout/changes';
import { type ImportedTable, importTable } from '../../layout/import-table';
import { indicatorsToWrite } from '../../layout/indicators-to-write';
import { initialRows, officeInSettings } from '../../layout/initial-rows';
import { lastFilledRow, NEW_SHEET_ROWS, planGivenSettings, planHouseSheet } from '../../layout/plan-house';
import { planAdoption, planNewRegister } from '../../layout/plan-register';
import { plannedYear } from '../../layout/planned-year';
import type { HouseNames } from '../../layout/register-lists';
import {
  HOUSE_HEADING_ROW,
  HOUSE_KEYS,
  HOUSE_SHEETS,
  type HouseSheetKey,
  REGISTER_NAME,
} from '../../office/house-sheets/house-sheets';
import { DEFAULT_INDICATORS } from '../../office/kinds/indicators';
import { KINDS, UNKNOWN_KIND } from '../../office/kinds/kinds';
import { readFiscalYear } from '../../office/settings/read-settings';
import { kindOfUnits } from '../../office/units/kind-of-units';
import type { Stopped } from '../../problem';
import type { StaffColumn } from '../../register/columns';
import { findHeadingRow, readHeadings } from '../../register/heading-row';
import { fiscalYearOf } from '../../thai/dates/calendar';
import { toThaiDigits } from '../../thai/text/numerals';
import { houseGrid, isHouseSheet, type Places, registerGrid, takenName } from '../common/places';
import type { Adapters } from '../ports/adapters';
import type { SetUpOptions } from './options';

const NEW_REGISTER_ROWS = 1000;

interface Plan {
  /** The register's sheet, as it will be named. */
  readonly register: string;
  /** B.E. */
  readonly fiscalYear: number;
  /** The kind of office that set-up writes into ตั้งค่า, guessed from the units' names; null if it writes none. */
  readonly guessedKind: string | null;
  readonly changes: readonly SheetChange[];
}

/** What set-up has to make and repair, or the problem that prevents it. Changes nothing. */
export function planSetUp(
  states: readonly SheetState[],
  places: Places,
  options: SetUpOptions,
  { clock }: Adapters,
): Plan | Stopped {
  const grids = states.map(({ grid }) => grid);
  const taken = takenName(grids, places);
  if (taken) return { problems: [{ code: 'sheetTaken', sheet: taken.name }] };
  const found = registerGrid(grids, places, options.fiscalYear);
  if (found && options.table) return { problems: [{ code: 'alreadyFilled', sheet: found.name }] };
  const sheetName = (key: HouseSheetKey) => houseGrid(grids, key, places)?.name ?? HOUSE_SHEETS[key].name;
  const unitGrid = houseGrid(grids, 'units', places);
  const units = unitGrid && stateOf(states, unitGrid);
  const house: HouseNames = {
    log: sheetName('log'),
    units: sheetName('units'),
    unitRows: units?.maxRows ?? NEW_SHEET_ROWS,
    unitsFilled: units ? lastFilledRow(units) - HOUSE_HEADING_ROW : 0,
  };
  const register = found
    ? planAdoption(stateOf(states, found), house)
    : planNew(
        // Leave out house sheets, which exist if an earlier run broke off: the empty sheet must still become the register.
        states.filter(({ grid }) => !isHouseSheet(grid, places)),
        options.table && { sheetId: 0, ...options.table },
        house,
      );
  if ('problems' in register) return register;
  const table = found ?? (options.table && { sheetId: 0, ...options.table });
  const houseGrids = Object.fromEntries(HOUSE_KEYS.map(key => [key, houseGrid(grids, key, places)]));
  const written = options.fiscalYear ?? readFiscalYear(houseGrids['settings']);
  const fiscalYear = written ?? plannedYear(table ? columnCells(table, 'period') : []) ?? fiscalYearOf(clock.today());
  const unitTexts = table ? columnCells(table, 'unit').map(textOf) : [];
  const guessedKind = guessKind(houseGrids['settings'], unitTexts);
  const given = {
    ...(guessedKind !== null && { officeKind: guessedKind }),
    ...(options.fiscalYear !== undefined && { fiscalYear: String(options.fiscalYear) }),
    ...(options.emblem !== undefined && { emblem: options.emblem }),
    ...(table && indicatorsToWrite(table, houseGrids['settings'])),
  };
  const houseChanges = HOUSE_KEYS.flatMap((key, index) => {
    const grid = houseGrids[key];
    const rows = initialRows(key, {
      grids: houseGrids,
      given: { ...given, fiscalYear: String(fiscalYear) },
      unitTexts,
    });
    return planHouseSheet(key, grid && stateOf(states, grid), states.length + index, rows);
  });
  // A register's unit drop-down points at the units sheet, so the house sheets come first.
  const changes = [...houseChanges, ...planGivenSettings(houseGrids['settings'], given), ...register];
  return { register: found?.name ?? REGISTER_NAME, fiscalYear, guessedKind, changes };
}

/** The kind of office that the units' names tell; null if the office's own name tells it, the office has chosen, or nothing tells. */
function guessKind(settings: Grid | undefined, unitTexts: readonly string[]): string | null {
  const isKnown = officeInSettings(settings, {}).kind !== UNKNOWN_KIND;
  return isKnown ? null : (kindOfUnits(unitTexts, KINDS)?.full ?? null);
}

/**
 * A new register, filled from the table or else with the default indicators. It takes the place of the only sheet that is not the tool's,
 * if that sheet is empty.
 */
function planNew(
  states: readonly SheetState[],
  table: Grid | undefined,
  house: HouseNames,
): readonly SheetChange[] | Stopped {
  const imported: ImportedTable | Stopped = table ? importTable(table) : { extraHeadings: [], rows: startingRows() };
  if ('problems' in imported) return imported;
  const taken = states.find(({ grid }) => grid.name === REGISTER_NAME);
  if (taken && !isEmptyGrid(taken.grid)) return missingIn(taken.grid);
  const spare = taken ?? (states.length === 1 && states[0] && isEmptyGrid(states[0].grid) ? states[0] : undefined);
  const rows = Math.max(NEW_REGISTER_ROWS, imported.rows.length + 200);
  const make: SheetChange = spare
    ? { kind: 'rename', sheet: spare.grid.name, to: REGISTER_NAME }
    : { kind: 'make', sheet: REGISTER_NAME, index: 0 };
  return [make, ...planNewRegister(REGISTER_NAME, imported.extraHeadings, imported.rows, rows, house)];
}

/** For a sheet that has the register's name but hardly any of its headings: the headings that are missing. */
function missingIn(grid: Grid): Stopped {
  const headings = readHeadings(grid, findHeadingRow(grid) ?? 1);
  return 'problems' in headings ? headings : { problems: [{ code: 'noRegister', sheets: [grid.name] }] };
}

function startingRows(): string[][] {
  return DEFAULT_INDICATORS.map((name, index) => [`${toThaiDigits(index + 1)}. ${name}`]);
}

function columnCells(grid: Grid, key: StaffColumn): Cell[] {
  const row = findHeadingRow(grid);
  const headings = row === null ? null : readHeadings(grid, row);
  if (row === null || headings === null || 'problems' in headings) return [];
  const at = headings.columns[key];
  return at === null ? [] : grid.cells.slice(row).map(cells => cells[at - 1] ?? '');
}

function stateOf(states: readonly SheetState[], grid: Grid): SheetState {
  const state = states.find(one => one.grid === grid);
  if (!state) throw new Error(`no state for sheet ${grid.name}`);
  return state;
}
