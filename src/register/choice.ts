import { fingerprint } from '../memory/fingerprint';
import type { Choice } from '../memory/row-record';
import { mendedText } from '../thai/mended-text';
import type { ResultColumn } from './columns';
import type { Measure } from './measure';
import { saysNothing } from './progress/result/items';
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

/** The state that was confirmed for the result that the row has now, and what the tool read then; null once the result has changed. */
export function reviewIn(measure: Measure, recorded: Choice | null, fiscalYear: number): Measure['reviewed'] {
  const [print, readAs = ''] = recorded?.print.split(READ_AS) ?? [];
  const state = STATES.find(one => one === recorded?.state);
  return state && recorded?.year === fiscalYear && print === printOf(measure) ? { state, readAs } : null;
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
