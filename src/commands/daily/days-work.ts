import { isSameProblem, type Problem } from '../../problem';
import type { Register } from '../../register/read-register';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Ending } from '../common/outcome';
import { readDailyOwner } from '../common/owner/daily-owner';
import { mailOwnerOfEmpty, mailOwnerOfRefused } from '../common/owner/mail-owner';
import { problemMessage } from '../common/problem-messages';
import { LETTER_SHEETS, readOffice } from '../common/read-office';
import { orProtected, whyNot } from '../common/run';
import { writeStates } from '../flag/flag-progress';
import { asWritten } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { mailDueLetters } from '../remind/mail-due-letters';
import { isOutOfTime, type Mailed, type MailFault, newlyRefused } from '../remind/remind-result';
import { type LastRun, readLastRun, recordRun } from './daily-record';
import type { DailyResult, DaysWork, FailedWork } from './daily-result';
import { showHeartbeat } from './heartbeat';
import { workMessage } from './messages';

/** After how many minutes a run continues that had no time left, or that found the lock taken. */
export const RESUME_MINUTES = 10;

/** The daily run's work; the caller holds the lock. Records and shows a good day. The caller must record and report a failed one. */
export function doDaysWork(adapters: Adapters): Ending<DailyResult> {
  const { documentStore, triggers, person, clock } = adapters;
  if (readDailyOwner(documentStore)?.owner !== person.email()) {
    triggers.remove();
    return { result: { kind: 'notHere' } };
  }
  const before = readLastRun(documentStore);
  const flagged = orProtected(adapters, () => writeStates(adapters, LETTER_SHEETS));
  // Even if the states could not be written, people are told, as they are by the menu.
  const office = 'problem' in flagged ? readOffice(adapters, LETTER_SHEETS) : asWritten(flagged.office);
  const mailed = mailDueLetters(adapters, office, { ownerWaits: isFailure('noQuota', before, clock.today()) });
  if ('problem' in mailed) {
    const { problem } = mailed;
    return problem.code === 'noMeasures' ? { result: endWithoutMeasures(adapters, before, problem) } : mailed;
  }
  const work: DaysWork = {
    flagged: 'problem' in flagged ? flagged : flagged.data,
    mailed: mailed.result,
    resumesIn: isOutOfTime(mailed.result) ? resumeLater(adapters) : null,
  };
  // Sending takes minutes, in which people may move columns.
  const asRead = 'problems' in office || mailed.result.letters.length > 0 ? null : office.register;
  return { result: failureOf(work, before, clock.today()) ?? endGoodDay(adapters, before, work, asRead) };
}

/** The ledger has the letters that went, so the next run continues where this one stopped. */
function resumeLater({ triggers }: Adapters): number {
  triggers.resumeIn(RESUME_MINUTES);
  return RESUME_MINUTES;
}

/** A day on which due letters could not go counts as failed. It sets no heartbeat, so the register's head turns red after some days. */
function failureOf(work: DaysWork, before: LastRun | null, today: PlainDate): FailedWork | null {
  const { flagged, mailed } = work;
  const { mailFault } = mailed;
  if ('problem' in flagged && mailFault !== 'refused') {
    return { kind: 'notFlagged', problem: flagged.problem, work };
  }
  return mailFault !== null && isFailure(mailFault, before, today) ? { kind: 'lettersKept', mailFault, work } : null;
}

/** A quota that is too small counts only on the second day, because it may be used up by chance on one. */
function isFailure(mailFault: MailFault, before: LastRun | null, today: PlainDate): boolean {
  if (mailFault === 'refused') return true;
  return before?.mailFault !== undefined && (before.day < today || !before.done);
}

/** Records the run, shows it at the register's head, and mails the owner a list of newly refused letters. */
function endGoodDay(adapters: Adapters, before: LastRun | null, work: DaysWork, asRead: Register | null): DailyResult {
  const { mailed } = work;
  const lasting = mailed.mailFault === null ? lastingFault(before, mailed, adapters.clock.today()) : null;
  if (lasting !== null && !lasting.done) {
    recordRun(adapters, lasting);
    return { kind: 'worked', work, refusals: { heartbeat: null, ownersMail: null } };
  }
  const { mailFault } = mailed;
  const ofToday = { message: workMessage(work), ...(mailFault !== null && { mailFault }) };
  recordRun(adapters, { ...(lasting ?? ofToday), done: true });
  const heartbeat = showHeartbeat(adapters, asRead);
  // The owner is told once: the ledger knows the refusal from then on.
  const refused = newlyRefused(mailed);
  const ownersMail = refused.length === 0 ? null : whyNot(() => mailOwnerOfRefused(adapters, refused));
  return { kind: 'worked', work, refusals: { heartbeat, ownersMail } };
}

/** The previous run, if its letters did not go and this run proves nothing about mail (a second run that day, or a day off); else null. */
function lastingFault(before: LastRun | null, { letters, notices }: Mailed, today: PlainDate): LastRun | null {
  const isDayOff = notices.nextWorkingDay !== null;
  if (letters.length > 0 || before?.mailFault === undefined || (before.day !== today && !isDayOff)) return null;
  return before;
}

/** An empty register is not a failure; the owner is told of it once. */
function endWithoutMeasures(adapters: Adapters, before: LastRun | null, problem: Problem): DailyResult {
  recordRun(adapters, { done: true, message: problemMessage(problem), problem });
  const heartbeat = showHeartbeat(adapters, null);
  const isKnown = before?.problem !== undefined && isSameProblem(before.problem, problem);
  const ownersMail = isKnown ? null : whyNot(() => mailOwnerOfEmpty(adapters, problem));
  return { kind: 'noMeasures', problem, refusals: { heartbeat, ownersMail } };
}
