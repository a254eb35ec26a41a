import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { ZipFault } from '../../../src/import/read/file/zip';
import { reasonOf } from '../../../src/problem';
import { BadInput } from '../../bad-input';
import { errorCode } from '../../error-code';
import { copyWorkbook } from '../copy-workbook';
import { type FileStamp, newWorkbook, type WorkbookModel } from '../model';
import { sheetId } from '../sheet-id';
import { blankPackage } from '../xlsx/book/blank';
import { openFile } from '../xlsx/book/open';
import { Package } from '../xlsx/package/package';
import { fillInherited, readSheet } from '../xlsx/sheet/read-sheet';
import { linksFromFile } from '../xlsx/sheet/sheet-links';
import { changedFile, type ReadFile } from '../xlsx/write-file';
import { workbookFault } from './file-kind';
import { refuseOpenElsewhere } from './file-lock';
import { saveWhole } from './save-whole';
import { readState, statePath, writeState } from './state';

/** The files that were read, by the stamp of their model, so that saving need not read them again. */
const readFiles = new WeakMap<FileStamp, ReadFile>();

/**
 * Reads a workbook and its state file.
 * @throws BadInput if the file is missing, not a workbook, encrypted, damaged or too big.
 */
export async function readWorkbook(path: string): Promise<WorkbookModel> {
  const { bytes, stamp } = readBytes(path);
  const why = workbookFault(bytes);
  if (why !== null) throw new BadInput(`${path}: ${why}`);
  const model: WorkbookModel = { ...newWorkbook(basename(path).replace(/\.xls[xm]$/i, '')), sheets: [], stamp };
  const { file, opened } = openParts(path, bytes, model);
  readState(path, model);
  for (const [index, sheet] of model.sheets.entries()) {
    const part = opened[index];
    if (part) fillInherited(sheet, part, file);
  }
  linksFromFile(model.sheets);
  readFiles.set(stamp, { file, opened, before: copyWorkbook(model).sheets });
  return model;
}

/**
 * Saves the workbook and its state file, both or neither. What the tool did not change in the file stays as it came. Updates
 * `model.stamp`.
 * @throws BadInput if another program has the file open, it changed since it was read, or it cannot be written.
 */
export async function writeWorkbook(path: string, model: WorkbookModel): Promise<void> {
  refuseOpenElsewhere(path);
  refuseChanged(path, model.stamp);
  const bytes = await changedBytes(path, model);
  saveWhole([
    { path: statePath(path), bytes: writeState(model) },
    { path, bytes },
  ]);
  model.stamp = stampOf(path);
  for (const sheet of model.sheets) sheet.origin = sheet.name;
}

async function changedBytes(path: string, model: WorkbookModel): Promise<Uint8Array> {
  try {
    return changedFile(await readFileOf(path, model), model);
  } catch (error) {
    throw error instanceof BadInput ? new BadInput(`${path}: ${error.message}; nothing was written`) : error;
  }
}

/** What the model was read from. */
async function readFileOf(path: string, { stamp }: WorkbookModel): Promise<ReadFile> {
  if (stamp === null) return { file: openFile(blankPackage()), opened: [], before: [] };
  const known = readFiles.get(stamp);
  if (known) return known;
  const { stamp: again } = await readWorkbook(path);
  const read = again && readFiles.get(again);
  if (!read) throw new Error('a workbook that was read is known');
  return read;
}

function openParts(path: string, bytes: Uint8Array, model: WorkbookModel): Pick<ReadFile, 'file' | 'opened'> {
  try {
    const file = openFile(Package.read(bytes));
    const opened = file.sheets.map(part => {
      const sheet = readSheet(file, part, sheetId(part.name, model.sheets));
      model.sheets.push(sheet.model);
      return sheet.opened;
    });
    return { file, opened };
  } catch (error) {
    if (error instanceof BadInput) throw new BadInput(`${path}: ${error.message}`);
    const isBig = error instanceof ZipFault && error.kind === 'tooBig';
    throw new BadInput(
      isBig
        ? `${path}: ${error.message}; save only the sheets that are needed as a new .xlsx`
        : `${path}: is a damaged workbook (${reasonOf(error)}); open it in Excel and save it again`,
    );
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

/** The file is not the one that was read. Writing it would lose what somebody else did. */
export class ChangedElsewhere extends BadInput {}

function refuseChanged(path: string, stamp: FileStamp | null): void {
  if (!existsSync(path)) {
    if (stamp !== null) throw new ChangedElsewhere(`${path}: was moved or deleted while this ran; it was not saved`);
    if (!existsSync(dirname(path))) throw new BadInput(`${dirname(path)}: no such folder`);
    return;
  }
  if (stamp === null) throw new ChangedElsewhere(`${path}: appeared while this ran; it was not saved, try again`);
  const now = stampOf(path);
  if (now.modified === stamp.modified && now.size === stamp.size) return;
  throw new ChangedElsewhere(`${path}: another program changed it while this ran; it was not saved, try again`);
}
