import { isStale } from '../../layout/heartbeat';
import { STORED } from '../../memory/stored';
import type { Problem } from '../../problem';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Adapters, Store } from '../ports/adapters';
import type { MailFault } from '../remind/remind-result';

/** Who installed the daily run. One account's triggers are not seen by another, and two would double every letter. */
export interface DailyOwner {
  readonly owner: string;
  readonly since: PlainDate;
  readonly hour: number;
  /** The build that was there then. */
  readonly version: string;
}

/** How the last daily run ended. */
export interface LastRun {
  readonly day: PlainDate;
  readonly time: string;
  readonly done: boolean;
  /** What it said, in Thai, for whoever reads it at whatever account: to be shown, and never compared or searched. */
  readonly message: string;
  /** What stood in the way of all its work. Left out where nothing did, and by older builds. */
  readonly problem?: Problem;
  /** The last day on which it did its work. */
  readonly lastDone: PlainDate | null;
  /** Why letters that were due did not go; left out where none was kept back. */
  readonly mailFault?: MailFault;
}

/** Another account that has the daily run. */
interface OtherOwner {
  readonly owner: string;
  /** The day of its last good run, or on which it was installed. */
  readonly lastRun: PlainDate;
  readonly stale: boolean;
}

/** The account that has the daily run, where that is not this one. */
export function otherOwner({ documentStore, person, clock }: Adapters): OtherOwner | null {
  const daily = readDailyOwner(documentStore);
  if (daily === null || daily.owner === person.email()) return null;
  const lastRun = lastGoodDay(daily, readLastRun(documentStore));
  return { owner: daily.owner, lastRun, stale: isStale(lastRun, clock.today()) };
}

/** The day of the last good run, or on which the daily run was installed. */
export function lastGoodDay({ since }: DailyOwner, lastRun: LastRun | null): PlainDate {
  const day = lastRun?.lastDone ?? since;
  return day > since ? day : since;
}

export function readDailyOwner(store: Store): DailyOwner | null {
  const text = store.get(STORED.daily);
  return text === null ? null : (JSON.parse(text) as DailyOwner);
}

export function readLastRun(store: Store): LastRun | null {
  const text = store.get(STORED.lastRun);
  return text === null ? null : (JSON.parse(text) as LastRun);
}

// A property holds 9 KB, a Thai letter takes three bytes.
const LONGEST_MESSAGE = 2_000;
/** A longer one, which names a hundred sheets, is left out. */
const LONGEST_PROBLEM = 600;

export function recordRun(
  { documentStore, clock }: Adapters,
  { done, message, problem, mailFault }: Pick<LastRun, 'done' | 'message' | 'problem' | 'mailFault'>,
): void {
  const day = clock.today();
  const lastDone = done ? day : (readLastRun(documentStore)?.lastDone ?? null);
  const isKept = problem !== undefined && JSON.stringify(problem).length <= LONGEST_PROBLEM;
  const run: LastRun = {
    ...{ day, time: clock.time(), done, message: message.slice(0, LONGEST_MESSAGE), lastDone },
    ...(isKept && { problem }),
    ...(mailFault !== undefined && { mailFault }),
  };
  documentStore.set(STORED.lastRun, JSON.stringify(run));
}
