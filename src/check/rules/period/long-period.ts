import type { RowRule } from '../../findings/finding';

/**
 * Only the part of a longer period that lies in the fiscal year is due in it, which staff should know. Months beyond the year are often a
 * slip; plans of several years and school years are not.
 */
export const longPeriod: RowRule = ({ measure: { row, period, inherits } }, { settings: { fiscalYear } }) => {
  if (period.kind !== 'span' || period.whole === undefined || inherits.period) return [];
  const severity = period.how === 'days' || period.how === 'months' ? 'warning' : 'suggestion';
  const data = { fiscalYear, whole: period.whole, due: period.end };
  return [{ rule: 'longPeriod', severity, row, column: 'period', data }];
};
