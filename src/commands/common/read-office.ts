import type { Grid } from '../../grid/grid';
import { LAYOUT_VERSION } from '../../layout/migrations';
import { STORED } from '../../memory/stored';
import { HOUSE_SHEETS, type HouseSheetKey } from '../../office/house-sheets/house-sheets';
import { readFiscalYear, readSettings } from '../../office/settings/read-settings';
import { labelOf } from '../../office/settings/records/all-records';
import type { Settings } from '../../office/settings/settings';
import type { Unit } from '../../office/units/unit';
import { readUnitSheet } from '../../office/units/units-sheet';
import type { Problem, Stopped } from '../../problem';
import { type Register, readRegister } from '../../register/read-register';
import { type Round, runningRound } from '../../register/results';
import type { Wording } from '../../report/wording/wording';
import { readWording } from '../../report/wording/wording-sheet';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Adapters } from '../ports/adapters';
import { closedIn, closedRecords } from './closed-records';
import {
  houseGrid,
  isHouseSheet,
  type Places,
  recordedLayout,
  recordedPlaces,
  registerGrid,
  type SheetKey,
} from './places';

/** What a command reads from the office's workbook. */
export interface OfficeBook {
  /** The spreadsheet's id. */
  readonly bookId: string | null;
  readonly today: PlainDate;
  readonly settings: Settings;
  readonly wording: Wording;
  /** The year's rounds that are closed. */
  readonly closed: readonly Round[];
  readonly units: readonly Unit[];
  readonly register: Register;
  readonly places: Places;
  /** The version of the sheets' layout. */
  readonly layout: number;
  /** The sheets that were read. */
  readonly grids: readonly Grid[];
}

const ALL_SHEETS: readonly SheetKey[] = ['register', 'settings', 'units', 'wording', 'holidays'];
/** Enough to tell each measure's state. */
export const REGISTER_SHEETS: readonly SheetKey[] = ['register', 'settings', 'units'];
/** Enough to tell what the report prints, and what is wrong with it. */
export const REPORT_SHEETS: readonly SheetKey[] = [...REGISTER_SHEETS, 'wording'];
/** Enough to decide who is told what. */
export const LETTER_SHEETS: readonly SheetKey[] = [...REGISTER_SHEETS, 'holidays'];
/** Long sheets that commands only write. */
const NEVER_READ: readonly HouseSheetKey[] = ['log', 'findings'];

/** Why no letters may be sent from this workbook, or null: it was never set up, or is a copy of one that was. */
export function whyNoLetters({ book, documentStore }: Adapters): Problem | null {
  const id = book.id();
  if (id === null) return { code: 'noSpreadsheet' };
  const known = documentStore.get(STORED.book);
  if (known === null) return { code: 'notSetUp', sheet: HOUSE_SHEETS.settings.name };
  return known === id ? null : { code: 'copiedBook' };
}

/** True if Drive says that the spreadsheet is in the bin. Most accounts cannot ask, so false says little. */
export function isInBin({ book, archive }: Adapters): boolean {
  const id = book.id();
  return id !== null && archive.isInBin(id) === true;
}

/** Why this build must not touch the workbook, or null: there is no workbook, or a newer build laid out its sheets. */
export function whyNotOurs({ book, documentStore }: Pick<Adapters, 'book' | 'documentStore'>): Problem | null {
  if (book.id() === null) return { code: 'noSpreadsheet' };
  const layout = recordedLayout(documentStore);
  return layout > LAYOUT_VERSION ? { code: 'newerLayout', layout } : null;
}

