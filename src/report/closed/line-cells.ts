import type { State } from '../../register/states';
import type { PlainDate } from '../../thai/dates/calendar';
import type { RowData } from './row-lines';

/** Where things stand, from 1. */
export const CLOSED_LAYOUT = {
  headingRow: 2,
  /** The office's own column: what is to be printed instead of the result. */
  correctionColumn: 9,
  dataColumn: 10,
} as const;

/** In letters: a cell holds 50,000. */
const PIECE = 40_000;

/** The JSON of a line. `exact`: texts that Sheets would not keep as they are, by their place. */
export interface LineData {
  readonly row?: RowData;
  readonly key?: string;
  readonly state?: State | null;
  readonly revision?: number;
  readonly on?: PlainDate;
  readonly exact?: Readonly<Record<number, string>>;
}

/** A line with its texts from the first column on, and its data at the right. */
export function cellsOf(texts: readonly string[], data: LineData): string[] {
  // Sheets takes a leading apostrophe for a sign that the rest is text, and drops it.
  const lost = texts.flatMap((text, at) => (text.startsWith("'") ? [[at, text] as const] : []));
  const json = JSON.stringify(lost.length === 0 ? data : { ...data, exact: Object.fromEntries(lost) });
  const pieces = Array.from({ length: Math.ceil(json.length / PIECE) }, (_, at) =>
    json.slice(at * PIECE, (at + 1) * PIECE),
  );
  const shown = texts.map(text => text.replace(/^'+/, ''));
  return [...shown, ...blanks(CLOSED_LAYOUT.dataColumn - 1 - shown.length), ...pieces];
}

export function dataOf(cells: readonly string[]): LineData {
  return (parsed(cells.slice(CLOSED_LAYOUT.dataColumn - 1).join('')) ?? {}) as LineData;
}

export function parsed(text: string): object | null {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text) as object;
  } catch {
    return null;
  }
}

export function blanks(count: number): string[] {
  return Array.from({ length: Math.max(0, count) }, () => '');
}
