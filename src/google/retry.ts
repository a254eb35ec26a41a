import { reasonOf } from '../fault';

/** What Google says of a fault that passes. "For one day" is a quota, and does not. */
const PASSING =
  /timed? ?out|try again|short time|internal error|server error|service (?:error|unavailable)|backend error/i;
const LASTING = /for one day/i;
/** Pauses before each further try; together well under a simple trigger's half minute. */
const PAUSES = [500, 2_000, 5_000];

/**
 * The same question, asked again after a pause where Google's fault is one that passes. Only for what does no harm done twice: a call
 * that is reported failed may have taken effect. Never for mails, new files, or rows inserted.
 */
export function retrying<Given extends readonly unknown[], Answer>(ask: (...given: Given) => Answer) {
  return (...given: Given): Answer => {
    for (const pause of PAUSES) {
      try {
        return ask(...given);
      } catch (fault) {
        if (!passes(fault)) throw fault;
        Utilities.sleep(pause);
      }
    }
    return ask(...given);
  };
}

function passes(fault: unknown): boolean {
  const words = reasonOf(fault);
  return PASSING.test(words) && !LASTING.test(words);
}
