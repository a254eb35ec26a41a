import type { RowRule } from '../../findings/finding';

/** The report keeps what was reported, and nobody would see that what was written over it is read no more. */
export const closedResultChanged: RowRule = ({ measure: { row, changedSince6 } }) =>
  changedSince6 ? [{ rule: 'closedResultChanged', severity: 'warning', row, column: 'result6', data: {} }] : [];
