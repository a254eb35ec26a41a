import type { CollectData } from '../../src/commands/ask/collect/collect-data';
import type { SplitData } from '../../src/commands/ask/split/split-data';
import type { Outcome } from '../../src/commands/common/outcome';

type AnyOutcome = Outcome<object>;

/** @throws TypeError if the script returned something else. */
export function asOutcome(value: unknown): AnyOutcome {
  if (typeof value === 'object' && value !== null && 'done' in value && 'message' in value) return value as AnyOutcome;
  throw new TypeError(`the script returned no outcome: ${JSON.stringify(value)}`);
}

/** Saves the workbook if the command is done, and also if errors stopped it, to keep the notes and the log. */
export function isSaved(value: unknown): boolean {
  const outcome = asOutcome(value);
  return outcome.done || outcome.problem.code === 'errorsInEntries';
}

/** 0 done; 1 the entries have errors, a row or an answer was not recorded, a row not split or joined, or letters were due and none was sent; 2 another problem. */
export function exitCodeOf(outcome: AnyOutcome): 0 | 1 | 2 {
  if (!outcome.done) return outcome.problem.code === 'errorsInEntries' ? 1 : 2;
  const { data } = outcome;
  const hasErrors = 'counts' in data && errorsIn(data.counts) > 0;
  const noneSent = 'failed' in data && Number(data.failed) > 0 && 'sent' in data && data.sent === 0;
  const isLeft = 'confirmed' in data && 'changed' in data && Array.isArray(data.changed) && data.changed.length > 0;
  return hasErrors || noneSent || isLeft || isUnsaved(data) || isRefused(data) ? 1 : 0;
}

/** True if a person must choose or look at an answer that was to be saved. */
function isUnsaved(data: object): boolean {
  const { preview, asked, unmatched } = { preview: true, asked: 0, unmatched: [], ...data } as Partial<CollectData>;
  return preview === false && (asked !== 0 || unmatched?.length !== 0);
}

/** True if a row could not be split or joined. That there was nothing to do is no fault. */
function isRefused(data: object): boolean {
  const { refused = [] } = data as Partial<SplitData>;
  return refused.some(({ why }) => why !== 'oneUnit' && why !== 'alone');
}

function errorsIn(counts: unknown): number {
  return typeof counts === 'object' && counts !== null && 'error' in counts ? Number(counts.error) : 0;
}
