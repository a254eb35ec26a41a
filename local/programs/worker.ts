import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { BadInput } from '../bad-input';
import { addFile } from '../cli/folder';
import type { Ending, FromWorker, Job } from '../cli/job';
import { isSaved } from '../cli/outcome';
import { askAndWait } from '../cli/wait';
import type { MailMessage } from '../host/account/mail';
import type { DriveSink } from '../host/drive/drive';
import { createHost } from '../host/host';
import { copyWorkbook } from '../workbook/copy-workbook';
import { lockWorkbook } from '../workbook/files/file-lock';
import { saveWhole } from '../workbook/files/save-whole';
import { statePath, writeState } from '../workbook/files/state';
import { readTable } from '../workbook/files/table';
import { readWorkbook, writeWorkbook } from '../workbook/files/xlsx';
import { newWorkbook, type WorkbookModel } from '../workbook/model';

// The thread in which a script runs, so that the script can wait while the main thread sends a mail.
if (parentPort) await runJob(workerData as Job, parentPort);

async function runJob(job: Job, port: MessagePort): Promise<void> {
  const tell = (message: FromWorker) => port.postMessage(message);
  tell({ kind: 'ended', ending: await endingOf(job, tell).catch(failure) });
}

function failure(error: unknown): Ending {
  if (error instanceof BadInput) return { kind: 'badInput', message: error.message };
  return { kind: 'fault', stack: (error instanceof Error && error.stack) || String(error) };
}

async function endingOf(job: Job, tell: (message: FromWorker) => void): Promise<Ending> {
  if (!job.create && !existsSync(job.book)) {
    throw new BadInput(`${job.book}: no such workbook; make it with: setup ${job.book}`);
  }
  const unlock = lockWorkbook(job.book);
  try {
    return await runOver(await openWorkbook(job), job, tell);
  } finally {
    unlock();
  }
}

async function openWorkbook({ book }: Job): Promise<WorkbookModel> {
  return existsSync(book) ? await readWorkbook(book) : newWorkbook(basename(book, '.xlsx'));
}

async function runOver(workbook: WorkbookModel, job: Job, tell: (message: FromWorker) => void): Promise<Ending> {
  const options = await optionsOf(job);
  const before = copyWorkbook(workbook);
  const outside = { effects: 0 };
  const host = createHost({ ...job, workbook, mail: mailSink(job, tell, outside), drive: driveSink(job, outside) });
  let saved = false;
  try {
    const { value: outcome, calls } = host.call(job.functionName, [options]);
    if (!job.readOnly && isSaved(outcome) && !isDeepStrictEqual(before, workbook))
      await writeWorkbook(job.book, workbook);
    saved = isSaved(outcome);
    return { kind: 'ran', outcome, googleCalls: calls };
  } finally {
    if (!saved && outside.effects > 0) saveStateOnly(job.book, before, host.state);
  }
}

/** Saves the state without the workbook, so that the next run does not send a letter again that has already gone. */
function saveStateOnly(book: string, before: WorkbookModel, host: unknown): void {
  saveWhole([{ path: statePath(book), bytes: writeState({ ...before, host }) }]);
}

async function optionsOf({ options, table }: Job): Promise<Record<string, unknown>> {
  return table === null ? options : { ...options, table: { name: basename(table), cells: await readTable(table) } };
}

function mailSink({ reply }: Job, tell: (message: FromWorker) => void, outside: { effects: number }) {
  return (message: MailMessage) => {
    askAndWait(reply, () => tell({ kind: 'mail', message }));
    outside.effects += 1;
  };
}

/** Stores a converted document and the Word file that it came from as one file. */
function driveSink({ folder, readOnly }: Job, outside: { effects: number }): DriveSink {
  let last: { readonly stem: string; readonly bytes: Uint8Array; readonly path: string } | null = null;
  return {
    save(name, bytes) {
      if (readOnly) return { path: name };
      if (folder === null) throw new Error('Service unavailable: no folder for files was given');
      const stem = name.replace(/\.docx$/, '');
      if (last?.stem === stem && isDeepStrictEqual(last.bytes, bytes)) return last;
      const path = addFile(folder, stem, '.docx', bytes);
      outside.effects += 1;
      last = { stem, bytes, path };
      return last;
    },
  };
}
