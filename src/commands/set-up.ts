import type { SheetChange, SheetState } from '../layout/changes';
import { type ImportedTable, importTable } from '../layout/import-table';
import { initialRows } from '../layout/initial-rows';
import { LAYOUT_VERSION, MIGRATIONS, migrate } from '../layout/migrations';
import { planGivenSettings, planHouseSheet } from '../layout/plan-house';
import { planAdoption, planNewRegister } from '../layout/plan-register';
import { plannedYear } from '../layout/planned-year';
import { readFiscalYear } from '../layout/read-settings';
import { HOUSE_SHEETS, type HouseSheetKey, REGISTER_NAME } from '../layout/sheets';
import { type Cell, textOf } from '../measure/cell';
import type { StaffColumn } from '../measure/columns';
import { type Grid, isEmptyGrid } from '../measure/grid';
import { findHeadingRow, readHeadings } from '../measure/heading-row';
import { DEFAULT_INDICATORS } from '../measure/indicators';
import type { Stopped } from '../problem';
import { isEmblem } from '../report/emblem';
import { fiscalYearOf } from '../thai/calendar';
import { toThaiDigits } from '../thai/numerals';
import type { Adapters } from './adapters';
import { forgetDaily } from './daily-switch';
import { type FillDownData, fillDown, inheritedBlanks } from './fill-down';
import { grouped } from './grouped';
import { MESSAGES } from './messages';
import type { Outcome } from './outcome';
import {
  houseGrid,
  isHouseSheet,
  type Places,
  recordedPlaces,
  registerGrid,
  type SheetKey,
  STORED,
  takenName,
} from './places';
import { type Ending, runCommand } from './run';

export interface SetUpOptions {
  /** B.E.; left out, it is what the settings say, else what the periods name, else today's. */
  readonly fiscalYear?: number;
  /** The memo's emblem: a PNG in base64. */
  readonly emblem?: string;
  /** A table to fill a new register with: its file's name, and its cells from A1. */
  readonly table?: { readonly name: string; readonly cells: readonly (readonly Cell[])[] };
  /** Whether cells that mean "as above" are filled in, and merged ones taken apart; left out, they stay. */
  readonly fillDown?: boolean | 'ask';
}

export interface SetUpData {
  /** The register's sheet. */
  readonly register: string;
  /** B.E. */
  readonly fiscalYear: number;
  /** Things made or mended; 0 where nothing was wanting. */
  readonly changes: number;
  /** The same by sheet. */
  readonly changed: readonly { readonly sheet: string; readonly what: readonly SheetChange['kind'][] }[];
  /** Cells that mean "as above"; left out where there are none. */
  readonly blanks?: FillDownData;
}

const HOUSE_KEYS = Object.keys(HOUSE_SHEETS) as readonly HouseSheetKey[];
const NEW_REGISTER_ROWS = 1000;

/** Makes the sheets, or adopts the table that is there; run again, it mends what is its own and changes nothing else. */
export function setUp(adapters: Adapters, options: SetUpOptions): Outcome<SetUpData> {
  const outcome = runCommand(adapters, 'ตั้งค่าและซ่อมแซมแผ่นงาน', () => prepare(adapters, options));
  return outcome.done ? offerToFillDown(adapters, options, outcome) : outcome;
}

/** Asked when the lock is released: a person may leave the question open for an hour. */
function offerToFillDown(
  adapters: Adapters,
  { fillDown: wish = false }: SetUpOptions,
  { message, data }: Extract<Outcome<SetUpData>, { done: true }>,
): Outcome<SetUpData> {
  const found = inheritedBlanks(adapters);
  const left = 'problems' in found ? 0 : found.cells.length;
  if (left === 0) return { done: true, message, data };
  const isWished = wish === 'ask' ? adapters.person.agrees(MESSAGES.askToFillDown(left)) : wish;
  const filled = isWished ? fillDown(adapters) : null;
  if (filled?.done === false) return filled;
  const words = filled?.message ?? MESSAGES.notFilledDown(left);
  return {
    done: true,
    message: `${message}\n${words}`,
    data: { ...data, blanks: filled?.data ?? { filled: 0, left } },
  };
}

