import type { RegisterRule } from '../../findings/finding';

/** Signatures, totals and sub-headings came with a table from a paper. Staff should know that they are not counted as measures. */
export const noMeasureRow: RegisterRule = ({ register }, { rows }) =>
  rows.flatMap(row => {
    const kind = register.asideAt(row);
    return kind === null
      ? []
      : [{ rule: 'noMeasureRow', severity: 'suggestion', row, column: 'method', data: { kind } }];
  });
