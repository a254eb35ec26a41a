import type { Cell } from '../../grid/cell';
import type { PlainDate } from '../../thai/dates/calendar';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The spreadsheet's time zone offsets in milliseconds; Google is asked once in a run. */
let offsets: readonly number[] | null = null;

let zone: string | null = null;

/** Google is asked once in a run. */
export function sheetZone(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  zone ??= spreadsheet.getSpreadsheetTimeZone();
  return zone;
}

/** Makes a function that turns values of `getValues` into cells, with dates in the spreadsheet's time zone. That function calls no service. */
export function cellReader(spreadsheet: Spreadsheet): (value: unknown) => Cell {
  offsets ??= zoneOffsets(sheetZone(spreadsheet));
  const known = offsets;
  return value => {
    // Most cells are texts, and the other questions take longer.
    if (typeof value === 'string') return value;
    if (value instanceof Date || Object.prototype.toString.call(value) === '[object Date]') {
      return { date: plainDate((value as Date).getTime(), known) };
    }
    return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
  };
}

/**
 * The date of a date cell, whose value is midnight in the spreadsheet's time zone, not the script's. Asking Utilities would cost a call
 * for each cell. A zone has at most two offsets in a year, and the right one is that which gives midnight.
 */
function plainDate(milliseconds: number, offsets: readonly number[]): PlainDate {
  const known = dates.get(milliseconds);
  if (known !== undefined) return known;
  const atMidnight = offsets.find(offset => (milliseconds + offset) % DAY === 0);
  const date = new Date(milliseconds + (atMidnight ?? offsets[0] ?? 0)).toISOString().slice(0, 10);
  dates.set(milliseconds, date);
  return date;
}

/** Thousands of rows share a few due dates. */
const dates = new Map<number, PlainDate>();

/** The zone's offsets from UTC this winter and this summer, in milliseconds. */
function zoneOffsets(timeZone: string): readonly number[] {
  // Thailand has no summer time.
  if (timeZone === 'Asia/Bangkok') return [7 * HOUR];
  const year = new Date().getUTCFullYear();
  return [0, 6].map(month => offsetOf(Utilities.formatDate(new Date(Date.UTC(year, month, 15)), timeZone, 'Z')));
}

/** In milliseconds: of "+0700". */
export function offsetOf(text: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + (Number(minutes) * HOUR) / 60);
}

/**
 * The value for `setValues`. A date is written as Sheets' serial number (days since 30 December 1899), so that it does not depend on a
 * time zone or locale; the cell must have a date format.
 */
export function asValue(cell: Cell): string | number | boolean {
  return typeof cell === 'object' ? Date.parse(`${cell.date}T00:00:00Z`) / DAY + 25_569 : cell;
}

/** The format in which Sheets keeps the value of `asValue` as it is, and shows a date as one. */
export function formatFor(cell: Cell): string {
  if (typeof cell === 'object') return 'yyyy-mm-dd';
  return typeof cell === 'number' ? '0' : '@';
}
