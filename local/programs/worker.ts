import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { peopleBegun } from '../../src/memory/notes-pending';
import { STORED } from '../../src/memory/stored';
import { BadInput } from '../bad-input';
import { filesIn } from '../cli/folder';
import type { Ending, FromWorker, Job } from '../cli/job';
import { createLedger, type Ledger } from '../cli/ledger';
import { isForeign, keepCopy, openForRun } from '../cli/open-book';
import { isSaved } from '../cli/outcome';
import { askAndWait } from '../cli/wait';
import type { MailMessage } from '../host/account/mail';
import type { DriveSink } from '../host/drive/drive-sink';
import { createHost } from '../host/host';
import { type HostState, hostStateOf } from '../host/kept/state';
import { copyWorkbook } from '../workbook/copy-workbook';
import { readPaper } from '../workbook/files/paper';
import { missingState, refuseLoneState } from '../workbook/files/state';
import { readWorkbook, writeWorkbook } from '../workbook/files/xlsx';
import { newWorkbook, usedSize, type WorkbookModel } from '../workbook/model';

// The thread in which a script runs, so that the script can wait while the main thread sends a mail.
if (parentPort) await runJob(workerData as Job, parentPort);

type Tell = (message: FromWorker) => void;

/** What a run has done that cannot be taken back. */
interface Outside {
  letters: number;
  files: number;
}

async function runJob(job: Job, port: MessagePort): Promise<void> {
  const tell: Tell = message => port.postMessage(message);
  const outside: Outside = { letters: 0, files: 0 };
  const ending = await endingOf(job, tell, outside).catch(failure);
  tell({ kind: 'ended', ending, letters: outside.letters });
}

function failure(error: unknown): Ending {
  if (error instanceof BadInput) return { kind: 'badInput', message: error.message };
  return { kind: 'fault', stack: (error instanceof Error && error.stack) || String(error) };
}

async function endingOf(job: Job, tell: Tell, outside: Outside): Promise<Ending> {
  if (!job.create && !existsSync(job.book)) {
    throw new BadInput(`${job.book}: no such workbook; make it with: setup ${job.book}`);
  }
  const access = openForRun(job);
  if (access.notice !== null) tell({ kind: 'notice', text: access.notice });
  try {
    return await runOver(await openWorkbook(job, tell), { ...job, readOnly: !access.writes }, tell, outside);
  } finally {
    access.close();
  }
}

async function openWorkbook({ book }: Job, tell: Tell): Promise<WorkbookModel> {
  if (!existsSync(book)) {
    refuseLoneState(book);
    return newWorkbook(basename(book, '.xlsx'));
  }
  tell({ kind: 'progress', text: `reading ${book}` });
  const workbook = await readWorkbook(book);
  const missing = missingState(book, workbook);
  if (missing !== null) tell({ kind: 'notice', text: missing });
  return workbook;
}

async function runOver(workbook: WorkbookModel, job: Job, tell: Tell, outside: Outside): Promise<Ending> {
  const options = await optionsOf(job);
  const before = copyWorkbook(workbook);
  const ledger = createLedger(job.book, before, () => host.state);
  const due = () => lettersBegun(host.state) - lettersBegun(hostStateOf(before));
  const mail = mailSink(job, tell, { ledger, outside, due });
  const host = createHost({ ...job, workbook, mail, kept: ledger.kept, drive: driveOf(job, outside) });
  let saved = false;
  try {
    const rows = Math.max(...workbook.sheets.map(sheet => usedSize(sheet).rows));
    tell({ kind: 'progress', text: `working on ${rows} ${rows === 1 ? 'row' : 'rows'}` });
    const { value: outcome, calls } = host.call(job.functionName, [options]);
    if (!job.readOnly && isSaved(outcome) && !isDeepStrictEqual(before, workbook)) {
      tell({ kind: 'progress', text: `saving ${job.book}` });
      if (job.functionName === 'setUp' && isForeign(before)) tell({ kind: 'notice', text: keepCopy(job.book) });
      await writeWorkbook(job.book, workbook);
    }
    saved = isSaved(outcome);
    return { kind: 'ran', outcome, googleCalls: calls };
  } catch (error) {
    throw ledger.failure() ?? error;
  } finally {
    // The state as it was with the last letter stays, because it still says that the letters must be noted in the rows.
    if (!saved && outside.files > 0 && outside.letters === 0) attempt(ledger.save);
  }
}

/** For what must not hide why a run ended. */
function attempt(task: () => void): void {
  try {
    task();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
  }
}

async function optionsOf({ options, table }: Job): Promise<Record<string, unknown>> {
  if (table === null) return options;
  return { ...options, paper: { name: basename(table), source: await readPaper(table) } };
}

/** For how many people a run has begun letters. */
function lettersBegun({ properties }: HostState): number {
  return peopleBegun(properties.document[STORED.notesPending] ?? null);
}

interface Mailing {
  readonly ledger: Ledger;
  readonly outside: Outside;
  /** How many letters this run is to send. */
  due(): number;
}

function mailSink({ reply }: Job, tell: Tell, { ledger, outside, due }: Mailing) {
  return (message: MailMessage) => {
    tell({ kind: 'progress', text: `letter ${ledger.letters() + 1} of ${Math.max(due(), ledger.letters() + 1)}` });
    ledger.send(() => askAndWait(reply, () => tell({ kind: 'mail', message })));
    outside.letters = ledger.letters();
  };
}

function driveOf({ folder, readOnly }: Job, outside: Outside): DriveSink {
  if (readOnly) return { save: name => ({ path: name }) };
  if (folder === null) {
    return {
      save() {
        throw new Error('Service unavailable: no folder for files was given');
      },
    };
  }
  return filesIn(folder, () => {
    outside.files += 1;
  });
}
