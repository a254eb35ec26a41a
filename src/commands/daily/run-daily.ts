import { reasonOf } from '../../fault';
import type { MailFault } from '../../problem';
import type { PlainDate } from '../../thai/dates/calendar';
import { MESSAGES, messageOf } from '../common/messages';
import type { Outcome } from '../common/outcome';
import { type Ending, outcomeOf, runCommand, whyNot } from '../common/run';
import { flag } from '../flag/flag-progress';
import type { Adapters } from '../ports/adapters';
import { REMINDER_MESSAGES } from '../remind/reminder-messages';
import { NOBODY_TOLD, type RemindData, remind } from '../remind/send-reminders';
import { consentMissing } from './consent-missing';
import { type LastRun, readDailyOwner, readLastRun, recordRun } from './daily-record';
import { beat } from './heartbeat';
import { nameRefused, tellEmpty, warnOwner } from './warn-owner';

const TASK = 'งานประจำวัน';
/** Work that is left, or that another command kept out, goes on so much later. */
const RESUME_MINUTES = 10;

/**
 * What the time-driven trigger does: bring the states up to date, then mail what is due to be told. A trigger left over from an
 * account that another has taken over from removes itself: only its own account can.
 * @throws where it could not: nobody is there to be told, but Google's list of executions shows it, and the owner has a mail.
 */
export function runDaily(adapters: Adapters): Outcome<RemindData> {
  const outcome = attempt(adapters);
  if (outcome.done) return outcome;
  let { message } = outcome;
  if (outcome.problem?.code === 'busy') {
    const refusal = whyNot(() => adapters.triggers.resumeIn(RESUME_MINUTES));
    if (refusal === null) throw new Error(`${message} ${MESSAGES.dailyLater(RESUME_MINUTES)}`);
    message = MESSAGES.fault(refusal);
  }
  const mailFault = outcome.problem?.code === 'lettersKept' ? outcome.problem.mailFault : null;
  throw new Error([message, ...failed(adapters, message, mailFault)].join('\n'));
}

/** The same, by the one-off trigger that an unfinished run left. Where it cannot be put away, the next one's run does. */
export function resumeDaily(adapters: Adapters): Outcome<RemindData> {
  whyNot(() => adapters.triggers.forgetResumed());
  return runDaily(adapters);
}

type Attempt = Outcome<RemindData> | { readonly done: false; readonly message: string; readonly problem: null };

function attempt(adapters: Adapters): Attempt {
  try {
    const problem = consentMissing(adapters);
    // Without the account's address the log has no line of it either.
    if (problem?.permissions.includes('userinfo.email')) return outcomeOf<RemindData>({ problem });
    return runCommand(adapters, TASK, () => (problem === null ? daily(adapters) : { problem }));
  } catch (fault) {
    return { done: false, message: MESSAGES.fault(reasonOf(fault)), problem: null };
  }
}

function daily(adapters: Adapters): Ending<RemindData> {
  const { documentStore, triggers, person } = adapters;
  if (readDailyOwner(documentStore)?.owner !== person.email()) {
    triggers.remove();
    return { message: MESSAGES.dailyNotHere, data: NOBODY_TOLD };
  }
  const before = readLastRun(documentStore);
  const flagged = flag(adapters);
  const reminded = remindToday(adapters, before);
  if ('problem' in reminded) {
    const { problem } = reminded;
    return problem.code === 'noMeasures' ? nothingThere(adapters, before, messageOf(problem)) : reminded;
  }
  // Whatever the register lacks for its states: people are told all the same, as by the menu.
  if ('problem' in flagged) return told(adapters, messageOf(flagged.problem), reminded);
  return judged(adapters, before, { ...reminded, message: `${flagged.message} ${reminded.message}` });
}

