import { existsSync, readFileSync } from 'node:fs';
import { BadInput } from '../../bad-input';
import type { ProtectionModel, SheetModel, Validation, WorkbookModel } from '../model';
import { fitsFile } from '../xlsx/sheet/validations';
import { fileText, longTexts } from '../xlsx/sheet/write-cells';

/** What an .xlsx file cannot store. It is saved next to it as `BOOK.xlsx.state.json`. */
interface State {
  readonly format: typeof FORMAT;
  readonly id: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly sheets: readonly SheetState[];
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

const FORMAT = 'matrakan-state-1';

export function statePath(workbookPath: string): string {
  return `${workbookPath}.state.json`;
}

/**
 * Adds the state file's contents to a workbook that was just read. A missing file, or one that is not ours, is ignored: then
 * the workbook came from elsewhere.
 * @throws BadInput if the state file is damaged. Going on would lose who was reminded of what.
 */
export function readState(workbookPath: string, model: WorkbookModel): void {
  const path = statePath(workbookPath);
  if (!existsSync(path)) return;
  const state = parseState(path);
  if (state === null) return;
  model.id = state.id;
  model.timeZone = state.timeZone;
  model.locale = state.locale;
  model.host = state.host;
  for (const sheet of model.sheets) applySheet(sheet, stateOf(sheet, model, state));
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

function parseState(path: string): State | null {
  const text = readFileSync(path, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadInput(`${path}: is damaged (not JSON); restore it, or delete it to go on without what it remembered`);
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) return null;
  if (isState(value)) return value;
  throw new BadInput(
    `${path}: is damaged (a part is missing); restore it, or delete it to go on without what it remembered`,
  );
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
    host: model.host,
  };
  return `${JSON.stringify(state, null, 2)}\n`;
}
