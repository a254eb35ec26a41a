import { reasonOf } from '../problem';

/** Google's words for a temporary fault. "For one day" means a used-up quota, which is not temporary. */
const TEMPORARY =
  /timed? ?out|try again|short time|internal error|server error|service (?:error|unavailable)|backend error/i;
const LASTING = /for one day/i;
/** Pauses before further attempts, in milliseconds; together well under the 30 seconds of a simple trigger. */
const PAUSES = [500, 2_000, 5_000];

/**
 * The same function, called again after a pause if Google reports a temporary fault. Only for calls that do no harm if done twice, because
 * a call that is reported as failed may have taken effect. Never for mails, new files, or inserted rows.
 */
export function retrying<Given extends readonly unknown[], Answer>(ask: (...given: Given) => Answer) {
  return (...given: Given): Answer => {
    for (const pause of PAUSES) {
      try {
        return ask(...given);
      } catch (fault) {
        if (!isTemporary(fault)) throw fault;
        Utilities.sleep(pause);
      }
    }
    return ask(...given);
  };
}

function isTemporary(fault: unknown): boolean {
  const words = reasonOf(fault);
  return TEMPORARY.test(words) && !LASTING.test(words);
}
