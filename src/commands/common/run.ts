import { reasonOf } from '../../fault';
import type { Adapters, Person } from '../ports/adapters';
import { writeLog } from './log';
import type { Ending, Outcome, View } from './outcome';
import { problemMessage } from './problem-messages';
import { RUN_MESSAGES } from './run-messages';

/** Runs one command: alone in the document, logged, and ended with a Thai message. A fault is logged and thrown on. */
export function runCommand<Result, Data>(
  adapters: Adapters,
  task: string,
  view: View<Result, Data>,
  body: () => Ending<Result>,
): Outcome<Data> {
  const outcome = runAlone(adapters, () => runAndLog(adapters, task, view, body));
  adapters.person.tell(outcome.message);
  return outcome;
}

/** Ends what needs neither the lock nor a line in the log: it changed nothing. */
export function tellEnding<Result, Data>(
  { person }: Pick<Adapters, 'person'>,
  view: View<Result, Data>,
  ending: Ending<Result>,
): Outcome<Data> {
  const outcome = outcomeOf(view, ending);
  person.tell(outcome.message);
  return outcome;
}

/** Tells whoever is at the screen of a fault, wherever in the task it was, and throws it on, so that Google's list of executions shows it. */
export function tellFaults<Result>({ tell }: Pick<Person, 'tell'>, task: () => Result): Result {
  try {
    return task();
  } catch (fault) {
    tell(RUN_MESSAGES.fault(reasonOf(fault)));
    throw fault;
  }
}

function runAlone<Data>({ lock, book }: Adapters, task: () => Outcome<Data>): Outcome<Data> {
  if (!lock.take()) return { done: false, message: problemMessage({ code: 'busy' }), problem: { code: 'busy' } };
  try {
    const outcome = task();
    if (!outcome.done) return outcome;
    // Sheets puts writes off; the next to hold the lock must read them. The log's line may be all that is left to write.
    return withLogRefusal(
      outcome,
      whyNot(() => book.settle()),
    );
  } finally {
    lock.release();
  }
}

function runAndLog<Result, Data>(
  adapters: Adapters,
  task: string,
  view: View<Result, Data>,
  body: () => Ending<Result>,
): Outcome<Data> {
  // Asked first: where this is refused, the command ends before it did anything, and not when only its log is left to write.
  const who = adapters.person.email();
  let outcome: Outcome<Data>;
  try {
    outcome = outcomeOf(view, body());
  } catch (fault) {
    // The fault itself is what must come out, even where the log refuses its line.
    whyNot(() => writeLog(adapters, [who, task, RUN_MESSAGES.fault(reasonOf(fault))]));
    throw fault;
  }
  return withLogRefusal(
    outcome,
    whyNot(() => writeLog(adapters, [who, task, outcome.message])),
  );
}

/** The work is done, letters may have gone, a report is made: that its copy in the log is missing makes no fault of it. */
function withLogRefusal<Data>(outcome: Outcome<Data>, refusal: string | null): Outcome<Data> {
  if (refusal === null) return outcome;
  return { ...outcome, message: `${outcome.message}\n${RUN_MESSAGES.notLogged(refusal)}` };
}

/** Of the six that Google gives a run: what is left then needs time, too. */
const MOST_MINUTES = 4;

/** Whether a run that can go on another time should stop. */
export function isLate({ clock }: Adapters): boolean {
  return clock.minutesRun() >= MOST_MINUTES;
}

/** Does what the command's work does not depend on; why that failed, or null. */
export function whyNot(task: () => void): string | null {
  try {
    task();
    return null;
  } catch (fault) {
    return reasonOf(fault);
  }
}

/** The answer, or `otherwise` where Google refuses one: for what the command's work does not depend on. */
export function answerOr<Answer>(otherwise: Answer, question: () => Answer): Answer {
  try {
    return question();
  } catch {
    return otherwise;
  }
}

function outcomeOf<Result, Data>(view: View<Result, Data>, ending: Ending<Result>): Outcome<Data> {
  if ('problem' in ending) return { done: false, message: problemMessage(ending.problem), problem: ending.problem };
  return { done: true, message: view.message(ending.result), data: view.data(ending.result) };
}
