import { type PlainDate, roundSpan } from '../thai/dates/calendar';
import type { ResultColumn } from './columns';
import { saysNothing } from './progress/result/items';

/** The reports of a fiscal year, by their months: the first half, or the whole year. */
export type Round = 6 | 12;

/**
 * The round whose results are in force now. `fiscalYear` is B.E. The only place where this is decided: once rounds can be closed, it is
 * the first one that is not.
 */
export function runningRound(fiscalYear: number, today: PlainDate): Round {
  return today <= roundSpan(fiscalYear, 6).end ? 6 : 12;
}

/** A row's results by column: one, or one for each round. */
export type Results = Readonly<Partial<Record<ResultColumn, string>>>;

/** What a result is called where it stands for one of round 12. */
export const RESULT_OF_ROUND_6 = 'ผลรอบ ๖ เดือน';

/** A result that counts for a round. */
export interface ResultInForce {
  readonly text: string;
  /** Where it stands; if nothing is written, where it is to be written. */
  readonly column: ResultColumn;
  /** True if it is of round 6, because round 12 has none yet. */
  readonly fromRound6: boolean;
}

/**
 * The result in force for a round: the round's own; where that says nothing, the one of the round before. A result of a later round never
 * counts. With one column, it is of both rounds.
 */
export function resultInForce(results: Results, round: Round): ResultInForce {
  const { result, result6 = '', result12 = '' } = results;
  if (result !== undefined) return { text: result, column: 'result', fromRound6: false };
  if (round === 6) return { text: result6, column: 'result6', fromRound6: false };
  const isEarlier = saysNothing(result12) && !saysNothing(result6);
  return isEarlier
    ? { text: result6, column: 'result6', fromRound6: true }
    : { text: result12, column: 'result12', fromRound6: false };
}
