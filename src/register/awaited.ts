import type { MeasureWithProgress } from './measure';
import { recurrenceOf } from './progress/result/instalments';
import { saysNothing } from './progress/result/items';
import type { Round } from './results';

/**
 * True if the row owes a result for the round, whatever its due date: the round's own cell says nothing, or, with one result column, only what was
 * reported when round 6 was closed. Only the measure's own result counts: that of round 6 is none of round 12. A cancelled measure owes none, nor
 * does one that was reported as done when round 6 was closed, unless an instalment has come due since. The measure is read for the running
 * round.
 */
export function isAwaited({ measure, progress }: MeasureWithProgress, round: Round): boolean {
  const isClosedOne = round === 12 && measure.fromRound6;
  const { reportedState } = measure;
  if (progress.state === 'cancelled') return false;
  const isOver = reportedState === 'cancelled' || (reportedState === 'done' && !goesOn({ measure, progress }));
  if (isClosedOne) return !isOver;
  return saysNothing(resultOf(measure, round));
}

/** True if the measure is done several times a year, and not up to now. */
function goesOn({ measure, progress }: MeasureWithProgress): boolean {
  return recurrenceOf(measure.periodText, measure.method) !== null && progress.fromText.state !== 'done';
}

/** What stands in the cell in which the round's result is written. */
export function resultOf({ results }: Pick<MeasureWithProgress['measure'], 'results'>, round: Round): string {
  const own = results.find(([column]) => column === 'result' || column === `result${round}`);
  return own?.[1] ?? '';
}
