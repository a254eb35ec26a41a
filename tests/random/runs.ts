import { expect } from 'vitest';
import type { HostOptions } from '../../local/host/host-options';
import type { Run } from '../../local/script/run-report';
import { ScriptError } from '../../local/script/script-error';
import { hostOver } from '../support/office';
import { staffRows } from '../support/small-office';
import { OFFICER, SECOND, type SimulatedOffice, type Trouble } from './office';
import { corrected } from './plan';

export type Command =
  | 'turnOnDaily'
  | 'turnOffDaily'
  | 'setUp'
  | 'checkEntries'
  | 'flagProgress'
  | 'closeRound'
  | 'fixText'
  | 'undoFix'
  | 'sendReminders'
  | 'requestResults'
  | 'collectResults'
  | 'reissue'
  | 'splitRows'
  | 'joinRows'
  | 'runDaily'
  | 'resumeDaily';

/** How a command ended, and the trouble that it had. */
export interface End {
  readonly command: Command;
  readonly trouble: Trouble;
  /** What the script threw, or null. */
  readonly error: string | null;
  readonly done: boolean;
  /** The outcome's message, or the error's. */
  readonly message: string;
  readonly problem: string | null;
  readonly trace: readonly string[];
}

export interface How {
  readonly options?: object;
  /** Something that people do before the command, and then undo by what it returns. */
  readonly meanwhile?: () => () => void;
}

/**
 * Runs a command with the trouble that waits for it. Checks that staff cells are unchanged, except for what fix corrects, for blank
 * results that answers fill, and for rows that are split or joined.
 */
export function run(
  office: SimulatedOffice,
  command: Command,
  user = OFFICER,
  { options = {}, meanwhile = () => () => undefined }: How = {},
): End {
  const { trouble } = office;
  office.trouble = {};
  const before = staffRows(office.workbook);
  const undo = meanwhile();
  const end = endOf(office, command, user, trouble, options);
  undo();
  const after = staffRows(office.workbook);
  const where = `staff's cells after ${command} on ${office.today}`;
  if (command === 'collectResults') expect(withoutAnswers(after, before), where).toEqual(before);
  else if (command === 'undoFix' && office.hasAnswers) {
    expect(corrected(withoutAnswers(before, after)), where).toEqual(corrected(after));
  } else if (command === 'fixText' || command === 'undoFix') expect(corrected(after), where).toEqual(corrected(before));
  else if (!isOfSplit(command)) expect(after, where).toEqual(before);
  if (command === 'fixText' && isCalm(end) && end.done) expect(after, where).toEqual(corrected(before));
  expectKnownEnd(office, end);
  return end;
}

/** The rows, with a blank cell for each result that is blank in `other`. */
function withoutAnswers(rows: readonly (readonly string[])[], other: readonly (readonly string[])[]): string[][] {
  const wasBlank = (row: number, at: number) => (at === 4 || at === 5) && other[row]?.[at] === '';
  return rows.map((cells, row) => cells.map((text, at) => (wasBlank(row, at) ? '' : text)));
}

/** True if no fault was put into the command. */
export function isCalm({ trouble }: End): boolean {
  return trouble.fault === undefined;
}

function endOf(office: SimulatedOffice, command: Command, user: string, trouble: Trouble, options: object): End {
  const entry = isDaily(command) ? 'timeTrigger' : isOfPage(command) ? 'page' : 'menu';
  const host = hostOver(office.workbook, {
    ...hostOptions(office, user, trouble),
    beforeCall: clicking(office, trouble),
  });
  try {
    // Without options, set-up would ask, get a yes and fill in staff cells. That has tests of its own.
    const { value, trace } = host.call(
      command,
      isOfPage(command) || OF_ROUNDS.includes(command) || command === 'setUp' ? [options] : [],
      entry,
    );
    const { done, message, problem } = value as { done: boolean; message: string; problem?: { code: string } };
    return { command, trouble, error: null, done, message, problem: problem?.code ?? null, trace };
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    const said = error.run.screen.messages.map(({ text }) => text);
    const message = [error.message, ...said].join('\n');
    return { command, trouble, error: error.message, done: false, message, problem: null, trace: error.run.trace };
  }
}

