import type { MeasureWithProgress } from '../../../register/measure';
import { isBlankText } from '../../../thai/text/text';
import type { RegisterRule } from '../../findings/finding';

/** Work that is done should have evidence. One finding with the count, in the first such row. A dash is not evidence. */
export const doneWithoutEvidence: RegisterRule = ({ register, measures }, isWanted) => {
  if (register.headings.columns.evidence === null) return [];
  // After an edit only the edited rows are wanted. To read the results of all rows above them would take long.
  const isFound = measures.some(one => isWanted(one.measure.row) && lacksEvidence(one));
  const row = isFound ? measures.find(lacksEvidence)?.measure.row : undefined;
  if (row === undefined || !isWanted(row)) return [];
  const data = { count: measures.filter(lacksEvidence).length };
  return [{ rule: 'doneWithoutEvidence', severity: 'suggestion', row, column: 'evidence', data }];
};

/** A blank result, or one that contradicts the chosen state, is reported by other rules and has to be corrected first. */
function lacksEvidence(one: MeasureWithProgress): boolean {
  if (!isBlankText(one.measure.evidence)) return false;
  const { state, fromText } = one.progress;
  return state === 'done' && fromText.why !== null && (fromText.state === 'done' || !fromText.sure);
}
