import { buddhistCell } from '../thai/dates/calendar';
import { type PeriodReading, readPeriod, unreadable } from '../thai/period/read-period';
import { type Cell, textOf } from './cell';

/** Like `readPeriod`, but for any cell. A date cell means "due on that day"; a year above 2400 is B.E. */
export function readPeriodCell(cell: Cell, fiscalYear: number): PeriodReading {
  if (typeof cell !== 'object') return readPeriod(textOf(cell), fiscalYear);
  const date = buddhistCell(cell.date);
  if (date === null) return unreadable({ reason: 'impossible', part: cell.date.split('-').reverse().join('/') });
  return { kind: 'span', start: null, end: date, recurring: false, dated: true, how: 'dateCell' };
}
