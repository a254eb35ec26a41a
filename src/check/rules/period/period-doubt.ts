import type { RowRule } from '../../findings/finding';

/** Dates that stand but contradict each other: an end before its start, a quarter or round that does not hold the range beside it. */
export const periodDoubt: RowRule = ({ measure: { row, period, inherits } }) =>
  period.kind === 'span' && period.doubt !== undefined && !inherits.period
    ? [{ rule: 'periodDoubt', severity: 'warning', row, column: 'period', data: { doubt: period.doubt } }]
    : [];
