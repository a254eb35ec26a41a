import { textOf } from '../../../grid/cell';
import { type ColumnKey, RESULT_COLUMNS } from '../../../register/columns';
import { columnCell, type Register } from '../../../register/read-register';
import { firstMeasure } from '../../../register/rows/nearby';
import { isBlankText } from '../../../thai/text/text';
import type { CheckedMeasure, RegisterRule } from '../../findings/finding';

/** Work that is done should have evidence. One finding with the count, in the first such row. A dash is not evidence. */
export const doneWithoutEvidence: RegisterRule = (context, wanted) => {
  const { register, measureAt } = context;
  if (register.headings.columns.evidence === null || !wanted.measures.some(lacksEvidence)) return [];
  const rows = register.rows.filter(row => hasOnlyResult(register, row));
  const row = firstMeasure({ rows, measureAt }, lacksEvidence)?.measure.row;
  if (row === undefined || !wanted.has(row)) return [];
  const data = {
    // Counted if somebody asks: it takes all results.
    get count() {
      return context.measures.filter(lacksEvidence).length;
    },
  };
  return [{ rule: 'doneWithoutEvidence', severity: 'suggestion', row, column: 'evidence', data }];
};

/** Seen from the cells alone, before the row is read. */
function hasOnlyResult({ grid, headings }: Register, row: number): boolean {
  const isBlank = (column: ColumnKey) => isBlankText(textOf(columnCell(grid, headings, row, column)));
  return isBlank('evidence') && !RESULT_COLUMNS.every(isBlank);
}

/** A blank result, or one that contradicts the chosen state, is reported by other rules and has to be corrected first. */
function lacksEvidence(one: CheckedMeasure): boolean {
  if (!isBlankText(one.measure.evidence)) return false;
  const { state, fromText } = one.progress;
  return state === 'done' && fromText.why !== null && (fromText.state === 'done' || !fromText.sure);
}
