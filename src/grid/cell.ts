import type { PlainDate } from '../thai/dates/calendar';
import { isUnseen } from '../thai/text/invisible';

/**
 * A cell's value, free of Google's types: '' if empty, a date as `{ date }` (C.E., in the spreadsheet's time zone).
 * Sheets reads a Buddhist year as C.E. (2569). It is kept like that here; `buddhistCell` corrects it.
 */
export type Cell = string | number | boolean | { readonly date: PlainDate };

/** The longest text that Sheets takes in a cell, in UTF-16 units. */
export const LONGEST_TEXT = 50_000;

/** The cell as text. Dates are YYYY-MM-DD. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? cell.date : String(cell);
}

/** True if the cell shows nothing: it is empty, or holds only spaces and characters that nobody can see. */
export function isBlank(cell: Cell): boolean {
  return isUnseen(textOf(cell));
}
