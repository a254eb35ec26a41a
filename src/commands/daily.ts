import { isStale } from '../layout/heartbeat';
import type { Problem } from '../problem';
import type { PlainDate } from '../thai/calendar';
import type { Adapters, Permission, Store } from './adapters';
import { flag } from './flag-progress';
import { beat, showNothing, stopBeating } from './heartbeat';
import { MESSAGES } from './messages';
import type { Outcome } from './outcome';
import { STORED } from './places';
import { readOffice, whyNoLetters } from './read-book';
import { REMINDER_MESSAGES } from './reminder-messages';
import { type Ending, outcomeOf, reasonOf, runCommand, whyNot } from './run';
import { NOBODY_TOLD, type RemindData, remind } from './send-reminders';
import { warnOwner } from './warn-owner';

/** Who installed the daily run. One account's triggers are not seen by another, and two would double every letter. */
export interface DailyOwner {
  readonly owner: string;
  readonly since: PlainDate;
  readonly hour: number;
  /** The build that was there then. */
  readonly version: string;
}

/** How the last daily run ended. `message` is Thai. */
export interface LastRun {
  readonly day: PlainDate;
  readonly time: string;
  readonly done: boolean;
  readonly message: string;
  /** The last day on which it did its work. */
  readonly lastDone: PlainDate | null;
}

const TASK = 'งานประจำวัน';
/** What the daily run cannot do without. */
const NEEDED: readonly Permission[] = ['spreadsheets.currentonly', 'script.send_mail', 'userinfo.email'];
/** Work that is left, or that another command kept out, goes on so much later. */
const RESUME_MINUTES = 10;

/**
 * What the time-driven trigger does: bring the states up to date, then mail what is due to be told. A trigger left over from an
 * account that another has taken over from removes itself: only its own account can.
 * @throws where it could not: nobody is there to be told, but Google's list of executions shows it, and the owner has a mail.
 */
export function runDaily(adapters: Adapters): Outcome<RemindData> {
  const outcome = attempt(adapters);
  if (outcome.done) return outcome;
  let { message } = outcome;
  if (outcome.problem?.code === 'busy') {
    const refusal = whyNot(() => adapters.triggers.resumeIn(RESUME_MINUTES));
    if (refusal === null) throw new Error(`${message} ${MESSAGES.dailyLater(RESUME_MINUTES)}`);
    message = MESSAGES.fault(refusal);
  }
  throw new Error([message, ...failed(adapters, message)].join('\n'));
}

/** The same, by the one-off trigger that an unfinished run left. Where it cannot be put away, the next one's run does. */
export function resumeDaily(adapters: Adapters): Outcome<RemindData> {
  whyNot(() => adapters.triggers.forgetResumed());
  return runDaily(adapters);
}

type Attempt = Outcome<RemindData> | { readonly done: false; readonly message: string; readonly problem: null };

function attempt(adapters: Adapters): Attempt {
  try {
    const problem = consentMissing(adapters);
    // Without the account's address the log has no line of it either.
    if (problem?.permissions.includes('userinfo.email')) return outcomeOf<RemindData>({ problem });
    return runCommand(adapters, TASK, () => (problem === null ? daily(adapters) : { problem }));
  } catch (fault) {
    return { done: false, message: MESSAGES.fault(reasonOf(fault)), problem: null };
  }
}

function consentMissing({ consent }: Adapters): Extract<Problem, { code: 'consentMissing' }> | null {
  const permissions = consent.missing().filter(permission => NEEDED.includes(permission));
  return permissions.length === 0 ? null : { code: 'consentMissing', permissions, link: consent.link() };
}

function daily(adapters: Adapters): Ending<RemindData> {
  const { documentStore, triggers, person } = adapters;
  if (readDailyOwner(documentStore)?.owner !== person.email()) {
    triggers.remove();
    return { message: MESSAGES.dailyNotHere, data: NOBODY_TOLD };
  }
  const ending = flagAndRemind(adapters);
  if ('problem' in ending) return ending;
  record(adapters, true, ending.message);
  return { ...ending, message: beat(adapters, ending.message) };
}

function flagAndRemind(adapters: Adapters): Ending<RemindData> {
  const flagged = flag(adapters);
  if ('problem' in flagged) return flagged;
  const reminded = remind(adapters);
  if ('problem' in reminded) return reminded;
  const message = `${flagged.message} ${reminded.message}`;
  if (!reminded.data.skipped.some(({ why }) => why === REMINDER_MESSAGES.outOfTime)) return { ...reminded, message };
  // The letters that went stand in the ledger, so that the next run goes on where this one stopped.
  adapters.triggers.resumeIn(RESUME_MINUTES);
  return { ...reminded, message: `${message}\n${MESSAGES.dailyLater(RESUME_MINUTES)}` };
}

