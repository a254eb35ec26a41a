import { STORED } from '../../memory/stored';
import { readSettings } from '../../office/settings/read-settings';
import type { Problem } from '../../problem';
import { toThaiDigits } from '../../thai/text/numerals';
import { giveSettings } from '../common/give-settings';
import { whyNotOperator } from '../common/operators';
import type { Ending, Outcome, View } from '../common/outcome';
import { type DailyOwner, HOURS, readDailyOwner } from '../common/owner/daily-owner';
import { recordedPlaces } from '../common/places';
import { readOffice, whyNoLetters } from '../common/read-office';
import { answerOr, runCommand, tellEnding } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { consentMissing } from './consent-missing';
import { lastGoodDay, otherOwner, readLastRun } from './daily-record';
import { clearHeartbeat, startHeartbeat, stopHeartbeat } from './heartbeat';
import { refusalLines, SWITCH_MESSAGES } from './messages';

interface TurnedOn {
  readonly hour: number;
  /** Why the register's head could not be changed, or null. */
  readonly heartbeat: string | null;
}

interface TurnedOff {
  /** Number of this account's triggers that were removed. */
  readonly removed: number;
  readonly wasOn: boolean;
  readonly heartbeat: string | null;
}

const ON: View<TurnedOn, { readonly hour: number }> = {
  message: ({ hour, heartbeat }) => [SWITCH_MESSAGES.on(hour), ...refusalLines({ heartbeat })].join('\n'),
  data: ({ hour }) => ({ hour }),
};

const OFF: View<TurnedOff, { readonly removed: number }> = {
  message: ({ wasOn, heartbeat }) =>
    [wasOn ? SWITCH_MESSAGES.off : SWITCH_MESSAGES.wasOff, ...refusalLines({ heartbeat })].join('\n'),
  data: ({ removed }) => ({ removed }),
};

/**
 * Installs the daily run for this account, at the hour in the settings, in place of the one that is there. `wanted`: another hour, which is
 * kept in the settings. If another account owns it, that account must turn it off first, unless it has not run for days: its owner may have
 * left the office.
 */
export function turnOnDaily(adapters: Adapters, wanted?: number): Outcome<{ readonly hour: number }> {
  if (wanted !== undefined && !HOURS.includes(wanted)) throw new Error('not an hour of the day');
  const problem = consentMissing(adapters, ['script.scriptapp']);
  if (problem !== null) return tellEnding(adapters, ON, { problem });
  // Ask before taking the lock, because a person may leave the question open for an hour.
  const replaced = askToReplaceStale(adapters, SWITCH_MESSAGES.askToTakeOver);
  return runCommand(adapters, 'เปิดการทำงานประจำวัน', ON, () => install(adapters, replaced, wanted));
}

/** If another account owns the daily run and it has not run for days, asks the person. Returns that account if the person agrees. */
function askToReplaceStale(adapters: Adapters, question: (owner: string, lastRun: string) => string): string | null {
  const other = otherOwner(adapters);
  return other?.stale && adapters.person.agrees(question(other.owner, other.lastRun)) ? other.owner : null;
}

function install(adapters: Adapters, replaced: string | null, wanted?: number): Ending<TurnedOn> {
  const { documentStore, triggers, person, clock, version } = adapters;
  const problem = whyNoLetters(adapters);
  if (problem) return { problem };
  const office = readOffice(adapters);
  if ('problems' in office) return { problem: office.problems[0] };
  const refused = whyNotOperator(adapters, office.settings);
  if (refused) return { problem: refused };
  const other = otherOwner(adapters);
  if (other !== null && other.owner !== replaced) {
    return { problem: { code: 'triggerElsewhere', owner: other.owner, lastRun: other.lastRun } };
  }
  const hour = wanted ?? office.settings.dailyHour;
  const kept = hour === office.settings.dailyHour ? null : giveSettings(adapters, { dailyHour: toThaiDigits(hour) });
  if (kept && 'problem' in kept) return kept;
  const known = readDailyOwner(documentStore);
  const since = known !== null && other === null ? known.since : clock.today();
  // Record the owner first: if a trigger were not recorded, a second person could install one too, and every letter would go twice.
  const owner: DailyOwner = { owner: person.email(), since, hour, version };
  documentStore.set(STORED.daily, JSON.stringify(owner));
  triggers.install(hour);
  const day = lastGoodDay(owner, readLastRun(documentStore));
  return { result: { hour, heartbeat: startHeartbeat(adapters, day) } };
}

/**
 * Removes the daily run of this account. Another account's trigger can only be removed by that account. If it has not run for days, its
 * record can be deleted; if the trigger fires after all, it removes itself.
 */
export function turnOffDaily(adapters: Adapters): Outcome<{ readonly removed: number }> {
  const gone = askToReplaceStale(adapters, SWITCH_MESSAGES.askToClear);
  return runCommand(adapters, 'ปิดการทำงานประจำวัน', OFF, (): Ending<TurnedOff> => {
    const refused = whyNotToTurnOff(adapters);
    if (refused) return { problem: refused };
    const removed = adapters.triggers.remove();
    const other = otherOwner(adapters);
    if (other !== null && other.owner !== gone) {
      return { problem: { code: 'triggerElsewhere', owner: other.owner, lastRun: other.lastRun } };
    }
    adapters.documentStore.remove(STORED.daily);
    const wasOn = removed > 0 || other !== null;
    return { result: { removed, wasOn, heartbeat: stopHeartbeat(adapters) } };
  });
}

/**
 * Who has turned the daily run on may always turn it off, because nobody else can. If the settings cannot be read, neither can the list, and
 * the run must still be turned off.
 */
function whyNotToTurnOff(adapters: Adapters): Problem | null {
  const { book, documentStore, person, clock } = adapters;
  const daily = readDailyOwner(documentStore);
  if (daily === null || daily.owner === person.email()) return null;
  const sheetId = recordedPlaces(documentStore).settings;
  const settings = sheetId === undefined ? null : answerOr(null, () => book.readSheet(sheetId));
  return settings === null ? null : whyNotOperator(adapters, readSettings(settings, clock.today()));
}

/** For the set-up of a copied workbook, which may have the original's records, but has no trigger. */
export function forgetDaily(adapters: Adapters): void {
  clearHeartbeat(adapters);
  adapters.documentStore.remove(STORED.daily);
  adapters.documentStore.remove(STORED.lastRun);
}
