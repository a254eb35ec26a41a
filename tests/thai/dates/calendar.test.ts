import { describe, expect, test } from 'vitest';
import {
  addDays,
  buddhistCell,
  daysBetween,
  fiscalMonths,
  fiscalYearOf,
  fiscalYearSpan,
  formatDate,
  formatDateShort,
  lastDayOfMonth,
  makeDate,
  roundSpan,
  weekday,
} from '../../../src/thai/dates/calendar';

const DAY = 86_400_000;
/** Every day of 20 years, by Node's calendar. */
const twentyYears = Array.from({ length: 7305 }, (_, day) => new Date(Date.UTC(2015, 0, 1) + day * DAY));
const plain = (date: Date) => date.toISOString().slice(0, 10);

describe('against Node, for every day of 20 years', () => {
  test('formatDate uses the Thai Buddhist calendar and Thai digits', () => {
    const oracle = new Intl.DateTimeFormat('th-TH-u-nu-thai-ca-buddhist', { dateStyle: 'long', timeZone: 'UTC' });
    const written = (date: Date) => oracle.format(date).replace('พ.ศ. ', '');
    expect(twentyYears.map(date => formatDate(plain(date)))).toEqual(twentyYears.map(written));
  });

  test('formatDateShort uses short months and a two-digit year', () => {
    const options = { day: 'numeric', month: 'short', year: '2-digit', timeZone: 'UTC' } as const;
    const oracle = new Intl.DateTimeFormat('th-TH-u-nu-thai-ca-buddhist', options);
    expect(twentyYears.map(date => formatDateShort(plain(date)))).toEqual(twentyYears.map(date => oracle.format(date)));
  });

  test('weekday is the day of the week', () => {
    expect(twentyYears.map(date => weekday(plain(date)))).toEqual(twentyYears.map(date => date.getUTCDay()));
  });
});

test('daysBetween and addDays agree with Date.UTC over four centuries, in both directions', () => {
  const origin = Date.UTC(2000, 1, 29);
  for (let days = -80_000; days <= 80_000; days += 97) {
    const other = plain(new Date(origin + days * DAY));
    expect(daysBetween('2000-02-29', other)).toBe(days);
    expect(addDays('2000-02-29', days)).toBe(other);
  }
});

test('addDays steps through every day of four centuries as Date.UTC does', () => {
  let date = '1899-12-31';
  for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2300, 0, 1); time += DAY) {
    date = addDays(date, 1);
    if (date !== plain(new Date(time))) expect(date).toBe(plain(new Date(time)));
  }
  expect(date).toBe('2299-12-31');
});

test.each([
  [2022, 9, 30, '2022-09-30'],
  [2022, 9, 31, null],
  [2024, 2, 29, '2024-02-29'],
  [2025, 2, 29, null],
  [1900, 2, 29, null],
  [2000, 2, 29, '2000-02-29'],
  [2022, 13, 1, null],
  [2022, 0, 1, null],
  [2022, 1, 0, null],
  [2022.5, 1, 1, null],
  [Number.NaN, 1, 1, null],
  [10_000, 1, 1, null],
])('makeDate(%s, %s, %s) is %s', (year, month, day, expected) => {
  expect(makeDate(year, month, day)).toBe(expected);
});

test('an invalid month has no days', () => {
  expect([lastDayOfMonth(2022, 4), lastDayOfMonth(2022, 0), lastDayOfMonth(2022, 13)]).toEqual([30, 0, 0]);
});

test.each([
  ['2021-09-30', 2564],
  ['2021-10-01', 2565],
  ['2022-09-30', 2565],
  ['2022-12-31', 2566],
])('%s belongs to the fiscal year %s', (date, year) => {
  expect(fiscalYearOf(date)).toBe(year);
});

test('a fiscal year runs from October to September, its first round to March', () => {
  expect(fiscalYearSpan(2565)).toEqual({ start: '2021-10-01', end: '2022-09-30' });
  expect(roundSpan(2565, 12)).toEqual(fiscalYearSpan(2565));
  expect(roundSpan(2565, 6)).toEqual({ start: '2021-10-01', end: '2022-03-31' });
  expect(fiscalMonths(2567, 3, 5)).toEqual({ start: '2023-12-01', end: '2024-02-29' });
});

test('a date cell typed with a Buddhist year is converted to the Christian year', () => {
  expect(buddhistCell('2569-09-30')).toBe('2026-09-30');
  expect(buddhistCell('2026-09-30')).toBe('2026-09-30');
  expect(buddhistCell('2400-01-01')).toBe('2400-01-01');
});

test('29 February that does not exist, but that Sheets accepts in a Buddhist year, is null', () => {
  expect(buddhistCell('2568-02-29')).toBeNull();
  expect(buddhistCell('2024-02-29')).toBe('2024-02-29');
});
