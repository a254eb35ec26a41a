import { type Cell, textOf } from '../../grid/cell';
import type { Grid } from '../../grid/grid';
import type { UnderstandOptions } from '../../import/understand/understood';
import type { SheetChange, SheetState } from '../../layout/changes';
import { indicatorsToWrite } from '../../layout/indicators-to-write';
import { initialRows, officeInSettings } from '../../layout/initial-rows';
import { lastFilledRow, NEW_SHEET_ROWS, planGivenSettings, planHouseSheet, planLabels } from '../../layout/plan-house';
import { planAdoption } from '../../layout/plan-register';
import { plannedYear } from '../../layout/planned-year';
import type { HouseNames } from '../../layout/register-lists';
import {
  HOUSE_HEADING_ROW,
  HOUSE_KEYS,
  HOUSE_SHEETS,
  type HouseSheetKey,
  OTHER_REGISTER_NAME,
  REGISTER_NAME,
} from '../../office/house-sheets/house-sheets';
import { KINDS, UNKNOWN_KIND } from '../../office/kinds/kinds';
import { readFiscalYear } from '../../office/settings/read-settings';
import { kindOfUnits } from '../../office/units/kind-of-units';
import type { Stopped } from '../../problem';
import { HEADINGS, type StaffColumn } from '../../register/columns';
import { wholeHeadings } from '../../register/heading-row';
import { closedSheetOf } from '../../report/closed/closed-sheet';
import { fiscalYearOf } from '../../thai/dates/calendar';
import { houseGrid, isHouseSheet, type Places, takenName } from '../common/places';
import type { Adapters } from '../ports/adapters';
import { chooseRegister, type RegisterChoice } from './choose-register';
import type { Import } from './import-result';
import { filling, planNew } from './new-register';
import type { SetUpOptions } from './options';
import { isOverview, planOverview } from './plan-overview';
import { asPlanned, readGroups } from './planned-register';

export interface Plan {
  /** The register's sheet, as it will be named. */
  readonly register: string;
  /** The sheet ภาพรวม, as it is named; null if there is none. */
  readonly overview: string | null;
  /** B.E. */
  readonly fiscalYear: number;
  /** The kind of office that set-up writes into ตั้งค่า, guessed from the units' names; null if it writes none. */
  readonly guessedKind: string | null;
  readonly changes: readonly SheetChange[];
  /** The paper or table that becomes the register; null if there is none, or it was the register before. */
  readonly from: Import | null;
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
  const houseGrids = Object.fromEntries(HOUSE_KEYS.map(key => [key, houseGrid(grids, key, places)]));
  const written = options.fiscalYear ?? readFiscalYear(houseGrids['settings']);
  const reading: UnderstandOptions = {
    // Asked only if something is read: the day costs calls.
    get fiscalYear() {
      return written ?? fiscalYearOf(clock.today());
    },
    get today() {
      return clock.today();
    },
    ...(options.map && { map: options.map }),
    ...(options.tableNumber !== undefined && { table: options.tableNumber }),
  };
  // What was reported is no table to be read again.
  const tables = grids.filter(grid => closedSheetOf(grid) === null && !isOverview(grid));
  const choice = chooseRegister(tables, places, options, reading, grid => stateOf(states, grid).merged);
  if ('problems' in choice) return choice;
  const register = registerName(choice, grids, places);
  const house = houseNames(states, houseGrids, places);
  const registerChanges =
    choice.kind === 'adopt'
      ? planAdoption(stateOf(states, choice.grid), choice.added, house)
      : // Leave out house sheets, which exist if an earlier run broke off: the empty sheet must still become the register.
        planNew(
          states.filter(({ grid }) => !isHouseSheet(grid, places) && tables.includes(grid)),
          register,
          choice,
          house,
        );
  if ('problems' in registerChanges) return registerChanges;
  const table = tableOf(choice);
  const fiscalYear = written ?? plannedYear(table ? columnCells(table, 'period') : []) ?? fiscalYearOf(clock.today());
  const unitTexts = table ? columnCells(table, 'unit').map(textOf) : [];
  const guessedKind = guessKind(houseGrids['settings'], unitTexts);
  const given = {
    ...(guessedKind !== null && { officeKind: guessedKind }),
    ...(options.fiscalYear !== undefined && { fiscalYear: String(options.fiscalYear) }),
    ...(options.emblem !== undefined && { emblem: options.emblem }),
    ...(table && indicatorsToWrite(table, houseGrids['settings'])),
  };
  const houses = HOUSE_KEYS.map((key, index) => {
    const grid = houseGrids[key];
    const rows = initialRows(key, {
      grids: houseGrids,
      given: { ...given, fiscalYear: String(fiscalYear) },
      unitTexts,
    });
    return planHouseSheet(key, grid && stateOf(states, grid), states.length + index, rows);
  });
  const planned = asPlanned(choice, register, registerChanges);
  const measures = readGroups(planned, {
    fiscalYear,
    indicators: given.indicators,
    settings: houseGrids['settings'],
  });
  const overview = planOverview({
    states,
    sheetId: places.overview,
    register,
    column: wholeHeadings(planned)?.columns.overview ?? 1,
    measures,
    fiscalYear,
  });
  const changes = [
    // A register's unit drop-down points at the units sheet, so the house sheets come first.
    ...houses.flatMap(({ make }) => make),
    ...(overview?.make ?? []),
    ...houses.flatMap(({ fill }) => fill),
    ...planLabels(houseGrids['settings'], given),
    ...planGivenSettings(houseGrids['settings'], given),
    ...registerChanges,
    ...(overview?.fill ?? []),
  ];
  return { register, overview: overview?.sheet ?? null, fiscalYear, guessedKind, changes, from: importOf(choice) };
}

