import { isDeepStrictEqual } from 'node:util';
import type { Fault } from '../host/guard';
import { hostStateOf } from '../host/state';
import type { WorkbookModel } from '../workbook/model';
import { type FaultedCommand, faultedCommands } from './commands';
import { type Remains, remainsOf, staffTexts } from './remains';
import { type FaultBench, type RunOn, runOn } from './run-on';

/** How a run ended whose n-th call failed: it went round the fault, said so, or broke off. */
export type Ending = 'done all the same' | 'stopped' | 'broke off';

/** One fault: what the run made of it, and what is wrong after the command ran again; '' where nothing is. */
export interface Point {
  readonly command: string;
  readonly call: number;
  readonly name: string;
  readonly fault: FaultKind;
  readonly ending: Ending;
  /** A letter that may have gone: shown, and not sent again. */
  readonly uncertain: boolean;
  readonly wrong: string;
}

/** Before it took effect; after; and after, in words that Google uses for faults that pass. */
export const FAULT_KINDS = ['before', 'after', 'passing'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

const MESSAGES: Readonly<Record<FaultKind, string>> = {
  before: 'Planted: refused for good.',
  after: 'Planted: done, and reported as failed.',
  passing: 'Service error: Spreadsheets. Please try again later.',
};

/** Every command with every one of its Google calls failing in every way, or those of them that are chosen. */
export function* faultTable(
  bench: FaultBench,
  isChosen: (command: string, call: number, fault: FaultKind) => boolean = () => true,
): Generator<Point> {
  for (const command of faultedCommands(bench)) {
    const undisturbed = structuredClone(command.workbook);
    const run = runOn(bench, undisturbed, command.call, null);
    if (run.error !== null) throw new Error(`${command.name} does not run: ${run.error}`);
    const expected = remainsOf(undisturbed, run.mails);
    for (let call = 1; call <= run.report.trace.length; call++) {
      for (const kind of FAULT_KINDS) {
        if (isChosen(command.name, call, kind)) yield strike(bench, command, expected, call, kind);
      }
    }
  }
}

function strike(bench: FaultBench, command: FaultedCommand, expected: Remains, call: number, kind: FaultKind): Point {
  const workbook = structuredClone(command.workbook);
  const fault: Fault = { call, when: kind === 'before' ? 'before' : 'after', message: MESSAGES[kind] };
  const failed = runOn(bench, workbook, command.call, fault);
  const touched = command.changesTexts ? false : staffTexts(workbook) !== staffTexts(command.workbook);
  // What is done needs no second run, unless the person was asked for one.
  const again = isDone(failed) ? null : runOn(bench, workbook, command.call, null);
  const uncertain = isUncertain(workbook);
  const name = failed.report.trace[call - 1] ?? '';
  const wrong = [
    touched ? 'a staff cell changed' : '',
    held(failed, name) ? 'the lock was not released' : '',
    speaks(command, failed, name) ? '' : `says nothing that helps: ${failed.error}`,
    again === null || again.error === null ? '' : `the next run failed: ${again.error}`,
    ...differences(expected, remainsOf(workbook, lettersOf(failed, ...(again ? [again] : []))), uncertain),
  ];
  return {
    command: command.name,
    call,
    name,
    fault: kind,
    ending: endingOf(failed),
    uncertain,
    wrong: wrong.filter(text => text !== '').join('; '),
  };
}

/** Mails to the account itself tell of the failure. */
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

/** A person is told what to do; by the clock, nobody is there, and the owner gets a mail. */
function speaks({ call: [, , entry] }: FaultedCommand, { error, report, mails }: RunOn, failing: string): boolean {
  if (error === null || entry === 'simpleTrigger' || entry === 'page') return true;
  if (/^Ui\.|getUi$/.test(failing)) return true;
  if (entry === 'menu') return report.screen.messages.some(({ text }) => text.includes('โปรด'));
  const told = mails.some(({ to, from, body }) => to.includes(from) && body.includes('โปรด'));
  return told || error.includes('โปรด');
}

function isDone({ error, value }: RunOn): boolean {
  if (error !== null) return false;
  if (typeof value !== 'object' || value === null || !('done' in value) || !('message' in value)) return true;
  return value.done === true && !String(value.message).includes('โปรดสั่งอีกครั้ง');
}

function endingOf(run: RunOn): Ending {
  if (run.error !== null) return 'broke off';
  return isDone(run) ? 'done all the same' : 'stopped';
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
