import { existsSync, readFileSync } from 'node:fs';
import { BadInput } from '../../bad-input';
import { errorCode } from '../../error-code';
import type { ProtectionModel, SheetModel, Validation, WorkbookModel } from '../model';
import { originsOf } from '../row-origins';
import { fitsFile } from '../xlsx/sheet/validations';
import { fileText, longTexts } from '../xlsx/sheet/write-cells';
import { savedWith } from './save-whole';

/** What an .xlsx file cannot store. It is saved next to it as `BOOK.xlsx.state.json`. */
interface State {
  readonly format: typeof FORMAT;
  readonly id: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly sheets: readonly SheetState[];
  /** Where the rows got their ids (`originsOf`), by which another workbook is known. State files of older versions do not have this. */
  readonly rowOrigins?: readonly string[];
  readonly host: unknown;
}

interface SheetState {
  readonly name: string;
  readonly id: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly protections: readonly ProtectionModel[];
  /** Rules too long for the file. */
  readonly validations: readonly Validation[];
  /** Texts too long for a cell of the file. State files of older versions do not have this. */
  readonly longTexts?: readonly string[];
}

const VERSION = 1;
const FORMAT = `matrakan-state-${VERSION}` as const;

export function statePath(workbookPath: string): string {
  return `${workbookPath}.state.json`;
}

/**
 * Adds the state file's contents to a workbook that was just read. Without a state file, the workbook came from elsewhere.
 * @throws BadInput if the state file is damaged, of another program or version, or another workbook's. Going on would lose who was reminded
 * of what, and overwrite the file.
 */
export function readState(workbookPath: string, model: WorkbookModel): void {
  const path = statePath(workbookPath);
  const place = savedWith(path, { bytes: readFileSync(workbookPath) });
  if (!existsSync(place)) return;
  const state = parseState(path, readText(place));
  refuseOthers(path, state, model);
  model.id = state.id;
  model.timeZone = state.timeZone;
  model.locale = state.locale;
  model.host = state.host;
  for (const sheet of model.sheets) applySheet(sheet, stateOf(sheet, model, state));
}

/** A line that says what is not known if a workbook that was set up lies there without its state file; null if nothing is missing. */
export function missingState(workbookPath: string, model: WorkbookModel): string | null {
  const path = statePath(workbookPath);
  if (existsSync(path) || originsOf(model).length === 0) return null;
  return (
    `${path}: is missing, although the workbook was set up before. Who was mailed and when, the daily run, the last fix and the sheets' ` +
    `protection are not known here; put the file back beside the workbook, or run setup to go on without it`
  );
}

/** @throws BadInput if there is a state file but no workbook: a new workbook would overwrite it. */
export function refuseLoneState(workbookPath: string): void {
  const path = statePath(workbookPath);
  if (!existsSync(path)) return;
  throw new BadInput(`${path}: is there without its workbook; put the workbook back, or move this file away`);
}

/** @throws BadInput if the state is of other rows, or, if there are none, of other sheets. */
function refuseOthers(path: string, state: State, model: WorkbookModel): void {
  const [known, found] = [state.rowOrigins ?? [], originsOf(model)];
  const names = state.sheets.map(({ name }) => name);
  const isOther =
    known.length > 0 && found.length > 0
      ? !found.some(origin => known.includes(origin))
      : names.length > 1 && !model.sheets.some(({ name }) => names.includes(name));
  if (!isOther) return;
  throw new BadInput(
    `${path}: belongs to another workbook, which has the sheets ${names.join(', ')}; put this workbook's own state file there, or move it away`,
  );
}

/** Finds a sheet's state by name. A sheet that was renamed in another program is found by its position. */
function stateOf(sheet: SheetModel, model: WorkbookModel, state: State): SheetState | undefined {
  const byName = state.sheets.find(({ name }) => name === sheet.name);
  if (byName || state.sheets.length !== model.sheets.length) return byName;
  const inPlace = state.sheets[model.sheets.indexOf(sheet)];
  const taken = model.sheets.some(({ name }) => name === inPlace?.name);
  return taken ? undefined : inPlace;
}

function applySheet(sheet: SheetModel, state: SheetState | undefined): void {
  if (!state) return;
  sheet.id = state.id;
  sheet.maxRows = Math.max(state.maxRows, sheet.rows.length);
  sheet.maxColumns = sheet.rows.reduce((most, row) => Math.max(most, row.length), state.maxColumns);
  sheet.protections = state.protections.map(protection => ({ ...protection }));
  sheet.validations = [...sheet.validations, ...state.validations];
  restoreLongTexts(sheet, state.longTexts ?? []);
}

/** A long text is recognised by the part that the file holds, even if another program moved it. A changed text stays changed. */
function restoreLongTexts(sheet: SheetModel, texts: readonly string[]): void {
  const whole = new Map(texts.map(text => [fileText(text), text]));
  if (whole.size === 0) return;
  for (const row of sheet.rows) {
    row?.forEach((cell, column) => {
      const value = typeof cell?.value === 'string' ? whole.get(cell.value) : undefined;
      if (cell && value !== undefined) row[column] = { ...cell, value };
    });
  }
}

/** @param path of the state file, for messages. */
function parseState(path: string, text: string): State {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadInput(
      `${path}: is damaged (not JSON); restore it, or move it away to go on without what it remembered`,
    );
  }
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  if (typeof format === 'string' && Number(/^matrakan-state-(\d+)$/.exec(format)?.[1]) > VERSION) {
    throw new BadInput(`${path}: was written by a newer version of this program; update it`);
  }
  if (format !== FORMAT) {
    throw new BadInput(`${path}: is not a state file of this program, which needs this name for its own; move it away`);
  }
  if (isState(value as object)) return value as State;
  throw new BadInput(
    `${path}: is damaged (a part is missing); restore it, or move it away to go on without what it remembered`,
  );
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadInput(`${path}: cannot be read (${errorCode(error) ?? error})`);
  }
}

function isState(value: object): value is State {
  const state = value as Partial<Record<keyof State, unknown>>;
  const texts = [state.id, state.timeZone, state.locale].every(text => typeof text === 'string');
  return texts && Array.isArray(state.sheets) && state.sheets.every(isSheetState);
}

function isSheetState(value: unknown): value is SheetState {
  if (typeof value !== 'object' || value === null) return false;
  const sheet = value as Partial<Record<keyof SheetState, unknown>>;
  const numbers = [sheet.id, sheet.maxRows, sheet.maxColumns].every(Number.isInteger);
  return (
    typeof sheet.name === 'string' && numbers && Array.isArray(sheet.protections) && Array.isArray(sheet.validations)
  );
}

export function writeState(model: WorkbookModel): string {
  const state: State = {
    format: FORMAT,
    id: model.id,
    timeZone: model.timeZone,
    locale: model.locale,
    sheets: model.sheets.map(sheet => ({
      name: sheet.name,
      id: sheet.id,
      maxRows: sheet.maxRows,
      maxColumns: sheet.maxColumns,
      protections: sheet.protections,
      validations: sheet.validations.filter(({ rule }) => !fitsFile(rule)),
      longTexts: longTexts(sheet),
    })),
    rowOrigins: originsOf(model),
    host: model.host,
  };
  return `${JSON.stringify(state, null, 2)}\n`;
}
