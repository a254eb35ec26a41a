import { expect } from 'vitest';
import type { HostOptions } from '../../local/host/host';
import type { Run } from '../../local/script/run-report';
import { ScriptError } from '../../local/script/script-error';
import { hostOver } from '../support/office';
import { staffRows } from '../support/small-office';
import { OFFICER, SECOND, type SimulatedOffice, type Trouble } from './office';
import { mended } from './plan';

export type Command =
  | 'turnOnDaily'
  | 'turnOffDaily'
  | 'setUp'
  | 'checkEntries'
  | 'flagProgress'
  | 'fixText'
  | 'undoFix'
  | 'sendReminders'
  | 'runDaily'
  | 'resumeDaily';

/** How a command ended, and what of the day went wrong in it. */
export interface End {
  readonly command: Command;
  readonly trouble: Trouble;
  /** What the script threw, or null. */
  readonly error: string | null;
  readonly done: boolean;
  /** The outcome's words, or the error's. */
  readonly message: string;
  readonly problem: string | null;
  readonly trace: readonly string[];
}

/** Runs a command and takes whatever trouble waits. Staff's cells stand as they stood, but for what was to be mended. */
export function run(office: SimulatedOffice, command: Command, user = OFFICER): End {
  const { trouble } = office;
  office.trouble = {};
  const before = staffRows(office.workbook);
  const end = endOf(office, command, user, trouble);
  const after = staffRows(office.workbook);
  const where = `staff's cells after ${command} on ${office.today}`;
  if (command === 'fixText' || command === 'undoFix') expect(mended(after), where).toEqual(mended(before));
  else expect(after, where).toEqual(before);
  if (command === 'fixText' && isCalm(end) && end.done) expect(after, where).toEqual(mended(before));
  expectKnownEnd(office, end);
  return end;
}

/** Nothing failed in the command. */
export function isCalm({ trouble }: End): boolean {
  return trouble.fault === undefined;
}

function endOf(office: SimulatedOffice, command: Command, user: string, trouble: Trouble): End {
  const entry = isDaily(command) ? 'timeTrigger' : 'menu';
  const host = hostOver(office.workbook, {
    ...hostOptions(office, user, trouble),
    beforeCall: clicking(office, trouble),
  });
  try {
    // Set-up that asks is told yes, and fills in staff's cells; that has tests of its own.
    const { value, trace } = host.call(command, command === 'setUp' ? [{}] : [], entry);
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

/** The other run finds the document's lock as the first one left it. */
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
    expect(office.broken || isHeld || (value as End).done, 'the second user is told why not').toBe(true);
  };
}

/** What the tool says where it cannot go on, and what to do about it. */
const KNOWN_PROBLEMS: { readonly [Name in Command]?: readonly string[] } = {
  turnOnDaily: ['triggerElsewhere'],
  turnOffDaily: ['triggerElsewhere'],
};
const PLANTED = /Planted|Service invoked too many times|Service error|Service unavailable/;

/** A command does its work; or it says why not, in words of a kind that we know, and what is to be done. */
function expectKnownEnd(office: SimulatedOffice, end: End): void {
  const { command, done, error, message, problem } = end;
  const why = `${command} on ${office.today}: ${message}`;
  if (done) return;
  expect(message, why).toContain('โปรด');
  if (problem !== null && KNOWN_PROBLEMS[command]?.includes(problem)) return;
  const isOfFault = end.trouble.fault !== undefined && (PLANTED.test(message) || problem === 'busy');
  const isOfMail = failedOfMail(end) && (end.trouble.mail ?? end.trouble.quota) !== undefined;
  const isOfBook = office.broken && message.includes('ตั้งค่าและซ่อมแซมแผ่นงาน');
  expect(isOfFault || isOfMail || isOfBook, why).toBe(true);
  expect(error === null || isOfFault || isDaily(command), why).toBe(true);
}

/** The daily run says that letters which were due did not go. */
export function failedOfMail({ command, done, message }: End): boolean {
  return isDaily(command) && !done && /ส่งไม่ได้เลย|ติดต่อกันสองวัน/.test(message);
}

function isDaily(command: Command): boolean {
  return command === 'runDaily' || command === 'resumeDaily';
}
