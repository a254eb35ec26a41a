import type { Adapters } from './adapters';
import { flag } from './flag-progress';
import { MESSAGES } from './messages';
import type { Outcome, Problem } from './outcome';
import { STORED } from './places';
import { type Ending, runCommand } from './run';
import { type RemindData, remind } from './send-reminders';

/** The daily run starts some minute after this hour. */
const DAILY_HOUR = 8;

/** Who installed the daily run. One account's triggers are not seen by another, and two would double every letter. */
interface DailyOwner {
  readonly owner: string;
}

/**
 * What the time-driven trigger does: bring the states up to date, then mail what is overdue.
 * @throws where it could not: nobody is there to be told, but Google mails the trigger's owner about runs that failed.
 */
export function runDaily(adapters: Adapters): Outcome<RemindData> {
  const outcome = runCommand(adapters, 'งานประจำวัน', (): Ending<RemindData> => {
    const flagged = flag(adapters);
    if ('problem' in flagged) return flagged;
    const reminded = remind(adapters);
    return 'problem' in reminded ? reminded : { ...reminded, message: `${flagged.message} ${reminded.message}` };
  });
  if (!outcome.done) throw new Error(outcome.message);
  return outcome;
}

/** Installs the daily run for this account, unless another has it. Installed twice, it is there once. */
export function turnOnDaily(adapters: Adapters): Outcome<{ readonly hour: number }> {
  return runCommand(adapters, 'เปิดการทำงานประจำวัน', (): Ending<{ hour: number }> => {
    const { documentStore, triggers, person } = adapters;
    const problem = whyNotHere(adapters);
    if (problem) return { problem };
    const installed = triggers.installed();
    // Recorded before it is there: a trigger that nobody knows of would let a second person double every letter.
    documentStore.set(STORED.daily, JSON.stringify({ owner: person.email() } satisfies DailyOwner));
    if (!installed) triggers.install(DAILY_HOUR);
    return { message: MESSAGES.dailyOn(DAILY_HOUR), data: { hour: DAILY_HOUR } };
  });
}

function whyNotHere({ documentStore, book, person }: Adapters): Problem | null {
  if (book.id() === null) return { code: 'noSpreadsheet' };
  if (documentStore.get(STORED.book) !== book.id()) return { code: 'copiedBook' };
  const owner = dailyOwner(documentStore.get(STORED.daily));
  return owner !== null && owner !== person.email() ? { code: 'triggerElsewhere', owner } : null;
}

/** Removes the daily run of this account; another's can only be removed by its owner. */
export function turnOffDaily(adapters: Adapters): Outcome<{ readonly removed: number }> {
  return runCommand(adapters, 'ปิดการทำงานประจำวัน', (): Ending<{ removed: number }> => {
    const { documentStore, triggers, person } = adapters;
    const removed = triggers.remove();
    const owner = dailyOwner(documentStore.get(STORED.daily));
    if (owner !== null && owner !== person.email()) return { problem: { code: 'triggerElsewhere', owner } };
    documentStore.remove(STORED.daily);
    return { message: removed > 0 ? MESSAGES.dailyOff : MESSAGES.dailyWasOff, data: { removed } };
  });
}

function dailyOwner(text: string | null): string | null {
  return text === null ? null : (JSON.parse(text) as DailyOwner).owner;
}
