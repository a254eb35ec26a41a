import { Worker } from 'node:worker_threads';
import type { RequestData } from '../../src/commands/ask/request-data';
import type { ReportData } from '../../src/commands/report/report-data';
import { reasonOf } from '../../src/problem';
import { BadInput } from '../bad-input';
import { sweepParts } from '../disk/part';
import { problemLine } from '../problem-lines';
import { type OpenCommand, parseCommand, type RunCommand } from './arguments/arguments';
import { USAGE } from './arguments/usage';
import { fileAtFault } from './file-at-fault';
import { addFile, makeFolder } from './folder';
import type { Io } from './io';
import type { Ending, FromWorker, Job } from './job';
import { jobOf } from './job-of';
import { resultLines } from './lines/result-lines';
import { createOutbox, type Outbox } from './outbox';
import { asOutcome, exitCodeOf } from './outcome';
import { pdfBeside } from './pdf';
import { answer, refuse } from './wait';

/** The paths of the built files. */
interface Installation {
  /** dist/Code.js. The manifest is beside it, its source map in build/. */
  readonly codePath: string;
  /** build/worker.js. */
  readonly workerPath: string;
  /** Shows a workbook in a browser, and returns the exit code when that ends. Passed in, because it uses this folder. */
  readonly open?: (command: OpenCommand, io: Io) => Promise<number>;
}

const USAGE_ERROR = 2;
const FAULT = 70;

/** Runs one command line and returns its exit code. With --json, standard output is one object, however the run ends. */
export async function runCli(argv: readonly string[], io: Io, installation: Installation): Promise<number> {
  try {
    const command = parseCommand(argv);
    if (command?.verb === 'open') return await opened(command, io, installation);
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

function opened(command: OpenCommand, io: Io, { open }: Installation): Promise<number> {
  if (open === undefined) throw new Error('this installation has no browser pages');
  return open(command, io);
}

async function runCommand(command: RunCommand, io: Io, installation: Installation): Promise<number> {
  const { out, smtp, dryRun } = { out: null, smtp: null, dryRun: false, ...command };
  if (out !== null && !dryRun) {
    makeFolder(out);
    sweepParts(out);
  }
  const outbox = await createOutbox(out, smtp);
  try {
    if (!dryRun) await outbox.check();
    return tell(command, await work(jobOf(command, out, installation.codePath), installation, { outbox, io }), io);
  } finally {
    outbox.close();
  }
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
        () => answer(job.reply),
        (refusal: unknown) => refuse(job.reply, reasonOf(refusal)),
      );
    });
  });
}

function tell(command: RunCommand, { ending, letters }: Ended, io: Io): number {
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

/** The texts for LINE as files. */
function writeTexts(folder: string, { texts: { group, units } }: RequestData): void {
  const all = [
    ...(group === null ? [] : [{ of: 'กลุ่ม', text: group }]),
    ...units.map(({ unit, text }) => ({ of: unit, text })),
  ];
  for (const { of, text } of all) addFile(folder, `ข้อความ LINE ${of}`, '.txt', Buffer.from(`${text}\n`));
}

/** The error that ended the worker, with its stack there. */
function faultOf(stack: string, letters: number): Error {
  const [what = '', ...places] = stack.split('\n');
  const fault = new Error(`${what}${lettersWent(letters)}`);
  fault.stack = [fault.message, ...places].join('\n');
  return fault;
}

function tellOutcome(
  command: RunCommand,
  { outcome: value, googleCalls }: Extract<Ending, { kind: 'ran' }>,
  letters: number,
  io: Io,
): number {
  const { verb, json } = command;
  const outcome = asOutcome(value);
  if (outcome.done && command.verb === 'report' && command.pdf) addPdf(outcome.data as MadeReport, io);
  if (outcome.done && command.verb === 'request') writeTexts(command.out, outcome.data as RequestData);
  if (!outcome.done) {
    const line = problemLine(fileAtFault(command, outcome.problem), outcome.problem);
    io.err(`${line}${lettersWent(letters)}\n`);
  }
  if (json) {
    io.out(`${JSON.stringify({ ...(outcome.done ? outcome.data : { problem: outcome.problem }), googleCalls })}\n`);
  } else if (outcome.done) io.out(resultLines(verb, outcome.message, outcome.data));
  return exitCodeOf(outcome);
}
