import type { Problem } from '../problem';
import type { SourceTable } from './source';

/** A register has some hundred rows. A table of more was made for something else, and would not fit into a run of Apps Script. */
export const MOST_ROWS = 5000;
export const MOST_COLUMNS = 500;

export function whyTooBig({ name, cells }: SourceTable): Problem | null {
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return tooBig(name, cells.length, columns);
}

export function tooBig(sheet: string, rows: number, columns: number): Problem | null {
  return rows > MOST_ROWS || columns > MOST_COLUMNS ? { code: 'tableTooBig', sheet, rows, columns } : null;
}
