import { saysNothing } from '../../../register/progress/result/items';
import type { RowRule } from '../../findings/finding';

/** Overdue, or said to be done, but no result is written: the report would show an empty cell. */
export const noResult: RowRule = ({ measure, progress: { daysLeft, overdue } }) => {
  const { row, result, resultColumn: column, chosenState, changedSince6 } = measure;
  // What was written into round 6's column is found there.
  if (!(overdue || chosenState === 'done') || !saysNothing(result) || changedSince6) return [];
  const days = overdue && daysLeft !== null ? -daysLeft : null;
  return [{ rule: 'noResult', severity: 'warning', row, column, data: { days } }];
};