/** Records the failure and tells the owner, the one whatever becomes of the other; why the owner could not be told, in Thai. */
function failed(adapters: Adapters, message: string): string[] {
  whyNot(() => record(adapters, false, message));
  const refusal = whyNot(() => {
    warnOwner(adapters, message, readDailyOwner(adapters.documentStore)?.owner ?? null);
  });
  return refusal === null ? [] : [MESSAGES.ownerNotTold(refusal)];
}

/** A property holds 9 KB, a Thai letter takes three bytes. */
const LONGEST = 2_000;

function record({ documentStore, clock }: Adapters, done: boolean, message: string): void {
  const day = clock.today();
  const lastDone = done ? day : (readLastRun(documentStore)?.lastDone ?? null);
  const run: LastRun = { day, time: clock.time(), done, message: message.slice(0, LONGEST), lastDone };
  documentStore.set(STORED.lastRun, JSON.stringify(run));
}

/**
 * Installs the daily run for this account, at the hour of the settings. Installed twice, it is there once. Another account that has
 * it must turn it off itself, unless it has not run for days: it may have left the office.
 */
export function turnOnDaily(adapters: Adapters): Outcome<{ readonly hour: number }> {
  // Asked before the lock is taken: a person may leave the question open for an hour.
  const other = otherOwner(adapters);
  const replaced =
    other?.stale && adapters.person.agrees(MESSAGES.askToTakeOver(other.owner, other.lastRun)) ? other.owner : null;
  return runCommand(adapters, 'เปิดการทำงานประจำวัน', () => install(adapters, replaced));
}

function install(adapters: Adapters, replaced: string | null): Ending<{ readonly hour: number }> {
  const { documentStore, triggers, person, clock, version } = adapters;
  const problem = whyNoLetters(adapters);
  if (problem) return { problem };
  const office = readOffice(adapters);
  if ('problems' in office) return { problem: office.problems[0] };
  const other = otherOwner(adapters);
  if (other !== null && other.owner !== replaced) {
    return { problem: { code: 'triggerElsewhere', owner: other.owner, lastRun: other.lastRun } };
  }
  const hour = office.settings.dailyHour;
  const known = readDailyOwner(documentStore);
  const since = known !== null && other === null ? known.since : clock.today();
  const stands = triggers.installed() && known?.hour === hour;
  // Recorded before it is there: a trigger that nobody knows of would let a second person double every letter.
  const owner: DailyOwner = { owner: person.email(), since, hour, version };
  documentStore.set(STORED.daily, JSON.stringify(owner));
  if (!stands) {
    triggers.remove();
    triggers.install(hour);
  }
  return { message: beat(adapters, MESSAGES.dailyOn(hour)), data: { hour } };
}

/** Removes the daily run of this account; another's can only be removed by its owner. */
export function turnOffDaily(adapters: Adapters): Outcome<{ readonly removed: number }> {
  return runCommand(adapters, 'ปิดการทำงานประจำวัน', (): Ending<{ removed: number }> => {
    const removed = adapters.triggers.remove();
    const other = otherOwner(adapters);
    if (other !== null) return { problem: { code: 'triggerElsewhere', owner: other.owner, lastRun: other.lastRun } };
    adapters.documentStore.remove(STORED.daily);
    const message = removed > 0 ? MESSAGES.dailyOff : MESSAGES.dailyWasOff;
    return { message: stopBeating(adapters, message), data: { removed } };
  });
}

/** For a copy that is set up: it has the original's records, but no trigger. */
export function forgetDaily(adapters: Adapters): void {
  showNothing(adapters);
  adapters.documentStore.remove(STORED.daily);
  adapters.documentStore.remove(STORED.lastRun);
}

interface OtherOwner {
  readonly owner: string;
  /** The day of its last good run, or on which it was installed. */
  readonly lastRun: PlainDate;
  readonly stale: boolean;
}

/** The account that has the daily run, where that is not this one. */
function otherOwner({ documentStore, person, clock }: Adapters): OtherOwner | null {
  const daily = readDailyOwner(documentStore);
  if (daily === null || daily.owner === person.email()) return null;
  const lastDone = readLastRun(documentStore)?.lastDone ?? daily.since;
  const lastRun = lastDone > daily.since ? lastDone : daily.since;
  return { owner: daily.owner, lastRun, stale: isStale(lastRun, clock.today()) };
}

export function readDailyOwner(store: Store): DailyOwner | null {
  const text = store.get(STORED.daily);
  return text === null ? null : (JSON.parse(text) as DailyOwner);
}

export function readLastRun(store: Store): LastRun | null {
  const text = store.get(STORED.lastRun);
  return text === null ? null : (JSON.parse(text) as LastRun);
}
