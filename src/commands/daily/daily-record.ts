import { isStale } from '../../layout/heartbeat';
import { STORED } from '../../memory/stored';
import type { Problem } from '../../problem';
import type { PlainDate } from '../../thai/dates/calendar';
import { type DailyOwner, readDailyOwner } from '../common/owner/daily-owner';
import type { Adapters, Store } from '../ports/adapters';
import type { MailFault } from '../remind/remind-result';

/** How the last daily run ended. */
export interface LastRun {
  readonly day: PlainDate;
  readonly time: string;
  readonly done: boolean;
  /** Its message in Thai, worded so that it can be read from any account. Only to be shown: do not compare or search it. */
  readonly message: string;
  /** The problem that prevented all its work. Left out if there was none, and by older builds. */
  readonly problem?: Problem;
  /** The last day on which it did its work. */
  readonly lastDone: PlainDate | null;
  /** Why letters that were due did not go; left out if there is no such fault. */
  readonly mailFault?: MailFault;
  /** A second try was asked for on that day. */
  readonly again?: true;
}

/** Another account that owns the daily run. */
interface OtherOwner {
  readonly owner: string;
  /** The day of its last good run, or of its installation. */
  readonly lastRun: PlainDate;
  readonly stale: boolean;
}

/** The account that owns the daily run, or null if that is this account or nobody. */
export function otherOwner({ documentStore, person, clock }: Adapters): OtherOwner | null {
  const daily = readDailyOwner(documentStore);
  if (daily === null || daily.owner === person.email()) return null;
  const lastRun = lastGoodDay(daily, readLastRun(documentStore));
  return { owner: daily.owner, lastRun, stale: isStale(lastRun, clock.today()) };
}

/** The day of the last good run, or of the installation if that is later. */
export function lastGoodDay({ since }: DailyOwner, lastRun: LastRun | null): PlainDate {
  const day = lastRun?.lastDone ?? since;
  return day > since ? day : since;
}

export function readLastRun(store: Store): LastRun | null {
  const text = store.get(STORED.lastRun);
  return text === null ? null : (JSON.parse(text) as LastRun);
}

/** In characters: a property holds 9 KB, and a Thai letter takes three bytes. */
const LONGEST_MESSAGE = 2_000;
/** In characters. A longer problem, such as one that names a hundred sheets, is left out. */
const LONGEST_PROBLEM = 600;

export function recordRun(
  { documentStore, clock }: Adapters,
  { done, message, problem, mailFault, again }: Pick<LastRun, 'done' | 'message' | 'problem' | 'mailFault' | 'again'>,
): void {
  const day = clock.today();
  const before = readLastRun(documentStore);
  const lastDone = done ? day : (before?.lastDone ?? null);
  const isSecond = before?.day === day && before.again === true;
  const isKept = problem !== undefined && JSON.stringify(problem).length <= LONGEST_PROBLEM;
  const run: LastRun = {
    ...{ day, time: clock.time(), done, message: message.slice(0, LONGEST_MESSAGE), lastDone },
    ...(isKept && { problem }),
    ...(mailFault !== undefined && { mailFault }),
    ...((again || isSecond) && { again: true }),
  };
  documentStore.set(STORED.lastRun, JSON.stringify(run));
}
