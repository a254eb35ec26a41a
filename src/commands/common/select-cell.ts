import type { Adapters } from '../ports/adapters';
import type { CellPlace } from '../ports/sheet';
import type { Outcome } from './outcome';

/** Selects a cell on the person's screen. */
export function selectCell(
  { book }: Pick<Adapters, 'book'>,
  sheetId: number,
  { row, column }: CellPlace,
): Outcome<object> {
  book.select(sheetId, { row, column });
  return { done: true, message: '', data: {} };
}
