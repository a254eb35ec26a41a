import type { Adapters, Store } from './adapters';
import { flag } from './flag-progress';
import { MESSAGES } from './messages';
import type { Outcome } from './outcome';
import { STORED } from './places';
import { whyNoLetters } from './read-book';
import { type Ending, runCommand } from './run';
import { type RemindData, remind } from './send-reminders';

/** The daily run starts some minute after this hour. */
const DAILY_HOUR = 8;

/** Who installed the daily run. One account's triggers are not seen by another, and two would double every letter. */
interface DailyOwner {
  readonly owner: string;
}

/**
 * What the time-driven trigger does: bring the states up to date, then mail what is overdue. A trigger left over from an account
 * that another has taken over from removes itself: only its own account can.
 * @throws where it could not: nobody is there to be told, but Google mails the trigger's owner about runs that failed.
 */
export function runDaily(adapters: Adapters): Outcome<RemindData> {
  const outcome = runCommand(adapters, 'งานประจำวัน', (): Ending<RemindData> => {
    const { documentStore, triggers, person } = adapters;
    if (dailyOwner(documentStore) === person.email()) return flagAndRemind(adapters);
    triggers.remove();
    return { message: MESSAGES.dailyNotHere, data: { letters: [], sent: 0, skipped: [] } };
  });
  if (!outcome.done) throw new Error(outcome.message);
  return outcome;
}

function flagAndRemind(adapters: Adapters): Ending<RemindData> {
  const flagged = flag(adapters);
  if ('problem' in flagged) return flagged;
  const reminded = remind(adapters);
  return 'problem' in reminded ? reminded : { ...reminded, message: `${flagged.message} ${reminded.message}` };
}

/**
 * Installs the daily run for this account. Installed twice, it is there once. Where another account has it, the person is asked:
 * the other may have left the office, and only the owner can turn it off.
 */
export function turnOnDaily(adapters: Adapters): Outcome<{ readonly hour: number }> {
  // Asked before the lock is taken: a person may leave the question open for an hour.
  const other = otherOwner(adapters);
  const replaced = other !== null && adapters.person.agrees(MESSAGES.askToTakeOver(other)) ? other : null;
  return runCommand(adapters, 'เปิดการทำงานประจำวัน', (): Ending<{ hour: number }> => {
    const { documentStore, triggers, person } = adapters;
    const problem = whyNoLetters(adapters);
    if (problem) return { problem };
    const owner = otherOwner(adapters);
    if (owner !== null && owner !== replaced) return { problem: { code: 'triggerElsewhere', owner } };
    const installed = triggers.installed();
    // Recorded before it is there: a trigger that nobody knows of would let a second person double every letter.
    documentStore.set(STORED.daily, JSON.stringify({ owner: person.email() } satisfies DailyOwner));
    if (!installed) triggers.install(DAILY_HOUR);
    return { message: MESSAGES.dailyOn(DAILY_HOUR), data: { hour: DAILY_HOUR } };
  });
}

/** Removes the daily run of this account; another's can only be removed by its owner. */
export function turnOffDaily(adapters: Adapters): Outcome<{ readonly removed: number }> {
  return runCommand(adapters, 'ปิดการทำงานประจำวัน', (): Ending<{ removed: number }> => {
    const removed = adapters.triggers.remove();
    const owner = otherOwner(adapters);
    if (owner !== null) return { problem: { code: 'triggerElsewhere', owner } };
    adapters.documentStore.remove(STORED.daily);
    return { message: removed > 0 ? MESSAGES.dailyOff : MESSAGES.dailyWasOff, data: { removed } };
  });
}

/** The account that has the daily run, where that is not this one. */
function otherOwner({ documentStore, person }: Adapters): string | null {
  const owner = dailyOwner(documentStore);
  return owner === person.email() ? null : owner;
}

function dailyOwner(store: Store): string | null {
  const text = store.get(STORED.daily);
  return text === null ? null : (JSON.parse(text) as DailyOwner).owner;
}
