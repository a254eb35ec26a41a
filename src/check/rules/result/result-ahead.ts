import { saysNothing } from '../../../register/progress/result/items';
import { runningRound } from '../../../register/results';
import { roundSpan } from '../../../thai/dates/calendar';
import type { RowRule } from '../../findings/finding';

/**
 * A result of round 12 is not read while round 6 runs, and nobody would see that: if its own cell is blank, or if the round is over and only
 * nobody has closed it.
 */
export const resultAhead: RowRule = ({ measure }, { register, settings, today }) => {
  const { row, resultColumn: column, result, results } = measure;
  const isRunning = register.round === 6 && runningRound(register.closed) === 6;
  const over = today > roundSpan(settings.fiscalYear, 6).end;
  if (!isRunning || column !== 'result6' || !(over || saysNothing(result))) return [];
  const isWritten = results.some(([key, text]) => key === 'result12' && !saysNothing(text));
  return isWritten ? [{ rule: 'resultAhead', severity: 'warning', row, column, data: { over } }] : [];
};
