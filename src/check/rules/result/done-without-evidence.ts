import type { MeasureWithProgress } from '../../../register/measure';
import { readState } from '../../../register/progress/read-state';
import { isBlankText } from '../../../thai/text/text';
import type { RegisterRule } from '../../findings/finding';

/** What is done can be shown: said once for all, with the count, at the first of them. A dash is no evidence. */
export const doneWithoutEvidence: RegisterRule = ({ register, measures }) => {
  const rows = measures.filter(lacksEvidence).map(({ measure }) => measure.row);
  const [row] = rows;
  if (row === undefined || register.headings.columns.evidence === null) return [];
  const data = { count: rows.length };
  return [{ rule: 'doneWithoutEvidence', severity: 'suggestion', row, column: 'evidence', data }];
};

/** Where the result is blank or denies the chosen state, that is what there is to mend. */
function lacksEvidence({ measure, progress }: MeasureWithProgress): boolean {
  if (progress.state !== 'done' || !isBlankText(measure.evidence)) return false;
  const read = readState(measure.result);
  return read !== null && (read.state === 'done' || !read.sure);
}
