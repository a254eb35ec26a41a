import { isAwaited } from '../../../register/awaited';
import { saysNothing } from '../../../register/progress/result/items';
import { reportedPrint } from '../../../register/results';
import { addDays, roundSpan } from '../../../thai/dates/calendar';
import type { RowRule } from '../../findings/finding';

/** The report of the year is at hand this long before the year ends. */
const DAYS_BEFORE_END = 31;

/**
 * The text for 12 months says only what was reported for 6. Beside the column of round 6 it is better left blank, because the report then
 * says of which round it is. In the one column of a register it is no fault before the year's report is at hand, nor of what was done by then.
 */
export const repeatedResult: RowRule = ({ measure, progress }, { register, settings, today }) => {
  const { row, results, result, resultColumn: column, fromRound6 } = measure;
  const [six, twelve] = (['result6', 'result12'] as const).map(key => results.find(([own]) => own === key)?.[1] ?? '');
  if (!register.closed.includes(6)) return [];
  const isCopied =
    six !== undefined && twelve !== undefined && !saysNothing(twelve) && reportedPrint(six) === reportedPrint(twelve);
  if (isCopied) return [{ rule: 'repeatedResult', severity: 'warning', row, column: 'result12', data: {} }];
  const isLeft = column === 'result' && fromRound6 && !saysNothing(result) && isAwaited({ measure, progress }, 12);
  const isAtHand = addDays(today, DAYS_BEFORE_END) >= roundSpan(settings.fiscalYear, 12).end;
  return isLeft && isAtHand ? [{ rule: 'repeatedResult', severity: 'warning', row, column, data: {} }] : [];
};
