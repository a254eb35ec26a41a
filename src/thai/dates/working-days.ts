import { addDays, type PlainDate, partsOf, weekday } from './calendar';

/** Days off besides Saturdays and Sundays. */
export type Holidays = ReadonlySet<PlainDate>;

export function isWorkingDay(day: PlainDate, holidays: Holidays): boolean {
  const inWeek = weekday(day);
  return inWeek > 0 && inWeek < 6 && !holidays.has(day);
}

/** The day itself if it is a working day, otherwise the next working day. */
export function workingDayFrom(day: PlainDate, holidays: Holidays): PlainDate {
  let next = day;
  while (!isWorkingDay(next, holidays)) next = addDays(next, 1);
  return next;
}

/** The number of working days after `from`, up to and including `to`; 0 if `to` is not later. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, holidays: Holidays): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) count += 1;
  return count;
}

/** The first working day of the day's week (from Monday) or month. It may fall in the next week or month. */
export function firstWorkingDay(unit: 'week' | 'month', day: PlainDate, holidays: Holidays): PlainDate {
  const back = unit === 'week' ? (weekday(day) + 6) % 7 : partsOf(day).day - 1;
  return workingDayFrom(addDays(day, -back), holidays);
}
