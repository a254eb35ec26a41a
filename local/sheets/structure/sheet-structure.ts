import type { ColumnDef, RowDef } from 'hucre';
import type { GoogleEnum } from '../../script/google/google-enum';
import type { SheetModel } from '../../workbook/model';
import type { Axis } from '../../workbook/rect';
import { type Book, SheetsObject } from '../base/book';
import { hexOf } from '../base/look';
import { refuseFreezing } from './merges';
import { collapseGroups, depthOf } from './row-groups';
import { insert, remove } from './structure';

/** A sheet's rows and columns: their number, width, and whether they are hidden or frozen. Positions count from 1. */
export abstract class SheetStructure extends SheetsObject {
  override readonly googleName = 'Sheet';
  readonly #book: Book;
  readonly #sheet: SheetModel;

  constructor(book: Book, sheet: SheetModel) {
    super();
    this.#book = book;
    this.#sheet = sheet;
  }

  static partsOf(sheet: SheetStructure): { book: Book; sheet: SheetModel } {
    sheet.#book.refuseDeleted(sheet.#sheet);
    return { book: sheet.#book, sheet: sheet.#sheet };
  }

  getMaxRows(): number {
    return this.#sheet.maxRows;
  }

  getMaxColumns(): number {
    return this.#sheet.maxColumns;
  }

  insertRowsAfter(after: number, count: number): this {
    return this.#insert('rows', after, count, after - 1);
  }

  insertRowsBefore(before: number, count: number): this {
    return this.#insert('rows', before - 1, count, before - 1);
  }

  insertColumnsAfter(after: number, count: number): this {
    return this.#insert('columns', after, count, after - 1);
  }

  insertColumnsBefore(before: number, count: number): this {
    return this.#insert('columns', before - 1, count, before - 1);
  }

  insertColumnAfter(after: number): this {
    return this.insertColumnsAfter(after, 1);
  }

  deleteRows(first: number, count: number): this {
    return this.#remove('rows', first, count);
  }

  deleteRow(row: number): this {
    return this.deleteRows(row, 1);
  }

  deleteColumns(first: number, count: number): this {
    return this.#remove('columns', first, count);
  }

  getFrozenRows(): number {
    return this.#sheet.frozenRows;
  }

  /** @throws Error with Google's message, as public scripts report it, if a merged cell would be cut, or nothing would be left to scroll. */
  setFrozenRows(rows: number): this {
    this.#book.settle();
    refuseFreezing(this.#sheet, 'rows', rows);
    this.#sheet.frozenRows = rows;
    return this;
  }

  setFrozenColumns(columns: number): this {
    this.#book.settle();
    refuseFreezing(this.#sheet, 'columns', columns);
    this.#sheet.frozenColumns = columns;
    return this;
  }

  /** In pixels. */
  getColumnWidth(column: number): number {
    return columnPixels(this.#sheet.columns[column - 1]);
  }

  setColumnWidth(column: number, pixels: number): this {
    return this.setColumnWidths(column, 1, pixels);
  }

  setColumnWidths(first: number, count: number, pixels: number): this {
    return this.#changeColumns(first, count, { width: (pixels - PADDING_PIXELS) / CHARACTER_PIXELS });
  }

  setRowHeights(first: number, count: number, pixels: number): this {
    for (let row = first - 1; row < first - 1 + count; row++) {
      const def: RowDef = { ...this.#sheet.rowDefs[row], height: pixels * POINTS_PER_PIXEL };
      this.#sheet.rowDefs[row] = def;
    }
    return this;
  }

  hideColumns(first: number, count = 1): void {
    this.#changeColumns(first, count, { hidden: true });
  }

  showColumns(first: number, count = 1): void {
    this.#changeColumns(first, count, { hidden: false });
  }

  isColumnHiddenByUser(column: number): boolean {
    return this.#sheet.columns[column - 1]?.hidden === true;
  }

  setRowGroupControlPosition(position: GoogleEnum): this {
    this.#sheet.groupControl = position.name() === 'BEFORE' ? 'before' : 'after';
    return this;
  }

  getRowGroupDepth(row: number): number {
    return depthOf(this.#sheet, row - 1);
  }

  collapseAllRowGroups(): this {
    this.#book.settle();
    collapseGroups(this.#sheet);
    return this;
  }

  hideSheet(): this {
    const isOther = (other: SheetModel) => other !== this.#sheet && !other.hidden;
    const next = this.#book.model.sheets.find(isOther);
    if (!next) throw new Error("You can't hide all the sheets in a document.");
    this.#sheet.hidden = true;
    if (this.#book.activeSheet === this.#sheet) this.#book.activeSheet = next;
    return this;
  }

  showSheet(): this {
    this.#sheet.hidden = false;
    return this;
  }

  isSheetHidden(): boolean {
    return this.#sheet.hidden;
  }

  setTabColor(color: string | null): this {
    this.#sheet.tabColor = color === null ? null : hexOf(color);
    return this;
  }

  #insert(axis: Axis, at: number, count: number, like: number): this {
    this.#book.settle();
    const size = axis === 'rows' ? this.#sheet.maxRows : this.#sheet.maxColumns;
    if (at < 0 || like < 0 || at > size || count < 1) throw new Error(`Those ${axis} are out of bounds.`);
    insert(this.#book.model, this.#sheet, axis, at, count, like);
    return this;
  }

  #remove(axis: Axis, first: number, count: number): this {
    this.#book.settle();
    remove(this.#book.model, this.#sheet, axis, first - 1, count);
    return this;
  }

  #changeColumns(first: number, count: number, change: ColumnDef): this {
    if (first < 1 || first + count - 1 > this.#sheet.maxColumns) throw new Error('Those columns are out of bounds.');
    const { columns } = this.#sheet;
    for (let column = first - 1; column < first - 1 + count; column++) {
      columns[column] = { ...columns[column], ...change };
    }
    return this;
  }
}

/** A column's width in pixels. */
export function columnPixels(column: ColumnDef | undefined): number {
  const width = column?.width;
  return width === undefined ? DEFAULT_WIDTH : Math.round(width * CHARACTER_PIXELS + PADDING_PIXELS);
}

/** Google's default width in pixels. A file gives widths in digits of its default font: 7 pixels each, plus 5 of padding. */
const DEFAULT_WIDTH = 100;
const CHARACTER_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;
