import { saysNothing } from '../../../register/progress/result/items';
import type { RowRule } from '../../findings/finding';
import { asksForState } from './state-to-choose';

/**
 * The due date is past, and the measure is neither done nor cancelled. What was done since round 6 is to be written into round 12's column;
 * if the text of round 6 does not say its state, or was written over, that comes first.
 */
export const overdue: RowRule = ({ measure, progress }) => {
  const { row, result, resultColumn, fromRound6, changedSince6 } = measure;
  if (!progress.overdue || progress.daysLeft === null) return [];
  if (changedSince6 && (fromRound6 || saysNothing(result))) return [];
  if (fromRound6 && asksForState(measure, progress)) return [];
  const column = resultColumn === 'result6' && fromRound6 ? 'result12' : resultColumn;
  return [{ rule: 'overdue', severity: 'warning', row, column, data: { days: -progress.daysLeft } }];
};
