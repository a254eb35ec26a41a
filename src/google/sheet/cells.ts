import type { Cell } from '../../grid/cell';
import type { PlainDate } from '../../thai/dates/calendar';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The zone's offsets, asked for once a run: a run is one execution, and the globals are its own. */
let offsets: readonly number[] | null = null;

/** Turns what `getValues` gives into plain cells, dates in the spreadsheet's time zone. Its calls do not grow with the cells. */
export function cellReader(spreadsheet: Spreadsheet): (value: unknown) => Cell {
  offsets ??= zoneOffsets(spreadsheet.getSpreadsheetTimeZone());
  const known = offsets;
  return value => {
    if (value instanceof Date || Object.prototype.toString.call(value) === '[object Date]') {
      return { date: plainDate((value as Date).getTime(), known) };
    }
    return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
  };
}

/**
 * A date cell is midnight in the spreadsheet's time zone, whatever the script's is. Asking Utilities for every cell would cost a call
 * a row; a zone has at most two offsets a year, and the one that makes midnight is the cell's.
 */
function plainDate(milliseconds: number, offsets: readonly number[]): PlainDate {
  const atMidnight = offsets.find(offset => (milliseconds + offset) % DAY === 0);
  return new Date(milliseconds + (atMidnight ?? offsets[0] ?? 0)).toISOString().slice(0, 10);
}

/** The zone's offsets from UTC this winter and this summer, in milliseconds. */
function zoneOffsets(timeZone: string): readonly number[] {
  const year = new Date().getUTCFullYear();
  return [0, 6].map(month => {
    const [, sign, hours, minutes] =
      /^([+-])(\d\d)(\d\d)$/.exec(Utilities.formatDate(new Date(Date.UTC(year, month, 15)), timeZone, 'Z')) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + (Number(minutes) * HOUR) / 60);
  });
}

/**
 * What to hand to `setValues`. A date goes in as Sheets' own serial number (days since 30 December 1899) into a cell with a date
 * format: neither a time zone nor a locale has a say in it.
 */
export function asValue(cell: Cell): string | number | boolean {
  return typeof cell === 'object' ? Date.parse(`${cell.date}T00:00:00Z`) / DAY + 25_569 : cell;
}
