import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import {
  type Sheet as FileSheet,
  openXlsx,
  type ReadOptions,
  type RoundtripWorkbook,
  saveXlsx,
  writeXlsx,
} from 'hucre';
import { reasonOf } from '../../../src/problem';
import { BadInput } from '../../bad-input';
import { errorCode } from '../../error-code';
import { type FileStamp, newWorkbook, type SheetModel, type WorkbookModel } from '../model';
import { sheetId } from '../sheet-id';
import { workbookFault } from './file-kind';
import { refuseOpenElsewhere } from './file-lock';
import { sheetFromFile } from './from-xlsx';
import { linksFromFile, linksToFile } from './links';
import { putRawSheets, type RawSheet, readRawSheets } from './raw-parts';
import { saveWhole } from './save-whole';
import { readState, statePath, writeState } from './state';
import { orderTabs } from './tab-order';
import { rawOf, sheetToFile } from './to-xlsx';

/**
 * Reads a workbook and its state file.
 * @throws BadInput if the file is missing, not a workbook, encrypted or damaged.
 */
export async function readWorkbook(path: string): Promise<WorkbookModel> {
  const { bytes, stamp } = readBytes(path);
  const file = await openFile(path, bytes, { readStyles: true });
  const model: WorkbookModel = { ...newWorkbook(basename(path).replace(/\.xls[xm]$/i, '')), sheets: [], stamp };
  const raw = readRawSheets(bytes);
  for (const [index, sheet] of file.sheets.entries()) {
    model.sheets.push(sheetFromFile(sheet, raw[index], sheetId(sheet.name, model.sheets)));
  }
  readState(path, model);
  linksFromFile(model.sheets);
  return model;
}

/**
 * Saves the workbook and its state file, both or neither. Keeps what other programs put into the file. Updates
 * `model.stamp`.
 * @throws BadInput if another program has the file open, it changed since it was read, or it cannot be written.
 */
export async function writeWorkbook(path: string, model: WorkbookModel): Promise<void> {
  refuseOpenElsewhere(path);
  refuseChanged(path, model.stamp);
  const bytes = await fileBytes(path, model);
  saveWhole([
    { path: statePath(path), bytes: writeState(model) },
    { path, bytes },
  ]);
  model.stamp = stampOf(path);
  for (const sheet of model.sheets) sheet.origin = sheet.name;
}

/** The model written over the current file, or over a blank file if it is new. */
async function fileBytes(path: string, model: WorkbookModel): Promise<Uint8Array> {
  const bytes = model.stamp === null ? await blankFile() : readBytes(path).bytes;
  // All cells come from the model, so one row is enough here: only the rest of the file is needed.
  const file = await openFile(path, bytes, { maxRows: 1 });
  const raw = readRawSheets(bytes);
  const origins = file.sheets.map((sheet, tab) => ({ sheet, raw: raw[tab] }));
  const placed = inPartOrder(model.sheets, origins);
  const font = file.defaultFont ?? DEFAULT_FONT;
  const opened = file.activeSheet === undefined ? undefined : file.sheets[file.activeSheet];
  file.sheets = placed.map(({ sheet, origin }) => sheetToFile(sheet, origin?.sheet, font));
  linksToFile(file.sheets, model.sheets);
  // The model counts days from 1900 like Windows. Old Mac files count from 1904.
  file.dateSystem = '1900';
  file.activeSheet = Math.max(
    0,
    placed.findIndex(({ origin }) => origin !== undefined && origin.sheet === opened),
  );
  const kept = placed.map(({ sheet, origin }) => rawOf(sheet, origin?.raw));
  const order = model.sheets.map(sheet => placed.findIndex(place => place.sheet === sheet));
  return orderTabs(putRawSheets(await saveXlsx(file), kept), order);
}

interface Origin {
  readonly sheet: FileSheet;
  readonly raw: RawSheet | undefined;
}

/** The sheets with their origins, in the order of the file's parts. New sheets come last. */
function inPartOrder(
  sheets: readonly SheetModel[],
  origins: readonly Origin[],
): { sheet: SheetModel; origin: Origin | undefined }[] {
  const numberOf = (origin: Origin | undefined) => origin?.raw?.number ?? Number.POSITIVE_INFINITY;
  const placed = sheets.map(sheet => ({ sheet, origin: origins.find(origin => origin.sheet.name === sheet.origin) }));
  return placed.sort((a, b) =>
    numberOf(a.origin) < numberOf(b.origin) ? -1 : Number(numberOf(a.origin) > numberOf(b.origin)),
  );
}

/** The default font of a new Google Sheet. */
const DEFAULT_FONT = { name: 'Arial', size: 10 };

function blankFile(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'blank' }], defaultFont: DEFAULT_FONT });
}

async function openFile(path: string, bytes: Uint8Array, options: ReadOptions): Promise<RoundtripWorkbook> {
  const why = workbookFault(bytes);
  if (why !== null) throw new BadInput(`${path}: ${why}`);
  try {
    return await openXlsx(bytes, options);
  } catch (error) {
    throw new BadInput(`${path}: is a damaged workbook (${reasonOf(error)})`);
  }
}

/** @throws BadInput if the file does not exist or cannot be read. */
export function readBytes(path: string): { bytes: Buffer; stamp: FileStamp } {
  if (!existsSync(path)) throw new BadInput(`${path}: no such file`);
  try {
    return { bytes: readFileSync(path), stamp: stampOf(path) };
  } catch (error) {
    throw new BadInput(`${path}: cannot be read (${errorCode(error) ?? error})`);
  }
}

function stampOf(path: string): FileStamp {
  const { mtimeMs, size } = statSync(path);
  return { modified: mtimeMs, size };
}

function refuseChanged(path: string, stamp: FileStamp | null): void {
  if (!existsSync(path)) {
    if (stamp !== null) throw new BadInput(`${path}: was moved or deleted while this ran; it was not saved`);
    if (!existsSync(dirname(path))) throw new BadInput(`${dirname(path)}: no such folder`);
    return;
  }
  if (stamp === null) throw new BadInput(`${path}: appeared while this ran; it was not saved, try again`);
  const now = stampOf(path);
  if (now.modified === stamp.modified && now.size === stamp.size) return;
  throw new BadInput(`${path}: another program changed it while this ran; it was not saved, try again`);
}
