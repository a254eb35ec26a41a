import type { Adapters } from './adapters';
import { writeLog } from './log';
import { MESSAGES, messageOf } from './messages';
import type { Outcome, Problem } from './outcome';

/** What a command's body gives back: its Thai message and data, or the problem it met. */
export type Ending<Data> = { readonly message: string; readonly data: Data } | { readonly problem: Problem };

/**
 * Runs one command: alone in the document, logged, and ended with a Thai message. A fault is logged, told, and thrown on, so
 * that Google's own list of executions shows it too.
 */
export function runCommand<Data>(adapters: Adapters, name: string, body: () => Ending<Data>): Outcome<Data> {
  let ending: Ending<Data>;
  try {
    ending = alone(adapters, () => logged(adapters, name, body));
  } catch (fault) {
    adapters.person.tell(MESSAGES.fault(reasonOf(fault)));
    throw fault;
  }
  return tell(adapters, ending);
}

function alone<Data>({ lock }: Adapters, body: () => Ending<Data>): Ending<Data> {
  if (!lock.take()) return { problem: { code: 'busy' } };
  try {
    return body();
  } finally {
    lock.release();
  }
}

function logged<Data>(adapters: Adapters, name: string, body: () => Ending<Data>): Ending<Data> {
  // Asked first: where this is refused, the command ends before it did anything, and not when only its log is left to write.
  const who = adapters.person.email();
  try {
    const ending = body();
    writeLog(adapters, [who, name, 'problem' in ending ? messageOf(ending.problem) : ending.message]);
    return ending;
  } catch (fault) {
    writeLog(adapters, [who, name, MESSAGES.fault(reasonOf(fault))]);
    throw fault;
  }
}

function tell<Data>({ person }: Adapters, ending: Ending<Data>): Outcome<Data> {
  if ('problem' in ending) {
    const message = messageOf(ending.problem);
    person.tell(message);
    return { done: false, message, problem: ending.problem };
  }
  person.tell(ending.message);
  return { done: true, message: ending.message, data: ending.data };
}

function reasonOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
