import { isDateFormat } from 'hucre';

/** Day 0 of a spreadsheet is 30 December 1899, so 1 January 1970 is day 25,569. */
export const DAYS_TO_1970 = 25_569;
export const DAY_MS = 86_400_000;

/** The serial number of a day, C.E. */
export function serialOfDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS + DAYS_TO_1970;
}

/** The calendar day of a serial number, C.E. */
export function dayOfSerial(serial: number): { year: number; month: number; day: number } {
  const date = new Date((Math.floor(serial) - DAYS_TO_1970) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const dateFormats = new Map<string, boolean>();

/** True if a number with this format is shown as a date or time. */
export function showsDate(format: string | undefined): boolean {
  if (format === undefined) return false;
  let known = dateFormats.get(format);
  if (known === undefined) {
    known = isDateFormat(format);
    dateFormats.set(format, known);
  }
  return known;
}

/** True if a date's format names hours, minutes or seconds, and neither a day nor a year. */
export function showsTimeOnly(format: string): boolean {
  const letters = format.replace(/"[^"]*"|\\.|\[\$[^\]]*\]/g, '');
  return /[hs]/i.test(letters) && !/[dyb]/i.test(letters);
}
