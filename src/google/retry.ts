import { nameOf, reasonOf } from '../problem';
import { protectedPlaces } from './touched';

/** Google's English words for a temporary fault. */
const TEMPORARY =
  /timed? ?out|try again|short time|internal error|server error|service (?:error|unavailable)|backend error|failed while accessing|too many LockService/i;
/** A used-up quota, or a permission that was not given: the scope's address is the same in all languages. */
const LASTING = /for one day|googleapis\.com\/auth\//i;
/** Pauses before further attempts, in milliseconds; together well under the 30 seconds of a simple trigger. */
const PAUSES = [500, 2_000, 5_000];
/** If the words are unknown: Google speaks the account's language, but most faults that it reports do not pass. */
const ONE_PAUSE = [1_000];

/**
 * The same function, called again after a pause if Google reports a fault that may pass. Only for calls that do no harm if done twice,
 * because a call that is reported as failed may have taken effect. Never for mails, new files, or inserted rows.
 */
export function retrying<Given extends readonly unknown[], Answer>(ask: (...given: Given) => Answer) {
  return (...given: Given): Answer => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return ask(...given);
      } catch (fault) {
        const pause = pausesFor(fault)[attempt];
        if (pause === undefined) throw fault;
        Utilities.sleep(pause);
      }
    }
  };
}

/** True if Google refused what was asked, and will do so again: not for a passing fault, a missing permission or a fault of the code. */
export function isRefusal(fault: unknown): boolean {
  const words = reasonOf(fault);
  return !isOurs(fault) && !LASTING.test(words) && !TEMPORARY.test(words);
}

/** True if Google's words say, in English, that the fault may pass. */
export function isTemporary(words: string): boolean {
  return TEMPORARY.test(words);
}

/** True if the fault may have passed in some minutes: so Google says, or says in a language that is not read here. */
export function mayPass(fault: unknown): boolean {
  const words = reasonOf(fault);
  if (LASTING.test(words)) return false;
  return isTemporary(words) || !nameOf(fault).endsWith('Error');
}

function pausesFor(fault: unknown): readonly number[] {
  const words = reasonOf(fault);
  if (LASTING.test(words)) return [];
  if (isTemporary(words)) return PAUSES;
  return isOurs(fault) || isRefusedWrite() ? [] : ONE_PAUSE;
}

/** Google's own errors have other names, such as Exception. */
function isOurs(fault: unknown): boolean {
  return /.Error$/.test(nameOf(fault)) || (fault instanceof Error && fault.name === 'Error');
}

/**
 * True if the run has tried to write cells that others have protected. Writes wait, so a refusal comes with the next question to Google.
 * Asked again, Google would answer, and nobody would learn that the cells were not written.
 */
function isRefusedWrite(): boolean {
  try {
    return protectedPlaces().length > 0;
  } catch {
    return false;
  }
}
