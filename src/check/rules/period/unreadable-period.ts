import type { RowRule } from '../../findings/finding';

/**
 * A period that cannot be read has no due date. It is an error if it is surely wrong; words that we don't know may be proper in this
 * office. An inherited one is reported in the row where it is written.
 */
export const unreadablePeriod: RowRule = ({ measure: { row, period, inherits } }) =>
  period.kind === 'unreadable' && !inherits.period
    ? [
        {
          rule: 'unreadablePeriod',
          severity: period.reason === 'unfamiliar' ? 'warning' : 'error',
          row,
          column: 'period',
          data: { reason: period.reason, part: period.part },
        },
      ]
    : [];
