import { rectName } from '../../workbook/a1';
import { encloses, intersect, type Rect } from '../../workbook/rect';
import type { ObjectMakers } from '../base/book';
import { placeOf, writeLater } from '../base/range-place';
import { DataValidation } from '../rules/data-validation';
import { addProtection, type Protection } from '../rules/protection';
import { setValidations, validationAt } from '../rules/validations';
import { copyFormat } from '../structure/copy-format';
import { merge, unmerge } from '../structure/merges';
import { expandGroups, shiftDepth } from '../structure/row-groups';
import { type SortKey, sortRows } from '../structure/sort';
import { filled, firstOf } from './range-contents';
import { RangeLook } from './range-look';
import { rectIn } from './rect-in';
import { blockOf } from './values';

/** The complete Range: position, contents and formats are inherited; rules and structure are here. */
export class Range extends RangeLook {
  getSheet(): ReturnType<ObjectMakers['sheet']> {
    const { book, sheet } = placeOf(this);
    return book.make.sheet(book, sheet);
  }

  offset(rows: number, columns: number, numRows = this.getNumRows(), numColumns = this.getNumColumns()): Range {
    const { book, sheet } = placeOf(this);
    const rect = rectIn(sheet, [this.getRow() + rows, this.getColumn() + columns, numRows, numColumns]);
    return new Range({ book, sheet, rect });
  }

  clear(): this {
    return this.clearContent().clearFormat();
  }

  activate(): this {
    const { book, sheet, rect } = placeOf(this);
    book.activeSheet = sheet;
    book.selection = rect;
    book.env.select(sheet.name, rectName(rect));
    return this;
  }

  getDataValidations(): (DataValidation | null)[][] {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    return rowsOf(rect, (row, column) => {
      const rule = validationAt(sheet, row, column);
      return rule && new DataValidation(book, rule);
    });
  }

  getDataValidation(): DataValidation | null {
    return firstOf(this.getDataValidations());
  }

  setDataValidations(rules: unknown): this {
    const { sheet, rect } = placeOf(this);
    const block = blockOf(rules, rect).map(row => row.map(ruleOf));
    writeLater(this, () => setValidations(sheet, rect, block));
    return this;
  }

  setDataValidation(rule: DataValidation | null): this {
    return this.setDataValidations(filled(this, rule));
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  /** The merged ranges that share at least one cell with this range. */
  getMergedRanges(): Range[] {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    return sheet.merges
      .filter(merged => intersect(merged, rect))
      .map(merged => new Range({ book, sheet, rect: merged }));
  }

  isPartOfMerge(): boolean {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    return sheet.merges.some(merged => encloses(merged, rect));
  }

  merge(): this {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    merge(sheet, rect);
    return this;
  }

  /** Merges each column of the range into one cell. */
  mergeVertically(): this {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    for (let column = rect.left; column <= rect.right; column++) merge(sheet, { ...rect, left: column, right: column });
    return this;
  }

  breakApart(): this {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    unmerge(sheet, rect);
    return this;
  }

  /** `by` is a column, `{ column, ascending }`, or a list of these. Columns are the sheet's, from 1. */
  sort(by: unknown): this {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    sortRows(sheet, rect, (Array.isArray(by) ? by : [by]).map(sortKey));
    return this;
  }

  /** The source is repeated or cut off to fill the destination. */
  copyFormatToRange(
    target: number | { getSheetId(): number },
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    const from = placeOf(this);
    const id = typeof target === 'number' ? target : target.getSheetId();
    const sheet = from.book.model.sheets.find(one => one.id === id);
    if (!sheet) throw new Error(`Sheet ${id} not found`);
    const rect = rectIn(sheet, [row, column, rowEnd - row + 1, columnEnd - column + 1]);
    writeLater(new Range({ book: from.book, sheet, rect }), () => copyFormat(from, { sheet, rect }));
  }

  shiftRowGroupDepth(delta: number): this {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    shiftDepth(sheet, rect.top, rect.bottom, delta);
    return this;
  }

  expandGroups(): this {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    expandGroups(sheet, rect.top, rect.bottom);
    return this;
  }

  protect(): Protection {
    const { book, sheet, rect } = placeOf(this);
    return addProtection(book, sheet, rect);
  }
}

function ruleOf(value: unknown): ReturnType<typeof DataValidation.ruleOf> | null {
  if (value === null) return null;
  if (value instanceof DataValidation) return DataValidation.ruleOf(value);
  throw new Error('Cannot set data validations: a value is not a DataValidation.');
}

function sortKey(by: unknown): SortKey {
  if (typeof by === 'number') return { column: by - 1, ascending: true };
  if (typeof by === 'object' && by !== null && 'column' in by) {
    return { column: Number(by.column) - 1, ascending: !('ascending' in by) || by.ascending !== false };
  }
  throw new Error('Cannot sort: neither a column nor { column, ascending }.');
}

function rowsOf<Value>(rect: Rect, at: (row: number, column: number) => Value): Value[][] {
  const columns = Array.from({ length: rect.right - rect.left + 1 }, (_, index) => rect.left + index);
  return Array.from({ length: rect.bottom - rect.top + 1 }, (_, index) =>
    columns.map(column => at(rect.top + index, column)),
  );
}
