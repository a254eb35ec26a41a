import { fiscalYearSpan } from '../../../thai/dates/calendar';
import type { RowRule } from '../../findings/finding';

/** Work outside the fiscal year does not count for its report. Usually last year's dates were copied. */
export const periodOutsideYear: RowRule = ({ measure: { row, period, inherits } }, { settings: { fiscalYear } }) => {
  if (period.kind !== 'span' || inherits.period) return [];
  const year = fiscalYearSpan(fiscalYear);
  const { start, end } = period;
  if ((start ?? end) >= year.start && end <= year.end) return [];
  return [{ rule: 'periodOutsideYear', severity: 'warning', row, column: 'period', data: { fiscalYear } }];
};
