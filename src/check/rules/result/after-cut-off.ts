import { cutOffs } from '../../../office/cut-off';
import { datesIn, daysOf } from '../../../thai/dates/dates-in-text';
import { visibleText } from '../../../thai/text/text';
import type { Finding, RowRule } from '../../findings/finding';

/**
 * A result that speaks of days after its round's last cut-off. They have come, so that nothing else finds them, but the round's report counts
 * them as days ahead.
 */
export const afterCutOff: RowRule = ({ measure: { row, results } }, { register, settings, today }) =>
  results.flatMap(([column, cell]): Finding[] => {
    const round = column === 'result' ? register.round : column === 'result6' ? 6 : 12;
    const { end: cutOff } = cutOffs(settings, round, today);
    if (today <= cutOff) return [];
    const text = visibleText(cell);
    const late = datesIn(text).filter(date => {
      const days = date.year === null || !date.exists ? null : daysOf(date, date.year);
      return days !== null && days.start > cutOff && days.start <= today;
    });
    const dates = [...new Set(late.map(({ at, length }) => text.slice(at, at + length)))];
    return dates.length === 0
      ? []
      : [{ rule: 'afterCutOff', severity: 'warning', row, column, data: { cutOff, dates } }];
  });
