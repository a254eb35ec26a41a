import type { PlainDate } from '../thai/dates/calendar';

/**
 * What a cell holds once it has left Google: '' where empty, a date as `{ date }` (C.E., in the spreadsheet's time zone).
 * A year typed as Buddhist stays as Sheets took it, 2569 C.E.; `thai/period` puts it right.
 */
export type Cell = string | number | boolean | { readonly date: PlainDate };

/** The cell as one would read it aloud: text as it is, numbers and booleans as text, dates as YYYY-MM-DD. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? cell.date : String(cell);
}

/** Nothing that shows stands there. */
export function isBlank(cell: Cell): boolean {
  return /^[\s\u200B-\u200D\uFEFF]*$/.test(textOf(cell));
}
