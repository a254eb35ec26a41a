import type { Source, SourceTable } from '../source';
import { Unreadable } from './unreadable';

/** A register has some hundred rows. A table of more was made for something else, and would not fit into a run of Apps Script. */
export const MOST_ROWS = 5000;
export const MOST_COLUMNS = 500;

/** @throws Unreadable if there is no table with a text, or one is too big. */
export function checked(source: Source): Source {
  if (!source.tables.some(holdsText)) throw new Unreadable({ code: 'noTable' });
  for (const { cells } of source.tables) refuseTooBig(cells.length, widthOf(cells));
  return source;
}

export function refuseTooBig(rows: number, columns: number): void {
  if (rows > MOST_ROWS || columns > MOST_COLUMNS) throw new Unreadable({ code: 'tableTooBig', rows, columns });
}

export function holdsText({ cells }: SourceTable): boolean {
  return cells.some(row => row.some(text => text.trim() !== ''));
}

function widthOf(cells: SourceTable['cells']): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 0);
}
