import { reasonOf } from '../../problem';
import type { Outcome } from '../common/outcome';
import { readDailyOwner } from '../common/owner/daily-owner';
import { mailOwnerOfFailure } from '../common/owner/mail-owner';
import { answerOr, runCommand, whyNot } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { NOBODY_TOLD, type RemindData, remindData } from '../remind/send-reminders';
import { consentMissing } from './consent-missing';
import { readLastRun, recordRun } from './daily-record';
import { type DailyFailure, type DailyResult, isFailedWork } from './daily-result';
import { doDaysWork, RESUME_MINUTES } from './days-work';
import { dailyMessage, failureMessage, refusalLines, resumesMessage } from './messages';

const TASK = 'งานประจำวัน';
const VIEW = { message: dailyMessage, data: (result: DailyResult) => result };
/** The scope in Google's error if it gives a time-driven run no spreadsheet. The other words are in the account's language. */
const SHEET_REFUSED = /googleapis\.com\/auth\/spreadsheets/;

/**
 * The work of the time-driven trigger: updates the states, then mails the letters that are due. If another account has taken over the
 * daily run, this account's trigger removes itself, because no other account can remove it.
 * @throws if the run failed. Nobody is at the screen, but Google's list of executions shows the error, and the owner gets a mail.
 */
export function runDaily(adapters: Adapters): Outcome<RemindData> {
  const run = tryDaysWork(adapters);
  if (!('failure' in run)) return run;
  const failed = isKeptOut(run.failure) ? comeBackLater(adapters, run) : trySecondTime(adapters, run);
  recordFailure(adapters, failed.failure);
  const ownersMail = mailFailure(adapters, failed);
  throw new Error([failed.message, ...refusalLines({ ownersMail })].join('\n'));
}

/** The same, for the one-off trigger that an unfinished run left. If that trigger cannot be removed now, the next such run removes it. */
export function resumeDaily(adapters: Adapters): Outcome<RemindData> {
  whyNot(() => adapters.triggers.forgetResumed());
  return runDaily(adapters);
}

interface FailedRun {
  readonly failure: DailyFailure;
  /** In Thai, with a note if the log could not be written. */
  readonly message: string;
}

function tryDaysWork(adapters: Adapters): Outcome<RemindData> | FailedRun {
  try {
    const problem = consentMissing(adapters);
    // Without the account's address no line can be written into the log, so the command is not run at all.
    if (problem?.permissions.includes('userinfo.email')) return failedRun({ kind: 'problem', problem });
    const run = runCommand(adapters, TASK, VIEW, () => (problem === null ? doDaysWork(adapters) : { problem }));
    const { message } = run;
    if (!run.done) return { failure: { kind: 'problem', problem: run.problem }, message };
    if (isFailedWork(run.data)) return { failure: run.data, message };
    const data = run.data.kind === 'worked' ? remindData(run.data.work.mailed) : NOBODY_TOLD;
    return { done: true, message, data };
  } catch (fault) {
    return failedRun(faultOf(fault, adapters.mayPass(fault)));
  }
}

function failedRun(failure: DailyFailure): FailedRun {
  return { failure, message: failureMessage(failure) };
}

function faultOf(fault: unknown, mayPass = false): DailyFailure {
  return { kind: 'fault', fault, isSheetRefused: SHEET_REFUSED.test(reasonOf(fault)), mayPass };
}

/** True if another command held the lock. */
function isKeptOut(failure: DailyFailure): boolean {
  return failure.kind === 'problem' && failure.problem.code === 'busy';
}

/**
 * Asks for a second try of a run that failed for a reason that may pass, once a day. A trigger that is made by a trigger's run may never
 * fire, so the failure is recorded, and the owner is told if the last run before it was not a good one either.
 * @throws if the owner need not be told yet.
 */
function trySecondTime(adapters: Adapters, run: FailedRun): FailedRun {
  const { failure, message } = run;
  const before = answerOr(null, () => readLastRun(adapters.documentStore));
  const isSecond = before?.again === true && before.day === adapters.clock.today();
  if (failure.kind !== 'fault' || !failure.mayPass || isSecond) return run;
  // Recorded first: without a record, each try would ask for another.
  if (recordFailure(adapters, failure, true) !== null) return run;
  if (whyNot(() => adapters.triggers.resumeIn(RESUME_MINUTES)) !== null) return run;
  if (before?.done === false) return run;
  throw new Error(`${message} ${resumesMessage(RESUME_MINUTES)}`);
}

/**
 * @throws if the run will probably be repeated by itself: then the owner need not be mailed. It is recorded as failed, for the case that
 * it is not repeated.
 */
function comeBackLater(adapters: Adapters, { message }: FailedRun): FailedRun {
  const refusal = whyNot(() => adapters.triggers.resumeIn(RESUME_MINUTES));
  if (refusal !== null) return failedRun(faultOf(refusal));
  const said = `${message} ${resumesMessage(RESUME_MINUTES)}`;
  whyNot(() => recordRun(adapters, { done: false, message: said }));
  throw new Error(said);
}

/** Why the record could not be written, or null: the owner must be told all the same. `again`: a second try is asked for. */
function recordFailure(adapters: Adapters, failure: DailyFailure, again = false): string | null {
  return whyNot(() =>
    recordRun(adapters, {
      done: false,
      message: failureMessage(failure, ownerOnRecord(adapters)),
      ...(failure.kind === 'problem' && { problem: failure.problem }),
      ...(failure.kind === 'lettersKept' && { mailFault: failure.mailFault }),
      ...(again && { again: true }),
    }),
  );
}

/** Why the owner could not be told, or null. */
function mailFailure(adapters: Adapters, { failure, message }: FailedRun): string | null {
  const isSheetRefused = failure.kind === 'fault' && failure.isSheetRefused;
  return whyNot(() => mailOwnerOfFailure(adapters, { message, isSheetRefused }, ownerOnRecord(adapters)));
}

function ownerOnRecord({ documentStore }: Adapters): string | null {
  return answerOr(null, () => readDailyOwner(documentStore)?.owner ?? null);
}
