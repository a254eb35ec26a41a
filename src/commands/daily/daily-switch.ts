import { STORED } from '../../memory/stored';
import { MESSAGES } from '../common/messages';
import type { Outcome } from '../common/outcome';
import { readOffice, whyNoLetters } from '../common/read-office';
import { type Ending, outcomeOf, runCommand } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { consentMissing } from './consent-missing';
import { type DailyOwner, lastGoodDay, otherOwner, readDailyOwner, readLastRun } from './daily-record';
import { showNothing, startBeating, stopBeating } from './heartbeat';

/**
 * Installs the daily run for this account, at the hour of the settings. Installed twice, it is there once. Another account that has
 * it must turn it off itself, unless it has not run for days: it may have left the office.
 */
export function turnOnDaily(adapters: Adapters): Outcome<{ readonly hour: number }> {
  const problem = consentMissing(adapters, ['script.scriptapp']);
  if (problem !== null) {
    const outcome = outcomeOf<{ readonly hour: number }>({ problem });
    adapters.person.tell(outcome.message);
    return outcome;
  }
  // Asked before the lock is taken: a person may leave the question open for an hour.
  const replaced = agreedStale(adapters, MESSAGES.askToTakeOver);
  return runCommand(adapters, 'เปิดการทำงานประจำวัน', () => install(adapters, replaced));
}

/** The other account that has the daily run, where it has not run for days and the person agrees. */
function agreedStale(adapters: Adapters, question: (owner: string, lastRun: string) => string): string | null {
  const other = otherOwner(adapters);
  return other?.stale && adapters.person.agrees(question(other.owner, other.lastRun)) ? other.owner : null;
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
  const day = lastGoodDay(owner, readLastRun(documentStore));
  return { message: startBeating(adapters, MESSAGES.dailyOn(hour), day), data: { hour } };
}

/**
 * Removes the daily run of this account. Another's can only be removed by its owner; where that has not run for days, its record can
 * be put away, and should its trigger still go off, it removes itself.
 */
export function turnOffDaily(adapters: Adapters): Outcome<{ readonly removed: number }> {
  const gone = agreedStale(adapters, MESSAGES.askToClear);
  return runCommand(adapters, 'ปิดการทำงานประจำวัน', (): Ending<{ removed: number }> => {
    const removed = adapters.triggers.remove();
    const other = otherOwner(adapters);
    if (other !== null && other.owner !== gone) {
      return { problem: { code: 'triggerElsewhere', owner: other.owner, lastRun: other.lastRun } };
    }
    adapters.documentStore.remove(STORED.daily);
    const message = removed > 0 || other !== null ? MESSAGES.dailyOff : MESSAGES.dailyWasOff;
    return { message: stopBeating(adapters, message), data: { removed } };
  });
}

/** For a copy that is set up: it has the original's records, but no trigger. */
export function forgetDaily(adapters: Adapters): void {
  showNothing(adapters);
  adapters.documentStore.remove(STORED.daily);
  adapters.documentStore.remove(STORED.lastRun);
}
