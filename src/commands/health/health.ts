import { isStale } from '../../layout/heartbeat';
import { STORED } from '../../memory/stored';
import { isSameProblem, type Permission, type Problem, reasonOf } from '../../problem';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Outcome } from '../common/outcome';
import { type DailyOwner, readDailyOwner } from '../common/owner/daily-owner';
import { whyNoLetters } from '../common/read-office';
import { tellEnding } from '../common/run';
import { type LastRun, lastGoodDay, readLastRun } from '../daily/daily-record';
import type { Adapters } from '../ports/adapters';
import type { HealthData } from './health-data';
import { BOOK_NOT_SEEN, bookHealth } from './health-faults';
import type { HealthFault, HealthResult } from './health-result';
import { healthData, healthMessage } from './messages';

/** Reports whether the tool can work in this workbook. Changes nothing. A check that fails is itself reported. */
export function checkHealth(adapters: Adapters): Outcome<HealthData> {
  return tellEnding(adapters, { message: healthMessage, data: healthData }, { result: examine(adapters) });
}

function examine(adapters: Adapters): HealthResult {
  const { clock, consent, documentStore, post, version } = adapters;
  const faults: HealthFault[] = [];
  const ask = <Answer>(question: () => Answer, otherwise: Answer): Answer => {
    try {
      return question();
    } catch (fault) {
      faults.push({ code: 'notKnown', why: reasonOf(fault) });
      return otherwise;
    }
  };
  const missingPermissions = ask(() => consent.missing(), []);
  if (missingPermissions.length > 0) {
    const link = ask(() => consent.link(), null);
    faults.push(problemFault({ code: 'consentMissing', permissions: missingPermissions, link }));
  }
  const may = (permission: Permission) => !missingPermissions.includes(permission);
  const today = ask(() => clock.today(), '');
  const layout = ask(() => documentStore.get(STORED.layout), null);
  const isCopy = may('spreadsheets.currentonly') && ask(() => whyNoLetters(adapters)?.code === 'copiedBook', false);
  // A copy may have the original's records, but not its daily run.
  const daily = isCopy ? null : ask(() => readDailyOwner(documentStore), null);
  const lastRun = ask(() => readLastRun(documentStore), null);
  const book = may('spreadsheets.currentonly') ? ask(() => bookHealth(adapters, daily), BOOK_NOT_SEEN) : BOOK_NOT_SEEN;
  if (daily !== null && may('script.scriptapp') && may('userinfo.email')) {
    faults.push(...ask(() => triggerFaults(adapters, daily), []));
  }
  const stale = daily !== null && isStale(lastGoodDay(daily, lastRun), today);
  if (daily !== null) faults.push(...runFaults(daily, lastRun, { today, known: [...faults, ...book.faults] }));
  const quotaLeft = may('script.send_mail') ? ask(() => post.quotaLeft(), null) : null;
  if (quotaLeft === 0) faults.push({ code: 'noQuota' });
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

function problemFault(problem: Problem): HealthFault {
  return { code: 'problem', problem };
}

/** What was wrong with the last daily runs, without problems that are in `known` already. */
function runFaults(
  daily: DailyOwner,
  lastRun: LastRun | null,
  { today, known }: { readonly today: PlainDate; readonly known: readonly HealthFault[] },
): HealthFault[] {
  const stopped = isStale(lastGoodDay(daily, lastRun), today);
  const { owner } = daily;
  if (lastRun === null) return stopped ? [{ code: 'dailyStopped', owner }] : [];
  const { day, done, message: said, problem, mailFault } = lastRun;
  const faults: HealthFault[] = [];
  if (stopped) faults.push(isStale(day, today) ? { code: 'dailyStopped', owner } : { code: 'dailyFailing' });
  if (!done && !isKnown(problem, known)) faults.push({ code: 'lastRunFailed', said });
  if (done && mailFault) faults.push({ code: 'lettersKept', owner, said });
  return faults;
}

function isKnown(problem: Problem | undefined, faults: readonly HealthFault[]): boolean {
  return (
    problem !== undefined && faults.some(fault => fault.code === 'problem' && isSameProblem(fault.problem, problem))
  );
}

/** A fault if this account owns the daily run but its trigger was deleted. Another account's triggers cannot be seen. */
function triggerFaults({ person, triggers }: Adapters, { owner }: DailyOwner): HealthFault[] {
  return owner === person.email() && !triggers.installed() ? [{ code: 'triggerGone' }] : [];
}
