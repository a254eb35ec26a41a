import { isDeepStrictEqual } from 'node:util';
import { hostStateOf } from '../host/kept/state';
import type { Fault } from '../script/guard';
import { copyWorkbook } from '../workbook/copy-workbook';
import type { WorkbookModel } from '../workbook/model';
import type { FaultedCommand } from './faulted-command';
import { keepsStaffTexts, type Remains, remainsOf } from './remains';
import { type FaultBench, type RunOn, runOn } from './run-on';

/** How a run with a failing call ended: it did its work anyway, it returned a problem, or it threw. */
export type Ending = 'done anyway' | 'stopped' | 'threw';

/** One fault: how the run ended, and what was wrong after the command ran again. `wrong` is '' if nothing was. */
export interface Point {
  readonly command: string;
  /** The number of the failing call, from 1, and its name. */
  readonly call: number;
  readonly name: string;
  readonly fault: FaultKind;
  readonly ending: Ending;
  /** A letter may have gone out. It is reported and not sent again. */
  readonly uncertain: boolean;
  /** A file is missing and the outcome says so. */
  readonly told: boolean;
  readonly wrong: string;
}

/** The call fails before it takes effect; after; or after, with a message that Google uses for temporary faults. */
export const FAULT_KINDS = ['before', 'after', 'passing'] as const;
type FaultKind = (typeof FAULT_KINDS)[number];

const MESSAGES: Readonly<Record<FaultKind, string>> = {
  before: 'Planted: refused for good. https://www.googleapis.com/auth/planted',
  after: 'Planted: done, and reported as failed. https://www.googleapis.com/auth/planted',
  passing: 'Service error: Spreadsheets. Please try again later.',
};

/** A call of the command's undisturbed run (counted from 1), and how it shall fail. */
export interface Strike {
  readonly call: number;
  readonly fault: FaultKind;
}

/** Every call, in every way. */
function everyStrike(trace: readonly string[]): Strike[] {
  return trace.flatMap((_, index) => FAULT_KINDS.map(fault => ({ call: index + 1, fault })));
}

const RESUME = 'resumeDaily';

/** Makes a command's Google calls fail, one at a time: all of them, or those that `choose` picks from the undisturbed run. */
export function* faultTable(
  bench: FaultBench,
  command: FaultedCommand,
  choose: (trace: readonly string[]) => readonly Strike[] = everyStrike,
): Generator<Point> {
  const undisturbed = copyWorkbook(command.workbook);
  const runs = [runOn(bench, undisturbed, command.call, null)];
  const [run] = runs;
  if (run === undefined || run.error !== null) throw new Error(`${command.name} does not run: ${run?.error}`);
  if (command.cleansUp) runs.push(runOn(bench, undisturbed, command.call, null));
  const expected = remainsOf(undisturbed, lettersOf(...runs));
  for (const { call, fault } of choose(run.report.trace)) yield strike(bench, command, expected, call, fault);
}

function strike(bench: FaultBench, command: FaultedCommand, expected: Remains, call: number, kind: FaultKind): Point {
  const workbook = copyWorkbook(command.workbook);
  const fault: Fault = { call, when: kind === 'before' ? 'before' : 'after', message: MESSAGES[kind] };
  const failed = runOn(bench, workbook, command.call, fault);
  const touched = !command.changesTexts && !keepsStaffTexts(command.workbook, workbook, command.fillsBlanks === true);
  // A command that is done is not run again, unless its message asks for that.
  const again = isDone(failed) && !command.cleansUp ? null : runOn(bench, workbook, command.call, null);
  // A second try that the failed run asked for comes later.
  const later = hostStateOf(workbook).triggers.some(({ handler }) => handler === RESUME)
    ? runOn(bench, workbook, [RESUME, [], 'timeTrigger'], null)
    : null;
  const uncertain = isUncertain(workbook);
  const found = remainsOf(workbook, lettersOf(failed, ...[again, later].filter(run => run !== null)));
  const told = tellsOfMissingFile(command, failed) && isSubset(found.files, expected.files);
  const name = failed.report.trace[call - 1] ?? '';
  const wrong = [
    touched ? 'a staff cell changed' : '',
    held(failed, name) ? 'the lock was not released' : '',
    isHelpful(command, failed, name) ? '' : `the message does not say what to do: ${failed.error}`,
    again === null || again.error === null ? '' : `the next run failed: ${again.error}`,
    ...differences(told ? { ...expected, files: found.files } : expected, found, uncertain),
  ];
  return {
    command: command.name,
    call,
    name,
    fault: kind,
    ending: endingOf(failed),
    uncertain,
    told,
    wrong: wrong.filter(text => text !== '').join('; '),
  };
}