function prepare(adapters: Adapters, options: SetUpOptions): Ending<SetUpData> {
  const { documentStore, layout, book } = adapters;
  if (book.id() === null) return { problem: { code: 'noSpreadsheet' } };
  if (options.emblem !== undefined && !isEmblem(options.emblem)) return { problem: { code: 'badEmblem' } };
  const version = Number(documentStore.get(STORED.layout) ?? LAYOUT_VERSION);
  if (version > LAYOUT_VERSION) return { problem: { code: 'newerLayout', layout: version } };
  migrate(
    version,
    MIGRATIONS,
    migration => layout.apply(migration.changes(layout.inspect())),
    done => documentStore.set(STORED.layout, String(done)),
  );
  const states = layout.inspect();
  const places = recordedPlaces(documentStore);
  const plan = planAll(states, places, options, adapters);
  if ('problems' in plan) return { problem: plan.problems[0] };
  const ids = layout.apply(plan.changes);
  if (![null, book.id()].includes(documentStore.get(STORED.book))) forgetDaily(adapters);
  remember(adapters, plan.register, places, ids);
  const { register, fiscalYear, changes } = plan;
  const changed = changedSheets(changes);
  return {
    message: MESSAGES.setUp(
      changed.map(({ sheet }) => sheet),
      register,
      fiscalYear,
    ),
    data: { register, fiscalYear, changes: changes.length, changed },
  };
}

function changedSheets(changes: readonly SheetChange[]): SetUpData['changed'] {
  const bySheet = grouped(changes, change => (change.kind === 'rename' ? change.to : change.sheet));
  return [...bySheet].map(([sheet, own]) => ({ sheet, what: [...new Set(own.map(({ kind }) => kind))] }));
}

interface Plan {
  readonly register: string;
  readonly fiscalYear: number;
  readonly changes: readonly SheetChange[];
}

function planAll(
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
  const house = { units: sheetName('units'), log: sheetName('log') };
  const register = found
    ? planAdoption(stateOf(states, found), house.log)
    : planNew(
        // House sheets are there when a run broke off; the empty sheet is to become the register all the same.
        states.filter(({ grid }) => !isHouseSheet(grid, places)),
        options.table && { sheetId: 0, ...options.table },
        house,
      );
  if ('problems' in register) return register;
  const table = found ?? (options.table && { sheetId: 0, ...options.table });
  const houseGrids = Object.fromEntries(HOUSE_KEYS.map(key => [key, houseGrid(grids, key, places)]));
  const written = options.fiscalYear ?? readFiscalYear(houseGrids['settings']);
  const fiscalYear = written ?? plannedYear(table ? columnCells(table, 'period') : []) ?? fiscalYearOf(clock.today());
  const given = {
    ...(options.fiscalYear !== undefined && { fiscalYear: String(options.fiscalYear) }),
    ...(options.emblem !== undefined && { emblem: options.emblem }),
  };
  const unitTexts = table ? columnCells(table, 'unit').map(textOf) : [];
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
  return { register: found?.name ?? REGISTER_NAME, fiscalYear, changes };
}

/** A new register, in the only sheet beside the tool's where that is empty; filled from a table, or with the indicators to start from. */
function planNew(
  states: readonly SheetState[],
  table: Grid | undefined,
  house: { readonly units: string; readonly log: string },
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

/** The sheet has the register's name, but hardly a heading of its: says which are missing. */
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

/** Sheets are known by their ids from now on, whatever people call them; the book's own id tells a copy from the original. */
function remember(
  { documentStore, book }: Adapters,
  register: string,
  before: Places,
  ids: ReadonlyMap<string, number>,
): void {
  const named: [SheetKey, string][] = [
    ['register', register],
    ...HOUSE_KEYS.map(key => [key, HOUSE_SHEETS[key].name] as [SheetKey, string]),
  ];
  const places = {
    ...before,
    ...Object.fromEntries(named.flatMap(([key, name]) => (ids.has(name) ? [[key, ids.get(name)]] : []))),
  };
  documentStore.set(STORED.sheets, JSON.stringify(places));
  documentStore.set(STORED.layout, String(LAYOUT_VERSION));
  documentStore.set(STORED.book, book.id() ?? '');
}

function stateOf(states: readonly SheetState[], grid: Grid): SheetState {
  const state = states.find(one => one.grid === grid);
  if (!state) throw new Error(`no state of sheet ${grid.name}`);
  return state;
}
