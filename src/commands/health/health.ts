import { reasonOf } from '../../fault';
import { isStale } from '../../layout/heartbeat';
import type { Permission } from '../../problem';
import type { PlainDate } from '../../thai/dates/calendar';
import { MESSAGES, messageOf } from '../common/messages';
import type { Outcome } from '../common/outcome';
import { STORED } from '../common/places';
import { whyNoLetters } from '../common/read-office';
import { type DailyOwner, type LastRun, lastGoodDay, readDailyOwner, readLastRun } from '../daily/daily-record';
import type { Adapters } from '../ports/adapters';
import type { HealthData } from './health-data';
import { BOOK_NOT_SEEN, bookHealth } from './health-faults';
import { HEALTH, healthMessage } from './health-message';

/** Tells whoever asks whether the tool can work here: it changes nothing, and whatever fails is one of its findings. */
export function checkHealth(adapters: Adapters): Outcome<HealthData> {
  const data = examine(adapters);
  const message = healthMessage(data);
  adapters.person.tell(message);
  return { done: true, message, data };
}

function examine(adapters: Adapters): HealthData {
  const { clock, consent, documentStore, post, version } = adapters;
  const faults: string[] = [];
  const ask = <Answer>(question: () => Answer, otherwise: Answer): Answer => {
    try {
      return question();
    } catch (fault) {
      faults.push(HEALTH.notKnown(reasonOf(fault)));
      return otherwise;
    }
  };
  const missingPermissions = ask(() => consent.missing(), []);
  if (missingPermissions.length > 0) {
    const link = ask(() => consent.link(), null);
    faults.push(messageOf({ code: 'consentMissing', permissions: missingPermissions, link }));
  }
  const may = (permission: Permission) => !missingPermissions.includes(permission);
  const today = ask(() => clock.today(), '');
  const layout = ask(() => documentStore.get(STORED.layout), null);
  const isCopy = may('spreadsheets.currentonly') && ask(() => whyNoLetters(adapters)?.code === 'copiedBook', false);
  // A copy may have the original's records; the daily run is not there.
  const daily = isCopy ? null : ask(() => readDailyOwner(documentStore), null);
  const lastRun = ask(() => readLastRun(documentStore), null);
  const book = may('spreadsheets.currentonly') ? ask(() => bookHealth(adapters, daily), BOOK_NOT_SEEN) : BOOK_NOT_SEEN;
  if (daily !== null && may('script.scriptapp') && may('userinfo.email')) {
    faults.push(...ask(() => triggerFaults(adapters, daily), []));
  }
  const stale = daily !== null && isStale(lastGoodDay(daily, lastRun), today);
  if (daily !== null) faults.push(...runFaults(daily, lastRun, { today, said: [...faults, ...book.faults] }));
  const quotaLeft = may('script.send_mail') ? ask(() => post.quotaLeft(), null) : null;
  if (quotaLeft === 0) faults.push(HEALTH.noQuota);
  faults.push(...book.faults);
  return {
    version,
    layout: layout === null ? null : Number(layout),
    missingPermissions,
    daily,
    lastRun,
    stale,
    quotaLeft,
    byHand: book.byHand,
    faults,
  };
}

/** What is wrong with how the daily run went of late, but for what is said already. */
function runFaults(
  daily: DailyOwner,
  lastRun: LastRun | null,
  { today, said }: { readonly today: PlainDate; readonly said: readonly string[] },
): string[] {
  const stopped = isStale(lastGoodDay(daily, lastRun), today);
  if (lastRun === null) return stopped ? [HEALTH.stale(daily.owner)] : [];
  const { day, done, message, mailFault } = lastRun;
  return [
    ...(stopped ? [isStale(day, today) ? HEALTH.stale(daily.owner) : HEALTH.failing] : []),
    ...(done || isSaid(message, said) ? [] : [HEALTH.lastFailed(daily.owner, message)]),
    ...(done && mailFault ? [HEALTH.lettersKept(daily.owner, message)] : []),
  ];
}

/** The words that a run ended with may have others below them, as that they could not be logged. */
function isSaid(words: string, faults: readonly string[]): boolean {
  return faults.some(fault => words === fault || words.startsWith(`${fault}\n`));
}

/** Somebody may have deleted it in the list of triggers; another account's are not seen from here. */
function triggerFaults({ person, triggers }: Adapters, { owner }: DailyOwner): string[] {
  return owner === person.email() && !triggers.installed() ? [MESSAGES.triggerGone] : [];
}
