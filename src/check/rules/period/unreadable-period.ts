import type { RowRule } from '../../findings/finding';

/** A period that cannot be read has no due date. One that its row inherits is reported where it stands. */
export const unreadablePeriod: RowRule = ({ measure: { row, period, inherits } }) =>
  period.kind === 'unreadable' && !inherits.period
    ? [
        {
          rule: 'unreadablePeriod',
          severity: 'error',
          row,
          column: 'period',
          data: { reason: period.reason, part: period.part },
        },
      ]
    : [];
