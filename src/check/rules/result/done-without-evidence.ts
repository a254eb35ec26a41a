import type { MeasureWithProgress } from '../../../register/measure';
import { readState } from '../../../register/progress/read-state';
import { isBlankText } from '../../../thai/text/text';
import type { RegisterRule } from '../../findings/finding';

/** Work that is done should have evidence. One finding with the count, in the first such row. A dash is not evidence. */
export const doneWithoutEvidence: RegisterRule = ({ register, measures }, isWanted) => {
  const row = measures.find(lacksEvidence)?.measure.row;
  if (row === undefined || !isWanted(row) || register.headings.columns.evidence === null) return [];
  const data = { count: measures.filter(lacksEvidence).length };
  return [{ rule: 'doneWithoutEvidence', severity: 'suggestion', row, column: 'evidence', data }];
};

/** A blank result, or one that contradicts the chosen state, is reported by other rules and has to be corrected first. */
function lacksEvidence(one: MeasureWithProgress): boolean {
  const { measure } = one;
  if (!isBlankText(measure.evidence) || one.progress.state !== 'done') return false;
  const read = readState(measure.result);
  return read !== null && (read.state === 'done' || !read.sure);
}
