import { fingerprint } from '../memory/fingerprint';
import type { Reported } from '../memory/row-record';
import { mendedText } from '../thai/mended-text';
import type { ResultColumn } from './columns';
import { saysNothing } from './progress/result/items';

/** The reports of a fiscal year, by their months: the first half, or the whole year. */
export type Round = 6 | 12;

/** The round whose results are in force now: the first of the year that is not closed, whatever the date; the last one if all are. */
export function runningRound(closed: readonly Round[]): Round {
  return closed.length === 0 ? 6 : 12;
}

/** A row's results by column: one, or one for each round. */
export type Results = Readonly<Partial<Record<ResultColumn, string>>>;

/** A result that counts for a round. */
export interface ResultInForce {
  readonly text: string;
  /** Where it stands; if nothing is written, where it is to be written. */
  readonly column: ResultColumn;
  /** True if it is of round 6, because round 12 has none yet. */
  readonly fromRound6: boolean;
}

/** What was reported of a row for round 6 of this year, if that is closed. */
export function reportedFor6(
  reported: Reported | null | undefined,
  { fiscalYear, closed = [] }: { readonly fiscalYear: number; readonly closed?: readonly Round[] },
): Reported | null {
  return closed.includes(6) && reported?.round === 6 && reported.year === fiscalYear ? reported : null;
}

/** A result as *fix* would leave it: correcting a word changes nothing of what was reported. */
export function reportedPrint(result: string): string {
  return fingerprint(mendedText(result));
}

/**
 * The result in force for a round: the round's own; where that says nothing, the one of the round before. A result of a later round never
 * counts. With one column, it is of both rounds, until round 6 is closed: then what was `reported` is of round 6, until staff change it.
 * What stands for round 6 in the report of round 12 says what was reported, `shown` beside it, whatever was written into its cell since.
 */
export function resultInForce(
  results: Results,
  round: Round,
  reported: Reported | null = null,
  shown = '',
): ResultInForce {
  const { result, result6 = '', result12 = '' } = results;
  const asReported = reported?.round === 6 && reported.print === reportedPrint(shown) ? shown : null;
  if (result !== undefined) {
    const isEarlier = round === 12 && reported?.round === 6 && isReported(result, reported) && !saysNothing(result);
    return {
      text: (isEarlier ? correctedText(result, reported, asReported) : null) ?? result,
      column: 'result',
      fromRound6: isEarlier,
    };
  }
  if (round === 6) return { text: result6, column: 'result6', fromRound6: false };
  const isEarlier = saysNothing(result12) && !saysNothing(result6);
  const earlier = isEarlier ? ((reported && correctedText(result6, reported, asReported)) ?? result6) : '';
  return saysNothing(earlier)
    ? { text: result12, column: 'result12', fromRound6: false }
    : { text: earlier, column: 'result6', fromRound6: true };
}

/** True if somebody has written over the cell since round 6 was reported from it, though round 12 has a column of its own. */
export function isChangedSince6({ result6 }: Results, reported: Reported | null): boolean {
  return result6 !== undefined && reported?.round === 6 && !isReported(result6, reported);
}

function isReported(result: string, { print, earlier }: Reported): boolean {
  return [print, ...earlier].includes(reportedPrint(result));
}

/** What was reported, if the cell says something else. Null if it does not, or if nobody knows what was. */
function correctedText(result: string, { print }: Reported, asReported: string | null): string | null {
  return print === reportedPrint(result) ? null : asReported;
}
