import type { Finding } from '../../check/findings/finding';
import { sentenceOf } from '../../check/findings/messages';
import type { Problem } from '../../problem';
import type { Register } from '../../register/read-register';
import { headingOf } from '../flag/tool-cells';

/** What must be corrected before a report, or before a round is closed; null if these findings hold no error. */
export function entryProblem(
  register: Register,
  findings: readonly Finding[],
  stops: 'report' | 'closing' = 'report',
): Problem | null {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return null;
  const column = headingOf(register, first);
  return {
    code: 'errorsInEntries',
    stops,
    count: errors.length,
    first: { row: first.row, column, message: sentenceOf(first, column) },
  };
}
