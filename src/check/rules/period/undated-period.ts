import type { RowRule } from '../../findings/finding';

/** A proper period that names no date is due only when the fiscal year ends, so nothing reminds of it before. */
export const undatedPeriod: RowRule = ({ measure: { row, period, inherits } }) =>
  period.kind === 'span' && !period.dated && !inherits.period
    ? [{ rule: 'undatedPeriod', severity: 'suggestion', row, column: 'period', data: {} }]
    : [];