/** Somebody emptied the register, or has not filled it in yet: that is done with, and told once. */
function nothingThere(adapters: Adapters, before: LastRun | null, message: string): Ending<RemindData> {
  recordRun(adapters, { done: true, message, mailFault: null });
  const words = beat(adapters, message);
  return {
    message: withOwnerTold(words, before?.message !== message && (() => tellEmpty(adapters, message))),
    data: NOBODY_TOLD,
  };
}

type Done = Exclude<Ending<RemindData>, { problem: unknown }>;

/** Letters went, or had not to go, but the register is not brought up to date. */
function told(adapters: Adapters, why: string, { message, data }: Done): Ending<RemindData> {
  adapters.book.settle();
  if (data.mailFault !== 'refused') return { problem: { code: 'notFlagged', why, letters: message } };
  return { problem: { code: 'lettersKept', mailFault: 'refused', why: `${message}\n${why}` } };
}

/** A day whose letters could not go is no good day, whatever else was done: without the heartbeat the head turns red in time. */
function judged(adapters: Adapters, before: LastRun | null, ending: Done): Ending<RemindData> {
  const { message, data } = ending;
  const mailFault = data.mailFault ?? null;
  if (mailFault !== null && isFailure(mailFault, before, adapters.clock.today())) {
    adapters.book.settle();
    return { problem: { code: 'lettersKept', mailFault, why: message } };
  }
  const lasting = mailFault === null ? lastingFault(before, data, adapters.clock.today()) : null;
  if (lasting !== null && !lasting.done) {
    recordRun(adapters, lasting);
    return ending;
  }
  const { message: words, mailFault: fault } = lasting ?? { message, mailFault };
  recordRun(adapters, { done: true, message: words, mailFault: fault });
  // Once: the ledger knows it from then on.
  const { newlyRefused = [] } = data;
  const tell = newlyRefused.length > 0 && (() => nameRefused(adapters, newlyRefused));
  return { ...ending, message: withOwnerTold(beat(adapters, message), tell) };
}

/** The run's message, with why its owner could not be told where there was something to tell. */
function withOwnerTold(message: string, tell: false | (() => void)): string {
  const refusal = tell === false ? null : whyNot(tell);
  return refusal === null ? message : `${message}\n${MESSAGES.ownerNotTold(refusal)}`;
}

/** A quota that ends early may be used up by chance, on one day. */
function isFailure(mailFault: MailFault, before: LastRun | null, today: PlainDate): boolean {
  if (mailFault === 'refused') return true;
  return before?.mailFault !== undefined && (before.day < today || !before.done);
}

/** The run before, where its letters did not go and today's says nothing of mail: a second one that day, or on a day off. */
function lastingFault(
  before: LastRun | null,
  { sent, dayOff }: RemindData,
  today: PlainDate,
): (LastRun & { readonly mailFault: MailFault }) | null {
  if (sent > 0 || before?.mailFault === undefined || (before.day !== today && dayOff === undefined)) return null;
  return { ...before, mailFault: before.mailFault };
}

function remindToday(adapters: Adapters, before: LastRun | null): Ending<RemindData> {
  const reminded = remind(adapters, { ownerWaits: isFailure('noQuota', before, adapters.clock.today()) });
  if ('problem' in reminded) return reminded;
  if (!reminded.data.skipped.some(({ why }) => why === REMINDER_MESSAGES.outOfTime)) return reminded;
  // The letters that went stand in the ledger, so that the next run goes on where this one stopped.
  adapters.triggers.resumeIn(RESUME_MINUTES);
  return { ...reminded, message: `${reminded.message}\n${MESSAGES.dailyLater(RESUME_MINUTES)}` };
}

/** Records the failure and tells the owner, the one whatever becomes of the other; why the owner could not be told, in Thai. */
function failed(adapters: Adapters, message: string, mailFault: MailFault | null): string[] {
  whyNot(() => recordRun(adapters, { done: false, message, mailFault }));
  const refusal = whyNot(() => {
    warnOwner(adapters, message, readDailyOwner(adapters.documentStore)?.owner ?? null);
  });
  return refusal === null ? [] : [MESSAGES.ownerNotTold(refusal)];
}
