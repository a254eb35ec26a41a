import type { Problem } from '../../../problem';
import type { Measure } from '../../../register/measure';
import type { OfficeBook } from '../../common/read-office';
import type { Adapters } from '../../ports/adapters';
import type { RowsAsked } from './split-data';

/** A page may say anything. */
export function areRowsAsked({ rows = [], selected, ask = false }: RowsAsked): boolean {
  const areNumbers = Array.isArray(rows) && rows.every(row => Number.isInteger(row));
  return areNumbers && (selected === undefined || selected === true) && typeof ask === 'boolean';
}

/** The measures in the rows that are asked for; `isUsual` tells which these are if none are named, or none is selected. */
export function rowsAsked(
  { rows: sheetRows }: Adapters,
  { register }: OfficeBook,
  { rows, selected }: RowsAsked,
  isUsual: (measure: Measure) => boolean,
): { readonly found: readonly Measure[] } | { readonly problem: Problem } {
  const { grid, measures } = register;
  const wanted = selected ? sheetRows.selected(grid.sheetId) : (rows ?? []);
  const found = measures.filter(({ row }) => wanted.includes(row));
  if (found.length === 0 && (selected || rows === undefined)) return { found: measures.filter(isUsual) };
  const areAll = selected || found.length === new Set(wanted).size;
  return areAll ? { found } : { problem: { code: 'rowsUnknown', sheet: grid.name, rows: wanted } };
}
