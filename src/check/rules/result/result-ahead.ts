import { saysNothing } from '../../../register/progress/result/items';
import { runningRound } from '../../../register/results';
import type { RowRule } from '../../findings/finding';

/** While round 6 runs, its cell is blank and the one of round 12 is filled: nobody would see that the result is not read. */
export const resultAhead: RowRule = ({ measure }, { register, settings, today }) => {
  const { row, resultColumn: column, result, results } = measure;
  const isRunning = register.round === 6 && runningRound(settings.fiscalYear, today) === 6;
  if (!isRunning || column !== 'result6' || !saysNothing(result)) return [];
  const isWritten = results.some(([key, text]) => key === 'result12' && !saysNothing(text));
  return isWritten ? [{ rule: 'resultAhead', severity: 'warning', row, column, data: {} }] : [];
};
