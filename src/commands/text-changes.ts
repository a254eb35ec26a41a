import { mendedText } from '../check/mended-text';
import { textOf } from '../measure/cell';
import type { StaffColumn } from '../measure/columns';
import { cellAt } from '../measure/grid';
import type { Register } from '../measure/register';
import type { Stopped } from '../problem';
import type { Adapters, Book } from './adapters';
import { readOffice } from './read-book';

/** One cell's old and new text. */
export interface TextChange {
  readonly row: number;
  /** The sheet's column number, from 1. */
  readonly at: number;
  /** The heading as the sheet has it. */
  readonly column: string;
  readonly was: string;
  readonly now: string;
}

/** What is to be mended, and the register it stands in. */
export interface Plan {
  readonly register: Register;
  readonly changes: readonly TextChange[];
}

const FIXABLE: readonly StaffColumn[] = ['group', 'method', 'unit', 'period', 'result', 'suggestion', 'evidence'];

/** The cells of staff that may be mended: plain text with paste faults or sure misspellings. */
export function planChanges(adapters: Adapters): Plan | Stopped {
  const office = readOffice(adapters);
  if ('problems' in office) return office;
  const { register } = office;
  const changes = register.measures.flatMap(({ row }) => rowChanges(register, row));
  return { register, changes: plainOnly(adapters.book, register, changes) };
}

function rowChanges({ grid, headings }: Register, row: number): TextChange[] {
  return FIXABLE.flatMap(key => {
    const at = headings.columns[key];
    const was = at === null ? '' : cellAt(grid, row, at);
    if (at === null || typeof was !== 'string') return [];
    const now = mendedText(was);
    const column = textOf(cellAt(grid, headings.row, at)).trim();
    return now === was ? [] : [{ row, at, column, was, now }];
  });
}

function plainOnly(book: Book, { grid }: Register, changes: readonly TextChange[]): readonly TextChange[] {
  const places = changes.map(change => ({ row: change.row, column: change.at, change }));
  return book.plainCells(grid.sheetId, places).map(({ change }) => change);
}

/** Writes the new text of each, or the old where `back`, and gives those that stood as expected and were written. */
export function writeChanges<Change extends TextChange>(
  book: Book,
  sheetId: number,
  changes: readonly Change[],
  back = false,
): readonly Change[] {
  const texts = changes.map(change => ({
    row: change.row,
    column: change.at,
    was: back ? change.now : change.was,
    text: back ? change.was : change.now,
    change,
  }));
  return book.writeTexts(sheetId, texts).map(({ change }) => change);
}
