import { parseRect } from '../workbook/a1';
import { cellAt, putCell, type SheetModel, type WorkbookModel } from '../workbook/model';
import { afterDelete, afterInsert, type Rect } from '../workbook/rect';
import { Book } from './base/book';
import { isCovered, withValue } from './range/values';
import { sortRows } from './structure/sort';

/** For tests: people change the sheet by hand, during a command or between two commands. */
export interface Hands {
  readonly model: WorkbookModel;
  /** The sheet's name. */
  readonly sheet: string;
  /** Milliseconds since 1970. A date typed without a year is in this year. */
  readonly now?: number;
}

/** Types a text into a cell (A1 notation) and presses Enter; '' empties the cell. */
export function typeInto(hands: Hands, cell: string, text: string): void {
  const { sheet, rect } = blockOf(hands, cell);
  if (isCovered(sheet, rect.top, rect.left)) throw new Error(`${cell} is behind a merged cell: nobody can type there`);
  const old = cellAt(sheet, rect.top, rect.left);
  putCell(sheet, rect.top, rect.left, withValue(bookOf(hands), old, text, false));
}

/** Drags whole rows, such as `5:7`, to above row `before` (from 1). */
export function moveRows(hands: Hands, rows: string, before: number): void {
  const { sheet, rect } = blockOf(hands, rows);
  const count = rect.bottom - rect.top + 1;
  const to = before - 1 > rect.top ? before - 1 - count : before - 1;
  while (sheet.rows.length <= Math.max(rect.bottom, to)) sheet.rows.push([]);
  sheet.rows.splice(to, 0, ...sheet.rows.splice(rect.top, count));
  sheet.merges = sheet.merges.flatMap(merge => {
    if (merge.top >= rect.top && merge.bottom <= rect.bottom) {
      return { ...merge, top: merge.top - rect.top + to, bottom: merge.bottom - rect.top + to };
    }
    const without = afterDelete(merge, 'rows', rect.top, count);
    return without ? afterInsert(without, 'rows', to, count) : [];
  });
}

/** Copies whole rows, such as `5:5`, and pastes them over the rows from `onto` (from 1). */
export function copyRows(hands: Hands, rows: string, onto: number): void {
  const { sheet, rect } = blockOf(hands, rows);
  for (let offset = 0; offset <= rect.bottom - rect.top; offset++) {
    const cells = [...(sheet.rows[rect.top + offset] ?? [])];
    for (const [column, cell] of cells.entries()) putCell(sheet, onto - 1 + offset, column, cell);
  }
}

/**
 * Selects a block, such as `A2:F26`, and sorts it by a column (a letter). Columns outside the block are not sorted, so rows are
 * torn apart if the hidden columns were not selected.
 */
export function sortBlock(hands: Hands, block: string, by: string, ascending = true): void {
  const { sheet, rect } = blockOf(hands, block);
  sortRows(sheet, rect, [{ column: blockOf(hands, `${by}1`).rect.left, ascending }]);
}

function blockOf({ model, sheet: name }: Hands, block: string): { sheet: SheetModel; rect: Rect } {
  const sheet = model.sheets.find(candidate => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const rect = parseRect(block, sheet.maxRows, sheet.maxColumns);
  if (!rect) throw new Error(`no range ${block}`);
  return { sheet, rect };
}

function bookOf({ model, now = Date.now() }: Hands): Book {
  const none = () => {
    throw new Error('a person needs no emulated objects');
  };
  return new Book(
    model,
    { now: () => now, ui: none, user: none, owner: none, editors: () => [], toast: none, select: none },
    { sheet: none, range: none },
  );
}
