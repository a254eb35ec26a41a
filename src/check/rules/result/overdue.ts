import type { RowRule } from '../../findings/finding';

/** Due before today, and neither done nor cancelled. */
export const overdue: RowRule = ({ measure: { row }, progress }) =>
  progress.overdue && progress.daysLeft !== null
    ? [{ rule: 'overdue', severity: 'warning', row, column: 'result', data: { days: -progress.daysLeft } }]
    : [];
