import { type Problem, reasonOf } from '../../problem';
import type { Adapters, Person } from '../ports/adapters';
import { writeLog } from './log';
import type { Ending, Outcome, View } from './outcome';
import { problemMessage } from './problem-messages';
import { RUN_MESSAGES } from './run-messages';

/** Runs a command under the document's lock, logs it, and shows its Thai message. @throws if the command throws; that is logged too. */
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

/** Shows the message of a command that changed nothing, and so needs neither the lock nor a line in the log. */
export function tellEnding<Result, Data>(
  { person }: Pick<Adapters, 'person'>,
  view: View<Result, Data>,
  ending: Ending<Result>,
): Outcome<Data> {
  const outcome = outcomeOf(view, ending);
  person.tell(outcome.message);
  return outcome;
}

/**
 * For a command that first shows what it would do: how it ends without doing it, because of a problem or because the person says no. Null if
 * it is to go on. `question`: null if there is nothing to ask.
 */
export function declined<Result, Data>(
  { person }: Pick<Adapters, 'person'>,
  view: View<Result, Data>,
  seen: Ending<Result>,
  question: (result: Result) => string | null,
): Outcome<Data> | null {
  const text = 'problem' in seen ? null : question(seen.result);
  const goesOn = 'result' in seen && (text === null || person.agrees(text));
  return goesOn ? null : tellEnding({ person }, view, seen);
}

/** Shows any fault of the task to the person at the screen. @throws the fault again, so that Google's list of executions shows it. */
export function tellFaults<Result>({ tell }: Pick<Person, 'tell'>, task: () => Result): Result {
  try {
    return task();
  } catch (fault) {
    tell(RUN_MESSAGES.fault(fault));
    throw fault;
  }
}

function runAlone<Data>(adapters: Adapters, task: () => Outcome<Data>): Outcome<Data> {
  const { lock } = adapters;
  if (!lock.take()) return { done: false, message: problemMessage({ code: 'busy' }), problem: { code: 'busy' } };
  try {
    const outcome = task();
    if (!outcome.done) return outcome;
    // Sheets delays writes, but the next command to take the lock must read them. If this fails, perhaps only the log's line is lost.
    return withLogRefusal(
      outcome,
      whyNotWritten(adapters, () => adapters.book.settle()),
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
  // Asked first: if Google refuses this, the command ends before it changes anything, and not after its work, when it writes the log.
  const who = adapters.person.email();
  let outcome: Outcome<Data>;
  try {
    outcome = outcomeOf(view, orProtected(adapters, body));
  } catch (fault) {
    // Throw the command's own fault even if the log cannot be written.
    whyNot(() => writeLog(adapters, [who, task, RUN_MESSAGES.fault(fault)]));
    throw fault;
  }
  return withLogRefusal(
    outcome,
    whyNotWritten(adapters, () => writeLog(adapters, [who, task, outcome.message])),
  );
}

/** The work is done (letters may have gone), so a missing line in the log is only mentioned and is not a fault. */
function withLogRefusal<Data>(outcome: Outcome<Data>, refusal: string | null): Outcome<Data> {
  if (refusal === null) return outcome;
  return { ...outcome, message: `${outcome.message}\n${RUN_MESSAGES.notLogged(refusal)}` };
}

/** Runs a task that may fail without harm to the command's work. Returns why it failed, or null. */
export function whyNot(task: () => void): string | null {
  try {
    task();
    return null;
  } catch (fault) {
    return reasonOf(fault);
  }
}

/** The same for a task that writes cells, or makes waiting writes take effect. */
function whyNotWritten(adapters: Adapters, task: () => void): string | null {
  let problem: Problem | null = null;
  const refusal = whyNot(() => {
    const written = orProtected(adapters, task);
    if (written) problem = written.problem;
  });
  return problem === null ? refusal : problemMessage(problem);
}

/** The answer, or `otherwise` if Google refuses it. For questions that may fail without harm to the command's work. */
export function answerOr<Answer>(otherwise: Answer, question: () => Answer): Answer {
  try {
    return question();
  } catch {
    return otherwise;
  }
}

/**
 * The answer of a task that writes cells, or a problem if it failed and others have protected cells that it tried to write. Google's
 * refusal is in the account's language, so its words are not read.
 * @throws any other fault.
 */
export function orProtected<Answer>({ book }: Adapters, task: () => Answer): Answer | { readonly problem: Problem } {
  try {
    return task();
  } catch (fault) {
    const places = answerOr([], () => book.protectedPlaces());
    if (places.length === 0) throw fault;
    return { problem: { code: 'cellsProtected', places, owner: answerOr(null, () => book.owner()) } };
  }
}

function outcomeOf<Result, Data>(view: View<Result, Data>, ending: Ending<Result>): Outcome<Data> {
  if ('problem' in ending) return { done: false, message: problemMessage(ending.problem), problem: ending.problem };
  return { done: true, message: view.message(ending.result), data: view.data(ending.result) };
}
