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

/** What the sheet วันหยุด says. */
export interface HolidayList {
  readonly days: Holidays;
  /** Cells that name no day, as they stand. */
  readonly unreadable: readonly string[];
  /** The year (B.E.) whose holidays are wanted by now and of which the list has none, or null. */
  readonly missingYear: number | null;
}

/** No holiday is longer: a month named without a day is a slip, and would silence every reminder of that month. */
const MOST_DAYS = 10;

/** The days off. A row may name several days in a row (๑๓ - ๑๕ เมษายน ๒๕๖๙). */
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
 * Next year's list is published in the autumn: it is wanted from December on. A New Year's break that runs into the year is no list
 * of it, so a day of April or later is looked for.
 */
function missingYear(days: Holidays, today: PlainDate): number | null {
  const { year, month } = partsOf(today);
  const wanted = month === 12 ? year + 1 : year;
  const isListed = [...days].map(partsOf).some(day => day.year === wanted && day.month >= 4);
  return isListed ? null : wanted + BUDDHIST_OFFSET;
}
