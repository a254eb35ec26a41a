import type { RegisterRule } from './finding';

/** What is done can be shown: said once for all, with the count, at the first of them. A dash is no evidence. */
export const doneWithoutEvidence: RegisterRule = ({ register, measures }) => {
  const rows = measures
    .filter(({ measure, progress }) => progress.state === 'done' && /^[-–—_.…\s]*$/.test(measure.evidence))
    .map(({ measure }) => measure.row);
  const [row] = rows;
  if (row === undefined || register.headings.columns.evidence === null) return [];
  const data = { count: rows.length };
  return [{ rule: 'doneWithoutEvidence', severity: 'suggestion', row, column: 'evidence', data }];
};
