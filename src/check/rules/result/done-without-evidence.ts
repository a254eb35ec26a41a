import type { MeasureWithProgress } from '../../../register/measure';
import { isBlankText } from '../../../thai/text/text';
import type { RegisterRule } from '../../findings/finding';

/** Work that is done should have evidence. One finding with the count, in the first such row. A dash is not evidence. */
export const doneWithoutEvidence: RegisterRule = ({ register, measures }) => {
  const rows = measures.filter(lacksEvidence).map(({ measure }) => measure.row);
  const [row] = rows;
  if (row === undefined || register.headings.columns.evidence === null) return [];
  const data = { count: rows.length };
  return [{ rule: 'doneWithoutEvidence', severity: 'suggestion', row, column: 'evidence', data }];
};

/** A blank result, or one that contradicts the chosen state, is reported by other rules and has to be corrected first. */
function lacksEvidence({ measure, progress }: MeasureWithProgress): boolean {
  const { state, fromText } = progress;
  if (state !== 'done' || !isBlankText(measure.evidence)) return false;
  return fromText.why !== null && (fromText.state === 'done' || !fromText.sure);
}
