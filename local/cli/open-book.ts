import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { STORED } from '../../src/memory/stored';
import { sweepParts } from '../disk/part';
import { targetOf } from '../disk/target';
import { hostStateOf } from '../host/kept/state';
import { lockWorkbook, UnwritableFolder } from '../workbook/files/file-lock';
import { ReadOnlyFile, refuseReadOnly, settle } from '../workbook/files/save-whole';
import { statePath } from '../workbook/files/state';
import { readBytes } from '../workbook/files/xlsx';
import type { WorkbookModel } from '../workbook/model';
import { addFile } from './folder';
import type { Job } from './job';

interface BookAccess {
  /** The run may write the workbook. */
  readonly writes: boolean;
  /** What the person should know about that, or null. */
  readonly notice: string | null;
  close(): void;
}

/**
 * Locks the workbook for a run, and first finishes or clears away what killed runs left beside it.
 * @throws BadInput if another program or run has it open, or if it cannot be written and the command needs that.
 */
export function openForRun({
  book,
  readOnly,
  mayOnlyRead,
}: Pick<Job, 'book' | 'readOnly' | 'mayOnlyRead'>): BookAccess {
  try {
    if (!readOnly) refuseReadOnly(book);
    const close = lockWorkbook(book);
    clearUp(book);
    return { writes: !readOnly, notice: null, close };
  } catch (error) {
    const isReadOnly = error instanceof UnwritableFolder || error instanceof ReadOnlyFile;
    if (!isReadOnly || !(readOnly || mayOnlyRead)) throw error;
    const notice = readOnly
      ? null
      : `${error.message}; what was found is only shown here, not written into the workbook`;
    return { writes: false, notice, close: () => {} };
  }
}

function clearUp(book: string): void {
  const bytes = existsSync(book) ? readBytes(book).bytes : new Uint8Array();
  settle(statePath(book), { bytes });
  sweepParts(dirname(targetOf(book)));
}

/** True for a file that was there and that no set-up of ours has changed. */
export function isForeign(workbook: WorkbookModel): boolean {
  return workbook.stamp !== null && hostStateOf(workbook).properties.document[STORED.book] === undefined;
}

/** Keeps the office's workbook beside ours as it was before the first set-up. Says where. */
export function keepCopy(book: string): string {
  const stem = `${basename(book).replace(/\.xls[xm]$/i, '')} ก่อนติดตั้ง`;
  return `the workbook as it was is kept in ${addFile(dirname(book), stem, '.xlsx', readFileSync(book))}`;
}
