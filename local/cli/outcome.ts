import type { Outcome } from '../../src/commands/common/outcome';

/** What the script's commands return, as it came over from the script. */
type AnyOutcome = Outcome<object>;

/** @throws TypeError when the script returned something else. */
export function asOutcome(value: unknown): AnyOutcome {
  if (typeof value === 'object' && value !== null && 'done' in value && 'message' in value) return value as AnyOutcome;
  throw new TypeError(`the script returned no outcome: ${JSON.stringify(value)}`);
}

/** Whether the workbook is saved: always when done, and with the notes and log of a check that found errors. */
export function isSaved(value: unknown): boolean {
  const outcome = asOutcome(value);
  return outcome.done || outcome.problem.code === 'errorsInEntries';
}

/** 0 done; 1 the entries hold errors, or letters were due and none went; 2 another problem. */
export function exitCodeOf(outcome: AnyOutcome): 0 | 1 | 2 {
  if (!outcome.done) return outcome.problem.code === 'errorsInEntries' ? 1 : 2;
  const { data } = outcome;
  const hasErrors = 'counts' in data && errorsIn(data.counts) > 0;
  const noneWent = 'failed' in data && Number(data.failed) > 0 && 'sent' in data && data.sent === 0;
  return hasErrors || noneWent ? 1 : 0;
}

function errorsIn(counts: unknown): number {
  return typeof counts === 'object' && counts !== null && 'error' in counts ? Number(counts.error) : 0;
}
