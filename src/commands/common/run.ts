import { reasonOf } from '../../fault';
import type { Problem } from '../../problem';
import type { Adapters, Person } from '../ports/adapters';
import { writeLog } from './log';
import { MESSAGES, messageOf } from './messages';
import type { Outcome } from './outcome';

/** What a command's body gives back: its Thai message and data, or the problem it met. */
export type Ending<Data> = { readonly message: string; readonly data: Data } | { readonly problem: Problem };

/** Runs one command: alone in the document, logged, and ended with a Thai message. A fault is logged and thrown on. */
export function runCommand<Data>(adapters: Adapters, name: string, body: () => Ending<Data>): Outcome<Data> {
  const outcome = alone(adapters, () => logged(adapters, name, body));
  adapters.person.tell(outcome.message);
  return outcome;
}

/** Tells whoever is at the screen of a fault, wherever in the task it was, and throws it on, so that Google's list of executions shows it. */
export function tellingFaults<Result>({ tell }: Pick<Person, 'tell'>, task: () => Result): Result {
  try {
    return task();
  } catch (fault) {
    tell(MESSAGES.fault(reasonOf(fault)));
    throw fault;
  }
}

function alone<Data>({ lock, book }: Adapters, body: () => Outcome<Data>): Outcome<Data> {
  if (!lock.take()) return outcomeOf({ problem: { code: 'busy' } });
  try {
    const outcome = body();
    if (!outcome.done) return outcome;
    // Sheets puts writes off; the next to hold the lock must read them. The log's line may be all that is left to write.
    return withoutLog(
      outcome,
      whyNot(() => book.settle()),
    );
  } finally {
    lock.release();
  }
}

function logged<Data>(adapters: Adapters, name: string, body: () => Ending<Data>): Outcome<Data> {
  // Asked first: where this is refused, the command ends before it did anything, and not when only its log is left to write.
  const who = adapters.person.email();
  let outcome: Outcome<Data>;
  try {
    outcome = outcomeOf(body());
  } catch (fault) {
    // The fault itself is what must come out, even where the log refuses its line.
    whyNot(() => writeLog(adapters, [who, name, MESSAGES.fault(reasonOf(fault))]));
    throw fault;
  }
  return withoutLog(
    outcome,
    whyNot(() => writeLog(adapters, [who, name, outcome.message])),
  );
}

/** The work is done, letters may have gone, a report is made: that its copy in the log is missing makes no fault of it. */
function withoutLog<Data>(outcome: Outcome<Data>, refusal: string | null): Outcome<Data> {
  return refusal === null ? outcome : { ...outcome, message: `${outcome.message}\n${MESSAGES.notLogged(refusal)}` };
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

export function outcomeOf<Data>(ending: Ending<Data>): Outcome<Data> {
  if (!('problem' in ending)) return { done: true, message: ending.message, data: ending.data };
  return { done: false, message: messageOf(ending.problem), problem: ending.problem };
}