function hostOptions(office: SimulatedOffice, user: string, { fault, mail, quota }: Trouble): Partial<HostOptions> {
  const doubtful = fault !== undefined || mail !== undefined;
  return {
    now: office.today,
    warm: office.warm,
    user,
    ...(fault && { fault }),
    ...(quota !== undefined && { quota }),
    mail(message) {
      if (mail === 'before') throw new Error('Service unavailable: Mail');
      const box = message.to.includes(user) ? office.warnings : office.letters;
      box.push({ day: office.today, message, doubtful });
      if (mail === 'after') throw new Error('Service unavailable: Mail');
    },
  };
}

/** Lets the second user send the letters in between. That run finds the document's lock held or free, as it is at that call. */
function clicking(office: SimulatedOffice, { clickAt }: Trouble): NonNullable<HostOptions['beforeCall']> {
  let isHeld = false;
  let last = '';
  return (number, name) => {
    if (last === 'Lock.tryLock') isHeld = true;
    if (last === 'Lock.releaseLock') isHeld = false;
    last = name;
    if (number !== clickAt) return;
    const lockedByOther = () => isHeld;
    const { value }: Run = hostOver(office.workbook, { ...hostOptions(office, SECOND, {}), lockedByOther }).call(
      'sendReminders',
    );
    expect(
      office.broken || isHeld || (value as End).done,
      'the second user’s run does its work, unless the lock is held',
    ).toBe(true);
  };
}

/** Problems with which a command may end without a fault. */
const KNOWN_PROBLEMS: { readonly [Name in Command]?: readonly string[] } = {
  turnOnDaily: ['triggerElsewhere'],
  turnOffDaily: ['triggerElsewhere'],
  closeRound: ['tooEarlyToClose', 'errorsInEntries'],
  // Nothing in the message belongs to a measure, for example because two rows have its method.
  collectResults: ['noAnswers'],
};
const PLANTED = /Planted|Service invoked too many times|Service error|Service unavailable/;

/** Checks that a command did its work, or that its message says what to do and that there was a reason. */
function expectKnownEnd(office: SimulatedOffice, end: End): void {
  const { command, done, error, message, problem } = end;
  const why = `${command} on ${office.today}: ${message}`;
  if (done) return;
  // The page itself says what to do about a fault that its call threw.
  if (error === null || !isOfPage(command)) expect(message, why).toContain('โปรด');
  if (problem !== null && KNOWN_PROBLEMS[command]?.includes(problem)) return;
  const isOfFault = end.trouble.fault !== undefined && (PLANTED.test(message) || problem === 'busy');
  const isOfMail = failedOfMail(end) && (end.trouble.mail ?? end.trouble.quota) !== undefined;
  const isOfBook = office.broken && message.includes('ตั้งค่าและซ่อมแซมแผ่นงาน');
  expect(isOfFault || isOfMail || isOfBook, why).toBe(true);
  expect(error === null || isOfFault || isDaily(command), why).toBe(true);
}

/** True if the daily run says that letters were due and could not be sent. */
export function failedOfMail({ command, done, message }: End): boolean {
  return isDaily(command) && !done && /ส่งไม่ได้เลย|ติดต่อกันสองวัน/.test(message);
}

function isOfPage(command: Command): boolean {
  return command === 'requestResults' || command === 'collectResults';
}

/** Commands of the menu that would ask, too. */
const OF_ROUNDS: readonly Command[] = ['reissue', 'splitRows', 'joinRows'];

/** They change rows: `splitAndJoin` looks at what is left. */
function isOfSplit(command: Command): boolean {
  return command === 'splitRows' || command === 'joinRows';
}

function isDaily(command: Command): boolean {
  return command === 'runDaily' || command === 'resumeDaily';
}
