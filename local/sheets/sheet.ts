import type { GoogleEnum } from '../script/google/google-enum';
import { signatureError } from '../script/google/signature';
import { wholesName } from '../workbook/a1';
import { putCell, type SheetModel, usedSize } from '../workbook/model';
import type { Rect } from '../workbook/rect';
import type { Book } from './base/book';
import { SheetType } from './base/enums';
import { checkName } from './base/sheet-name';
import { Range } from './range/range';
import { RangeList } from './range/range-list';
import { type RangeArguments, rectIn } from './range/rect-in';
import { toWritten, writeValue } from './range/values';
import { ConditionalFormatRule } from './rules/conditional-format';
import { addProtection, Protection } from './rules/protection';
import { renameSheet } from './structure/references';
import { SheetStructure } from './structure/sheet-structure';
import { sortRows } from './structure/sort';

export class Sheet extends SheetStructure {
  getName(): string {
    return this.#parts().sheet.name;
  }

  setName(name: string): this {
    const { book, sheet } = this.#parts();
    checkName(
      name,
      book.model.sheets.filter(other => other !== sheet),
    );
    renameSheet(book.model.sheets, sheet, name);
    return this;
  }

  getSheetId(): number {
    return this.#parts().sheet.id;
  }

  /** Always GRID: the model holds only sheets with cells. Chart sheets stay in the file. */
  getType(): unknown {
    this.#parts();
    return SheetType.GRID;
  }

  /** From 1. */
  getIndex(): number {
    const { book, sheet } = this.#parts();
    return book.model.sheets.indexOf(sheet) + 1;
  }

  activate(): this {
    const { book, sheet } = this.#parts();
    book.activeSheet = sheet;
    book.selection = { top: 0, left: 0, bottom: 0, right: 0 };
    return this;
  }

  getLastRow(): number {
    return this.#used().rows;
  }

  getLastColumn(): number {
    return this.#used().columns;
  }

  /** From A1 to the last cell with content; A1 in an empty sheet. */
  getDataRange(): Range {
    const { rows, columns } = this.#used();
    return this.#range({ top: 0, left: 0, bottom: Math.max(rows, 1) - 1, right: Math.max(columns, 1) - 1 });
  }

  /** `getRange(a1)` or `getRange(row, column, numRows, numColumns)`, rows and columns from 1. */
  getRange(...args: RangeArguments): Range {
    const parts = this.#parts();
    const rect = rectIn(parts.sheet, args);
    const wholes = typeof args[0] === 'string' ? wholesName(args[0], rect) : null;
    return new Range({ ...parts, rect, ...(wholes !== null && { wholes }) });
  }

  /** At least one name, in A1 notation. */
  getRangeList(names: readonly string[]): RangeList {
    if (!Array.isArray(names) || names.length === 0) throw signatureError('Sheet.getRangeList', [names]);
    return new RangeList(names.map(name => this.getRange(name)));
  }

  /** Adds a row below the last one with content. Enlarges the sheet if necessary. */
  appendRow(values: readonly unknown[]): this {
    const { book, sheet } = this.#parts();
    const written = values.map(toWritten);
    book.settle();
    const row = usedSize(sheet).rows;
    sheet.maxRows = Math.max(sheet.maxRows, row + 1);
    sheet.maxColumns = Math.max(sheet.maxColumns, written.length);
    putCell(sheet, row, 0, sheet.rows[row]?.[0]);
    for (const [column, value] of written.entries()) writeValue(book, sheet, row, column, value);
    return this;
  }

  clearContents(): this {
    const { sheet } = this.#parts();
    this.#range({ top: 0, left: 0, bottom: sheet.maxRows - 1, right: sheet.maxColumns - 1 }).clearContent();
    return this;
  }

  /** Sorts all rows except the frozen ones by one column (from 1). */
  sort(column: number, ascending = true): this {
    const { book, sheet } = this.#parts();
    book.settle();
    const rect = { top: sheet.frozenRows, left: 0, bottom: sheet.maxRows - 1, right: sheet.maxColumns - 1 };
    sortRows(sheet, rect, [{ column: column - 1, ascending }]);
    return this;
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    const { book, sheet } = this.#parts();
    book.settle();
    return sheet.conditionalFormats.map(format => new ConditionalFormatRule(book, sheet, format));
  }

  /** Replaces all rules of the sheet. */
  setConditionalFormatRules(rules: readonly ConditionalFormatRule[]): void {
    const { book, sheet } = this.#parts();
    const formats = rules.map(ConditionalFormatRule.formatOf);
    if (formats.some(format => format.sheet !== sheet)) {
      throw new Error('Conditional format rule cannot reference a different sheet.');
    }
    book.later(() => {
      sheet.conditionalFormats = formats.map(({ format }) => format);
    });
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  getProtections(type: GoogleEnum): Protection[] {
    const { book, sheet } = this.#parts();
    book.settle();
    const isSheet = type.name() === 'SHEET';
    const wanted = sheet.protections.filter(({ range }) => (range === null) === isSheet);
    return wanted.map(({ id }) => new Protection(book, sheet, id));
  }

  protect(): Protection {
    const { book, sheet } = this.#parts();
    return addProtection(book, sheet, null);
  }

  #parts(): { book: Book; sheet: SheetModel } {
    return SheetStructure.partsOf(this);
  }

  #used(): { rows: number; columns: number } {
    const { book, sheet } = this.#parts();
    book.settle();
    return usedSize(sheet);
  }

  #range(rect: Rect): Range {
    return new Range({ ...this.#parts(), rect });
  }
}