/** All mails but those to the account itself: they report the failure, or are test letters, which may be sent many times. */
function lettersOf(...runs: readonly RunOn[]) {
  return runs.flatMap(({ mails }) => mails).filter(({ to, from }) => !to.includes(from));
}

function isUncertain(workbook: WorkbookModel): boolean {
  const { properties } = hostStateOf(workbook);
  return Object.entries(properties.document).some(
    ([key, text]) => key.startsWith('letter:') && !text.includes('"uncertain":null'),
  );
}

function held({ report }: RunOn, failing: string): boolean {
  const took = report.trace.includes('Lock.tryLock') && failing !== 'Lock.tryLock';
  return took && !report.trace.includes('Lock.releaseLock');
}

/** True if somebody is told what to do: the person at the menu, or the owner by mail if a time trigger ran the command. */
function isHelpful({ call: [, , entry] }: FaultedCommand, { error, report, mails }: RunOn, failing: string): boolean {
  if (error === null || entry === 'simpleTrigger' || entry === 'page') return true;
  if (/^Ui\.|getUi$/.test(failing)) return true;
  if (entry === 'menu') return report.screen.messages.some(({ text }) => text.includes('โปรด'));
  const told = mails.some(({ to, from, body }) => to.includes(from) && body.includes('โปรด'));
  return told || error.includes('โปรด');
}

function isDone({ error, value }: RunOn): boolean {
  if (error !== null) return false;
  if (typeof value !== 'object' || value === null || !('done' in value) || !('message' in value)) return true;
  return value.done === true && !/โปรด(?:ลอง|ทำ|บันทึก)อีกครั้ง/.test(String(value.message));
}

function endingOf(run: RunOn): Ending {
  if (run.error !== null) return 'threw';
  return isDone(run) ? 'done anyway' : 'stopped';
}

function tellsOfMissingFile({ tellsOfMissingFile }: FaultedCommand, run: RunOn): boolean {
  return tellsOfMissingFile !== undefined && isDone(run) && tellsOfMissingFile.test(JSON.stringify(run.value));
}

function isSubset(found: readonly string[], expected: readonly string[]): boolean {
  return found.length < expected.length && found.every(file => expected.includes(file));
}

function differences(expected: Remains, found: Remains, uncertain: boolean): string[] {
  const sheets = [...new Set([...Object.keys(expected.sheets), ...Object.keys(found.sheets)])];
  const differing = sheets.filter(name => expected.sheets[name] !== found.sheets[name]);
  const twice = found.letters.filter((letter, index) => found.letters.indexOf(letter) !== index);
  const lost = expected.letters.filter(letter => !found.letters.includes(letter));
  return [
    ...(uncertain ? [] : differing.map(name => `sheet ${name} differs`)),
    isDeepStrictEqual(expected.files, found.files) ? '' : `files: ${found.files.join(', ')}`,
    isDeepStrictEqual(expected.triggers, found.triggers) ? '' : `triggers: ${found.triggers.join(', ')}`,
    expected.properties === found.properties ? '' : `properties: ${found.properties}`,
    twice.length === 0 ? '' : `sent twice: ${twice.join(', ')}`,
    lost.length === 0 || uncertain ? '' : `never sent: ${lost.join(', ')}`,
  ];
}
