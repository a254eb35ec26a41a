import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReportData } from '../../src/commands/report/build-report';
import { reasonOf } from '../../src/problem';
import { BadInput } from '../bad-input';
import { sweepParts } from '../disk/part';
import { readManifest } from '../host/manifest';
import { problemLine } from '../problem-lines';
import { readBytes } from '../workbook/files/xlsx';
import { type Command, parseCommand, USAGE } from './arguments';
import { fileAtFault } from './file-at-fault';
import { makeFolder } from './folder';
import type { Io } from './io';
import type { Ending, FromWorker, Job } from './job';
import { resultLines } from './lines/result-lines';
import { createOutbox, type Outbox } from './outbox';
import { asOutcome, exitCodeOf } from './outcome';
import { pdfBeside } from './pdf';
import { answer, newReply } from './wait';

/** The paths of the built files. */
interface Installation {
  /** dist/Code.js. The manifest is beside it, its source map in build/. */
  readonly codePath: string;
  /** build/worker.js. */
  readonly workerPath: string;
}

const USAGE_ERROR = 2;
const FAULT = 70;

/** Runs one command line and returns its exit code. With --json, standard output is one object, however the run ends. */
export async function runCli(argv: readonly string[], io: Io, installation: Installation): Promise<number> {
  try {
    const command = parseCommand(argv);
    if (command) return await runCommand(command, io, installation);
    io.out(USAGE);
    return 0;
  } catch (error) {
    const message = reasonOf(error);
    const code = error instanceof BadInput ? 'badInput' : 'fault';
    io.err(`${code === 'fault' && error instanceof Error ? error.stack : message}\n`);
    if (argv.includes('--json')) io.out(`${JSON.stringify({ problem: { code, message } })}\n`);
    return code === 'fault' ? FAULT : USAGE_ERROR;
  }
}

async function runCommand(command: Command, io: Io, installation: Installation): Promise<number> {
  const { out, smtp, dryRun } = { out: null, smtp: null, dryRun: false, ...command };
  if (out !== null && !dryRun) {
    makeFolder(out);
    sweepParts(out);
  }
  const outbox = await createOutbox(out, smtp);
  try {
    if (!dryRun) await outbox.check();
    return tell(command, await work(jobOf(command, out, installation), installation, { outbox, io }), io);
  } finally {
    outbox.close();
  }
}

function jobOf(command: Command, folder: string | null, { codePath }: Installation): Job {
  const manifest = readManifest(join(dirname(codePath), 'appsscript.json'));
  const mapPath = join(dirname(codePath), '../build/Code.js.map');
  const { book, today, verb } = command;
  return {
    book,
    folder,
    manifest,
    readOnly: verb === 'health' || ('dryRun' in command && command.dryRun) || 'preview' in command,
    mayOnlyRead: verb === 'check',
    create: verb === 'setup',
    code: readFileSync(codePath, 'utf8'),
    sourceMap: existsSync(mapPath) ? readFileSync(mapPath, 'utf8') : undefined,
    functionName: FUNCTIONS[verb],
    options: optionsOf(command),
    table: verb === 'setup' ? command.from : null,
    now: today ?? Date.now(),
    reply: newReply(),
  };
}

/** The function of src/main.ts that each verb calls. */
const FUNCTIONS: Readonly<Record<Command['verb'], string>> = {
  setup: 'setUp',
  check: 'checkEntries',
  fix: 'fixText',
  undo: 'undoFix',
  flag: 'flagProgress',
  report: 'buildReport',
  remind: 'sendReminders',
  health: 'checkHealth',
};

function optionsOf(command: Command): Record<string, unknown> {
  switch (command.verb) {
    case 'setup':
      return {
        ...(command.fiscalYear !== null && { fiscalYear: command.fiscalYear }),
        ...(command.emblem !== null && { emblem: emblemIn(command.emblem) }),
        ...(command.fillDown && { fillDown: true }),
        ...(command.map && { map: command.map }),
        ...(command.table !== undefined && { tableNumber: command.table }),
        ...(command.preview && { preview: true }),
      };
    case 'report':
      return { round: command.round, draft: command.draft, edition: command.edition };
    case 'fix':
    case 'remind':
      return { dryRun: command.dryRun };
    default:
      return {};
  }
}

/** The file in base64. The command itself checks that it is a PNG and small enough. @throws BadInput if there is no such file. */
function emblemIn(path: string): string {
  return readBytes(path).bytes.toString('base64');
}

interface Ended {
  readonly ending: Ending;
  /** Letters that went. */
  readonly letters: number;
}

/** Runs the job in a worker and delivers its mails meanwhile. */
function work(job: Job, { workerPath }: Installation, { outbox, io }: { outbox: Outbox; io: Io }): Promise<Ended> {
  // A worker uses the time zone that its process had when the worker started, and cannot set its own.
  process.env['TZ'] = job.manifest.timeZone;
  const worker = new Worker(workerPath, { workerData: job });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', code => reject(new Error(`the worker ended with code ${code} before it had an outcome`)));
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'ended') return resolve(message);
      if (message.kind === 'notice') return io.err(`${message.text}\n`);
      if (message.kind === 'progress') return io.progress?.(message.text);
      return outbox.deliver(message.message).then(
        () => answer(job.reply, null),
        (refusal: unknown) => answer(job.reply, reasonOf(refusal)),
      );
    });
  });
}

function tell(command: Command, { ending, letters }: Ended, io: Io): number {
  if (ending.kind === 'badInput') throw new BadInput(`${ending.message}${lettersWent(letters)}`);
  if (ending.kind === 'fault') throw faultOf(ending.stack, letters);
  return tellOutcome(command, ending, letters, io);
}

/** To be added to why a run did not end well, because a letter cannot be taken back. */
function lettersWent(letters: number): string {
  if (letters === 0) return '';
  return `; ${letters === 1 ? '1 letter' : `${letters} letters`} went before, and the next run knows it`;
}

type MadeReport = { -readonly [Key in keyof ReportData]: ReportData[Key] };

function addPdf(report: MadeReport, io: Io): void {
  if (report.docx === null) return;
  io.progress?.('printing the PDF');
  report.pdf = pdfBeside(report.docx, line => io.err(line));
}

/** The error that ended the worker, with its stack there. */
function faultOf(stack: string, letters: number): Error {
  const [what = '', ...places] = stack.split('\n');
  const fault = new Error(`${what}${lettersWent(letters)}`);
  fault.stack = [fault.message, ...places].join('\n');
  return fault;
}

function tellOutcome(
  command: Command,
  { outcome: value, googleCalls }: Extract<Ending, { kind: 'ran' }>,
  letters: number,
  io: Io,
): number {
  const { verb, json } = command;
  const outcome = asOutcome(value);
  if (outcome.done && command.verb === 'report' && command.pdf) addPdf(outcome.data as MadeReport, io);
  if (!outcome.done) {
    const line = problemLine(fileAtFault(command, outcome.problem), outcome.problem);
    io.err(`${line}${lettersWent(letters)}\n`);
  }
  if (json) {
    io.out(`${JSON.stringify({ ...(outcome.done ? outcome.data : { problem: outcome.problem }), googleCalls })}\n`);
  } else if (outcome.done) io.out(resultLines(verb, outcome.message, outcome.data));
  return exitCodeOf(outcome);
}