/** The kind of office that the units' names tell; null if the office's own name tells it, the office has chosen, or nothing tells. */
function guessKind(settings: Grid | undefined, unitTexts: readonly string[]): string | null {
  const isKnown = officeInSettings(settings, {}).kind !== UNKNOWN_KIND;
  return isKnown ? null : (kindOfUnits(unitTexts, KINDS)?.full ?? null);
}

function houseNames(
  states: readonly SheetState[],
  grids: Readonly<Record<string, Grid | undefined>>,
  places: Places,
): HouseNames {
  const sheetName = (key: HouseSheetKey) => grids[key]?.name ?? HOUSE_SHEETS[key].name;
  const unitGrid = houseGrid(
    states.map(({ grid }) => grid),
    'units',
    places,
  );
  const units = unitGrid && stateOf(states, unitGrid);
  return {
    log: sheetName('log'),
    units: sheetName('units'),
    unitRows: units?.maxRows ?? NEW_SHEET_ROWS,
    unitsFilled: units ? lastFilledRow(units) - HOUSE_HEADING_ROW : 0,
  };
}

/** The register's sheet, as it will be named. A sheet that the register is filled from, or an earlier register, keeps its name. */
function registerName(choice: RegisterChoice, grids: readonly Grid[], places: Places): string {
  if (choice.kind === 'adopt') return choice.grid.name;
  const isTaken = ({ name, sheetId }: Grid) =>
    name === REGISTER_NAME && (sheetId === places.register || sourcesOf(choice).some(one => one.name === name));
  return grids.some(isTaken) ? OTHER_REGISTER_NAME : REGISTER_NAME;
}

function sourcesOf(choice: RegisterChoice): readonly Grid[] {
  return choice.kind === 'fill' ? choice.sheets : [];
}

/** The register as it will be read: for its units, periods and groups. */
function tableOf(choice: RegisterChoice): Grid | null {
  if (choice.kind === 'start') return null;
  if (choice.kind === 'adopt') return choice.grid;
  const { staff, extraHeadings, rows } = filling(choice.understood);
  const headings = [...staff.map(key => HEADINGS[key]), ...extraHeadings];
  return { sheetId: 0, name: choice.name, cells: [headings, ...rows] };
}

function importOf(choice: RegisterChoice): Import | null {
  if (choice.kind === 'start' || choice.understood === null) return null;
  const { understood } = choice;
  return choice.kind === 'adopt'
    ? { name: choice.grid.name, isCopied: false, understood }
    : { name: choice.name, isCopied: true, understood };
}

function columnCells(grid: Grid, key: StaffColumn): Cell[] {
  const headings = wholeHeadings(grid);
  const at = headings?.columns[key] ?? null;
  return headings === null || at === null ? [] : grid.cells.slice(headings.row).map(cells => cells[at - 1] ?? '');
}

function stateOf(states: readonly SheetState[], grid: Grid): SheetState {
  const state = states.find(one => one.grid === grid);
  if (!state) throw new Error(`no state for sheet ${grid.name}`);
  return state;
}
