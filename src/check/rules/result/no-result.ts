import { saysNothing } from '../../../register/progress/result/items';
import type { RowRule } from '../../findings/finding';

/** Overdue, or said to be done, but no result is written: the report would show an empty cell. */
export const noResult: RowRule = ({ measure, progress: { daysLeft, overdue } }) => {
  const { row, result, resultColumn: column, chosenState } = measure;
  if (!(overdue || chosenState === 'done') || !saysNothing(result)) return [];
  const days = overdue && daysLeft !== null ? -daysLeft : null;
  return [{ rule: 'noResult', severity: 'warning', row, column, data: { days } }];
};
