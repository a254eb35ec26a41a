import type { RowRule } from '../../findings/finding';

/** The due date is past, and the measure is neither done nor cancelled. */
export const overdue: RowRule = ({ measure: { row }, progress }) =>
  progress.overdue && progress.daysLeft !== null
    ? [{ rule: 'overdue', severity: 'warning', row, column: 'result', data: { days: -progress.daysLeft } }]
    : [];
