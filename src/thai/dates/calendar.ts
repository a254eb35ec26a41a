import { toThaiDigits } from '../text/numerals';

/** A calendar day as YYYY-MM-DD, C.E., without a time zone. */
export type PlainDate = string;

export interface Span {
  readonly start: PlainDate;
  readonly end: PlainDate;
}

/** January to December. */
export const THAI_MONTHS: readonly { readonly full: string; readonly short: string }[] = [
  { full: 'มกราคม', short: 'ม.ค.' },
  { full: 'กุมภาพันธ์', short: 'ก.พ.' },
  { full: 'มีนาคม', short: 'มี.ค.' },
  { full: 'เมษายน', short: 'เม.ย.' },
  { full: 'พฤษภาคม', short: 'พ.ค.' },
  { full: 'มิถุนายน', short: 'มิ.ย.' },
  { full: 'กรกฎาคม', short: 'ก.ค.' },
  { full: 'สิงหาคม', short: 'ส.ค.' },
  { full: 'กันยายน', short: 'ก.ย.' },
  { full: 'ตุลาคม', short: 'ต.ค.' },
  { full: 'พฤศจิกายน', short: 'พ.ย.' },
  { full: 'ธันวาคม', short: 'ธ.ค.' },
];

/** A B.E. year is the C.E. year plus this. */
export const BUDDHIST_OFFSET = 543;

/** If Sheets gives a C.E. year above this, somebody typed a B.E. year. */
const LAST_CHRISTIAN_YEAR = 2400;

interface DateParts {
  /** C.E. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Does not check the date. */
export function partsOf(date: PlainDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The number of days in the month (1 to 12); 0 for any other month. */
export function lastDayOfMonth(yearCe: number, month: number): number {
  if (month === 2) return isLeapYear(yearCe) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Returns null for a day that does not exist. */
export function makeDate(yearCe: number, month: number, day: number): PlainDate | null {
  const whole = [yearCe, month, day].every(Number.isInteger);
  if (!whole || yearCe < 1 || yearCe > 9999 || day < 1 || day > lastDayOfMonth(yearCe, month)) return null;
  return isoDate(yearCe, month, day);
}

/** True if the text is a day of the calendar as YYYY-MM-DD. */
export function isDay(text: unknown): text is PlainDate {
  if (typeof text !== 'string') return false;
  const { year, month, day } = partsOf(text);
  return makeDate(year, month, day) === text;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Days from one date to another; negative if `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 is Sunday, 6 Saturday. */
export function weekday(date: PlainDate): number {
  // Day number 0 is 1 March of year 0, a Wednesday.
  return (dayNumber(date) + 3) % 7;
}

/** The day's fiscal year, B.E. A fiscal year begins on 1 October of the year before. */
export function fiscalYearOf(date: PlainDate): number {
  const { year, month } = partsOf(date);
  return year + BUDDHIST_OFFSET + (month >= 10 ? 1 : 0);
}

/** The fiscal year is B.E. */
export function fiscalYearSpan(fiscalYear: number): Span {
  return roundSpan(fiscalYear, 12);
}

/** The days that a report's round covers: the first 6 months of the fiscal year (B.E.), or all 12. */
export function roundSpan(fiscalYear: number, months: 6 | 12): Span {
  return fiscalMonths(fiscalYear, 1, months);
}

/** From the first to the last of these months of a fiscal year (B.E.). October is month 1. */
export function fiscalMonths(fiscalYear: number, first: number, last: number): Span {
  const yearCe = (month: number) => fiscalYear - BUDDHIST_OFFSET - (month >= 10 ? 1 : 0);
  const [from, to] = [((first + 8) % 12) + 1, ((last + 8) % 12) + 1];
  return { start: isoDate(yearCe(from), from, 1), end: isoDate(yearCe(to), to, lastDayOfMonth(yearCe(to), to)) };
}

/** ๓๐ กันยายน ๒๕๖๕ */
export function formatDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return toThaiDigits(`${day} ${THAI_MONTHS[month - 1]?.full} ${year + BUDDHIST_OFFSET}`);
}

/** ๓๐ ก.ย. ๖๕ */
export function formatDateShort(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return toThaiDigits(`${day} ${THAI_MONTHS[month - 1]?.short} ${String(year + BUDDHIST_OFFSET).slice(-2)}`);
}

/** เม.ย. - ก.ย. ๖๙; a year is named twice if it changes. */
export function formatMonthsShort({ start, end }: Span): string {
  const [from = '', to = ''] = [start, end].map(date => formatDateShort(date).replace(/^\S+ /, ''));
  if (from === to) return to;
  return `${from.slice(-2) === to.slice(-2) ? from.slice(0, -3) : from} - ${to}`;
}

/**
 * The day that a date cell means. Sheets reads 30/9/2569 as the year 2569 C.E., so years above 2400 are taken as B.E.
 * Returns null if the day does not exist in the B.E. year: Sheets accepts 29 February 2568 because 2568 C.E. is a leap year, but
 * 2025 is not. (In the opposite case nothing is lost: for Sheets 29/2/2567 is not a date. It stays text, and is read as text.)
 */
export function buddhistCell(date: PlainDate): PlainDate | null {
  const { year, month, day } = partsOf(date);
  return year > LAST_CHRISTIAN_YEAR ? makeDate(year - BUDDHIST_OFFSET, month, day) : date;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function isoDate(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

// Years begin in March here, so that the leap day is the last day of the year. Then a formula gives each month's first day.
function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date);
  const fromMarch = (month + 9) % 12;
  const marchYear = month < 3 ? year - 1 : year;
  return daysBeforeYear(marchYear) + firstDayOfMonth(fromMarch) + day - 1;
}

function dateOfDayNumber(number: number): PlainDate {
  let marchYear = Math.floor(number / 365.2425);
  if (daysBeforeYear(marchYear) > number) marchYear -= 1;
  else if (daysBeforeYear(marchYear + 1) <= number) marchYear += 1;
  const dayOfYear = number - daysBeforeYear(marchYear);
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((fromMarch + 2) % 12) + 1;
  return isoDate(month < 3 ? marchYear + 1 : marchYear, month, dayOfYear - firstDayOfMonth(fromMarch) + 1);
}

function daysBeforeYear(marchYear: number): number {
  return 365 * marchYear + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
}

function firstDayOfMonth(fromMarch: number): number {
  return Math.floor((153 * fromMarch + 2) / 5);
}
