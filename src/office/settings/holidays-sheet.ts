import { textOf } from '../../grid/cell';
import type { Grid } from '../../grid/grid';
import { readPeriodCell } from '../../grid/period-cell';
import {
  addDays,
  BUDDHIST_OFFSET,
  daysBetween,
  fiscalYearOf,
  type PlainDate,
  partsOf,
} from '../../thai/dates/calendar';
import type { Holidays } from '../../thai/dates/working-days';
import { houseRows } from '../house-sheets/read-rows';

/** The sheet วันหยุด as read. */
export interface HolidayList {
  readonly days: Holidays;
  /** Texts of cells that cannot be read as a day. */
  readonly unreadable: readonly string[];
  /** The year (B.E.) for which the list should have holidays by now but has none, or null. */
  readonly missingYear: number | null;
}

/** No holiday is longer. A month written without a day is a mistake, and would stop all reminders in that month. */
const MOST_DAYS = 10;

/** A row may name several consecutive days (๑๓ - ๑๕ เมษายน ๒๕๖๙). */
export function readHolidays(grid: Grid | undefined, today: PlainDate): HolidayList {
  const days = new Set<PlainDate>();
  const unreadable: string[] = [];
  for (const { cells } of houseRows(grid, 'holidays')) {
    const reading = readPeriodCell(cells[0] ?? '', fiscalYearOf(today));
    const named = reading.kind === 'span' && (reading.how === 'days' || reading.how === 'dateCell');
    const [start, end] = named ? [reading.start ?? reading.end, reading.end] : ['', ''];
    const length = named ? daysBetween(start, end) + 1 : 0;
    if (length >= 1 && length <= MOST_DAYS) for (let day = 0; day < length; day += 1) days.add(addDays(start, day));
    else unreadable.push(textOf(cells[0]).trim() || textOf(cells[1]).trim());
  }
  return { days, unreadable, missingYear: missingYear(days, today) };
}

/**
 * Next year's list is published in the autumn, so it is expected from December on. A New Year's break that runs into the next year is not
 * yet that year's list, so only days from April on count.
 */
function missingYear(days: Holidays, today: PlainDate): number | null {
  const { year, month } = partsOf(today);
  const wanted = month === 12 ? year + 1 : year;
  const isListed = [...days].map(partsOf).some(day => day.year === wanted && day.month >= 4);
  return isListed ? null : wanted + BUDDHIST_OFFSET;
}
