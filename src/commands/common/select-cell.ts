import type { Adapters } from '../ports/adapters';
import type { CellPlace } from '../ports/sheet';
import type { Outcome } from './outcome';

/** Selects a cell on the person's screen. @throws if there can be no such cell: a page may say anything. */
export function selectCell(
  { book }: Pick<Adapters, 'book'>,
  sheetId: number,
  { row, column }: CellPlace,
): Outcome<object> {
  if (!Number.isInteger(sheetId) || ![row, column].every(at => Number.isInteger(at) && at > 0))
    throw new Error('not a cell');
  book.select(sheetId, { row, column });
  return { done: true, message: '', data: {} };
}
