import type { RowRule } from '../../findings/finding';

/** A readable period without a date is due only when the fiscal year ends, so no reminder is sent before then. */
export const undatedPeriod: RowRule = ({ measure: { row, period, inherits } }) =>
  period.kind === 'span' && !period.dated && !inherits.period
    ? [{ rule: 'undatedPeriod', severity: 'suggestion', row, column: 'period', data: {} }]
    : [];
