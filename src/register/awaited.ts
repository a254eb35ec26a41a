import type { MeasureWithProgress } from './measure';
import { saysNothing } from './progress/result/items';
import type { Round } from './results';

/**
 * True if the row owes a result for the round, whatever its due date: the round's own cell says nothing. With one result column, that is the
 * column of both rounds. Only the measure's own cell counts: what round 6 reported is no result of round 12. A cancelled measure owes none.
 */
export function isAwaited({ measure, progress }: MeasureWithProgress, round: Round): boolean {
  return progress.state !== 'cancelled' && saysNothing(resultOf(measure, round));
}

/** What stands in the cell in which the round's result is written. */
export function resultOf({ results }: Pick<MeasureWithProgress['measure'], 'results'>, round: Round): string {
  const own = results.find(([column]) => column === 'result' || column === `result${round}`);
  return own?.[1] ?? '';
}
