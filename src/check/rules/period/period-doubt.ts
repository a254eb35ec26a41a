import type { RowRule } from '../../findings/finding';

/** Dates that can be read but contradict each other: an end before its start, or a range outside the quarter or round written beside it. */
export const periodDoubt: RowRule = ({ measure: { row, period, inherits } }) =>
  period.kind === 'span' && period.doubt !== undefined && !inherits.period
    ? [{ rule: 'periodDoubt', severity: 'warning', row, column: 'period', data: { doubt: period.doubt } }]
    : [];
