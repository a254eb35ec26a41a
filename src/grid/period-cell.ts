import { buddhistCell } from '../thai/dates/calendar';
import { type PeriodReading, readPeriod, unreadable } from '../thai/period/read-period';
import { type Cell, textOf } from './cell';

/** As `readPeriod`; a date cell means due on that day, its year B.E. where above 2400. */
export function readPeriodCell(cell: Cell, fiscalYear: number): PeriodReading {
  if (typeof cell !== 'object') return readPeriod(textOf(cell), fiscalYear);
  const date = buddhistCell(cell.date);
  if (date === null) return unreadable({ reason: 'impossible', part: cell.date.split('-').reverse().join('/') });
  return { kind: 'span', start: null, end: date, recurring: false, dated: true, how: 'dateCell' };
}
