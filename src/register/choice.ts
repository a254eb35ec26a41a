import { fingerprint } from '../memory/fingerprint';
import type { Choice, Reviews } from '../memory/row-record';
import { mendedText } from '../thai/mended-text';
import type { ResultColumn } from './columns';
import type { Measure } from './measure';
import { FROM_ROUND_6 } from './progress/progress';
import { saysNothing } from './progress/result/items';
import type { Round } from './results';
import { STATES, type State } from './states';

/** What a row's สถานะ was chosen for. */
interface Chosen {
  readonly state: State | null;
  readonly result: string;
  readonly resultColumn: ResultColumn;
  readonly afterRound6: boolean;
  readonly fiscalYear: number;
}

/** True if the state that the row shows was chosen for another result or another year. A choice that was never recorded is a new one. */
export function isStale({ state, fiscalYear, ...result }: Chosen, recorded: Choice | null): boolean {
  if (state === null || recorded === null || recorded.state !== state) return false;
  return recorded.year !== fiscalYear || recorded.print !== printOf(result);
}

/** What to record of a row's choice: the present one, or the one that no longer decides, so that it is asked again until somebody chooses. */
export function choiceToRecord(measure: Measure, recorded: Choice | null, fiscalYear: number): Choice | null {
  return measure.staleChoice === null ? presentChoice(measure, fiscalYear) : recorded;
}

/** The state that the row shows, as chosen for the result that it has now. */
export function presentChoice(measure: Measure, fiscalYear: number): Choice | null {
  const state = measure.chosenState ?? measure.staleChoice;
  return state === null ? null : { state, print: printOf(measure), year: fiscalYear };
}

/**
 * The state that was confirmed for the result that the row has now, and what the tool read then; null once the result has changed. With one
 * result column for both rounds the other round's counts too, after the round's own.
 */
export function reviewIn(measure: Measure, recorded: Reviews, round: Round, fiscalYear: number): Measure['reviewed'] {
  const { [round]: own, [round === 6 ? 12 : 6]: other } = reviewsIn(measure, recorded);
  const counting = measure.resultColumn === 'result' ? [own, other] : [own];
  const print = printOf(measure);
  const review = counting.find(one => one?.year === fiscalYear && partsOf(one).print === print);
  const state = STATES.find(one => one === review?.state);
  return review && state ? { state, readAs: partsOf(review).readAs } : null;
}

/** The reviews by round. Earlier builds, which closed no round, kept one, under round 6; what it was said of tells if it is of round 12. */
export function reviewsIn({ results }: Measure, recorded: Reviews): Reviews {
  const { 6: review, 12: later } = recorded;
  if (review === null || later !== null) return recorded;
  const { print, readAs } = partsOf(review);
  const columns = results.filter(
    ([column, result]) => print === printOf({ result, resultColumn: column, afterRound6: false }),
  );
  // Blank results of both rounds have the same print.
  const isOnlyLater = columns.length === 1 && columns[0]?.[0] === 'result12';
  return isOnlyLater || readAs.endsWith(FROM_ROUND_6) ? { 6: null, 12: review } : recorded;
}

/** The print of the result that a review was said of, and what the tool read then. */
function partsOf(review: Choice): { readonly print: string; readonly readAs: string } {
  const [print = '', readAs = ''] = review.print.split(READ_AS);
  return { print, readAs };
}

/** What to record of a state that somebody confirms for the row's present result. */
export function reviewToRecord(
  measure: Measure,
  { state, readAs }: NonNullable<Measure['reviewed']>,
  fiscalYear: number,
): Choice {
  return { state, print: `${printOf(measure)}${READ_AS}${readAs}`, year: fiscalYear };
}

const READ_AS = '.';

/**
 * Of the result as *fix* would leave it: correcting a word changes nothing of what was chosen. A result of round 12 never has the print of
 * round 6, even if the text was copied: a state chosen for round 6 says nothing of what was done since. Once round 6 is closed, that holds for
 * every result.
 */
function printOf({ result, resultColumn, afterRound6 }: Omit<Chosen, 'state' | 'fiscalYear'>): string {
  const isLater = afterRound6 || (resultColumn === 'result12' && !saysNothing(result));
  return fingerprint(`${isLater ? 'result12 ' : ''}${mendedText(result)}`);
}