/** Reads each sheet once, or returns the problem that prevents it. */
export function readOffice(adapters: Adapters, keys: readonly SheetKey[] = ALL_SHEETS): OfficeBook | Stopped {
  const problem = whyNotOurs(adapters);
  if (problem) return { problems: [problem] };
  const places = recordedPlaces(adapters.documentStore);
  const grids = readSheets(adapters, places, keys);
  const settingsGrid = houseGrid(grids, 'settings', places);
  const grid = registerGrid(grids, places);
  if (places.register !== undefined && grid?.sheetId !== places.register)
    return { problems: [{ code: 'registerGone' }] };
  if (!grid) return { problems: [{ code: 'noRegister', sheets: grids.map(({ name }) => name) }] };
  if (!settingsGrid) return { problems: [{ code: 'notSetUp', sheet: grid.name }] };
  if (readFiscalYear(settingsGrid) === null) {
    return { problems: [{ code: 'settingMissing', sheet: settingsGrid.name, key: labelOf('fiscalYear') }] };
  }
  const today = adapters.clock.today();
  const settings = readSettings(settingsGrid, today);
  const units = readUnitSheet(houseGrid(grids, 'units', places), today);
  const closed = closedIn(closedRecords(adapters.documentStore), settings.fiscalYear);
  const register = readRegister(grid, { ...settings, units, round: runningRound(closed), closed });
  if ('problems' in register) return register;
  const wording = readWording(houseGrid(grids, 'wording', places));
  const layout = recordedLayout(adapters.documentStore);
  const bookId = adapters.book.id();
  return { bookId, today, settings, wording, units, closed, register, places, layout, grids };
}

/** The year (B.E.) in the recorded settings, for what needs no register; null if it is not known. At most one read. */
export function recordedYear({ book, documentStore }: Adapters): number | null {
  const { settings } = recordedPlaces(documentStore);
  const grid = settings === undefined ? null : book.readSheet(settings);
  return grid && readFiscalYear(grid);
}

/** The office with the register as it is in the sheet now. One read. */
export function readRegisterAgain({ book }: Adapters, office: OfficeBook): OfficeBook | Stopped {
  const grid = book.readSheet(office.register.grid.sheetId);
  return grid === null ? { problems: [{ code: 'registerGone' }] } : withRegister(office, grid);
}

/** The office with the results and the confirmed states that are in force for a round. Reads nothing from the sheet. */
export function inRound(office: OfficeBook, round: Round): OfficeBook | Stopped {
  const { register } = office;
  return round === register.round ? office : withRegister(office, register.grid, round);
}

/** The office as it will be read once this round of its year is closed. */
export function asIfClosed(office: OfficeBook, round: Round): OfficeBook | Stopped {
  const closed = [...new Set([...office.closed, round])];
  return withRegister({ ...office, closed }, office.register.grid, runningRound(closed));
}

/** The office with its register read from this grid, a later state of the same sheet. */
export function withRegister(
  office: OfficeBook,
  grid: Grid,
  round: Round = office.register.round,
): OfficeBook | Stopped {
  const register = readRegister(grid, { ...office.settings, units: office.units, closed: office.closed, round });
  if ('problems' in register) return register;
  const grids = office.grids.map(one => (one.sheetId === grid.sheetId ? grid : one));
  return { ...office, register, grids };
}

/** Only the recorded sheets. If one is not recorded or is gone, every sheet, because it is then found by its headings. */
function readSheets({ book }: Adapters, places: Places, keys: readonly SheetKey[]): readonly Grid[] {
  const ids = keys.flatMap(key => places[key] ?? []);
  const recorded = ids.length === keys.length ? book.readSheets(ids) : [];
  if (recorded.length === keys.length) return recorded;
  const isSkipped = (name: string, sheetId: number) =>
    NEVER_READ.some(key => sheetId === places[key] || name === HOUSE_SHEETS[key].name);
  const isOurs = (name: string, sheetId: number) =>
    !isSkipped(name, sheetId) && (sheetId === places.register || isHouseSheet({ sheetId, name }, places));
  const ours = book.read(isOurs);
  // If a recorded register is gone, no other sheet counts.
  if (places.register !== undefined) return ours;
  const others = book.read((name, sheetId) => !isSkipped(name, sheetId) && !isOurs(name, sheetId));
  return [...ours, ...others];
}
