import { textOf } from '../../grid/cell';
import { cellAt, type Grid } from '../../grid/grid';
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
  readonly state?: State;
  readonly sure?: boolean;
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
  return (parsed(
    ownCells(cells)
      .slice(CLOSED_LAYOUT.dataColumn - 1)
      .join(''),
  ) ?? {}) as LineData;
}

/** A line without what somebody has noted at its right. Only a full piece goes on in the next column. */
export function ownCells(cells: readonly string[]): readonly string[] {
  const last = cells.findIndex((text, at) => at + 1 >= CLOSED_LAYOUT.dataColumn && text.length !== PIECE);
  return last < 0 ? cells : cells.slice(0, last + 1);
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

/** What the office has written into its own column. */
export interface Corrections {
  /** What is to be printed in place of a row's result, by the row's id. */
  readonly results: ReadonlyMap<string, string>;
  /** The sheet's rows, from 1, of texts beside something else than a result. */
  readonly others: readonly number[];
}

export function correctionsIn(grid: Grid): Corrections {
  const { dataColumn, correctionColumn, headingRow } = CLOSED_LAYOUT;
  const results = new Map<string, string>();
  const others: number[] = [];
  for (const [at, cells] of grid.cells.entries()) {
    const text = textOf(cellAt(grid, at + 1, correctionColumn)).trim();
    if (text === '' || at + 1 <= headingRow) continue;
    const { row } = dataOf(cells.map(textOf));
    if (row && dataColumn <= cells.length) results.set(row.id, text);
    else others.push(at + 1);
  }
  return { results, others };
}
