import { isDate } from 'node:util/types';
import { formatValue } from 'hucre';
import { signatureError } from '../../script/google/signature';
import { type CellModel, type CellValue, cellAt, isError, putCell, type SheetModel } from '../../workbook/model';
import { contains, type Rect } from '../../workbook/rect';
import { showsDate } from '../../workbook/serial';
import type { Book } from '../base/book';
import { coerce, dateFormat, type Typed } from '../base/coerce';
import { momentOf, serialOf } from '../base/zone';

/** What a script may write into a cell; null empties it. */
type Written = string | number | boolean | Date | null;

const LONGEST_TEXT = 50_000;

/** @throws Error with Google's message if Sheets does not accept the value. */
export function toWritten(value: unknown): Written {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && value.length > LONGEST_TEXT) {
    throw new Error(`Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`);
  }
  if (isDate(value)) return new Date(value.getTime());
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error('not emulated: writing an object into a cell');
}

/** Writes like a script. A value for a cell that a merge covers is lost, as in Sheets. */
export function writeValue(book: Book, sheet: SheetModel, row: number, column: number, value: Written): void {
  if (isCovered(sheet, row, column)) return;
  const old = cellAt(sheet, row, column);
  const cell = withValue(book, old, value, true);
  if (cell !== undefined || old !== undefined) putCell(sheet, row, column, cell);
}

/** The cell with another value. Its note and format stay; formats of text parts and a link are removed. */
export function withValue(
  book: Book,
  old: CellModel | undefined,
  value: Written,
  byScript: boolean,
): CellModel | undefined {
  const kept = { ...(old?.style && { style: old.style }), ...(old?.note && { note: old.note }) };
  if (value === null || value === '') return old?.style || old?.note ? { ...kept, value: '' } : undefined;
  if (typeof value === 'string') return typed(kept, textOrTyped(book, old, value, byScript));
  if (typeof value === 'boolean') return { ...kept, value };
  if (typeof value === 'number') return { ...kept, value: Number.isFinite(value) ? value : { error: '#NUM!' } };
  return typed(kept, dateTyped(book, value));
}

function textOrTyped(book: Book, old: CellModel | undefined, text: string, byScript: boolean): Typed {
  return old?.style?.numFmt === '@' ? { kind: 'text', text } : coerce(text, book.typing(byScript));
}

function dateTyped({ model }: Book, date: Date): Typed {
  const value = serialOf(date.getTime(), model.timeZone);
  const day = dateFormat(model.locale);
  return { kind: 'number', value, format: Number.isInteger(value) ? day : `${day} h:mm:ss` };
}

function typed(kept: Pick<CellModel, 'style' | 'note'>, read: Typed): CellModel {
  if (read.kind === 'formula') return { ...kept, value: literalResult(read.formula), formula: read.formula };
  if (read.kind === 'error') return { ...kept, value: { error: read.error } };
  if (read.kind === 'text') return { ...kept, value: read.text };
  if (read.kind === 'boolean') return { ...kept, value: read.value };
  const isPlain = kept.style?.numFmt === undefined || kept.style.numFmt === 'General';
  if (!isPlain || read.format === null) return { ...kept, value: read.value };
  return { ...kept, value: read.value, style: { ...kept.style, numFmt: read.format } };
}

/** Formulas are not calculated: a new formula shows '' unless it is a single literal. Formulas read from a file have results. */
function literalResult(formula: string): CellValue {
  if (/^-?\d+(\.\d+)?$/.test(formula)) return Number(formula);
  if (/^(true|false)$/i.test(formula)) return formula.toLowerCase() === 'true';
  return /^"([^"]*)"$/.exec(formula)?.[1] ?? '';
}

export function readValue(book: Book, cell: CellModel | undefined): unknown {
  if (cell === undefined) return '';
  if (isError(cell.value)) return cell.value.error;
  if (typeof cell.value !== 'number' || !showsDate(cell.style?.numFmt)) return cell.value;
  return new Date(momentOf(cell.value, book.model.timeZone));
}

/** The cell as displayed. Thai month names and Buddhist years of a number format are not emulated: they show in English. */
export function displayValue(cell: CellModel | undefined): string {
  if (cell === undefined) return '';
  if (isError(cell.value)) return cell.value.error;
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  const format = cell.style?.numFmt;
  if (typeof cell.value === 'string' || format === undefined || format === '@') return String(cell.value);
  return formatValue(cell.value, format);
}

/** True if the cell is part of a merge but not its top left cell. */
export function isCovered(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.merges.some(merge => contains(merge, row, column) && (merge.top !== row || merge.left !== column));
}

/** Applies `read` to the block's cells. Cells covered by a merge count as empty. */
export function readBlock<Value>(
  sheet: SheetModel,
  rect: Rect,
  read: (cell: CellModel | undefined) => Value,
): Value[][] {
  const block: Value[][] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    const cells = sheet.rows[row];
    const line: Value[] = [];
    for (let column = rect.left; column <= rect.right; column++) line.push(read(cells?.[column]));
    block.push(line);
  }
  for (const { row, column } of coveredCells(sheet, rect)) {
    const line = block[row - rect.top];
    if (line) line[column - rect.left] = read(undefined);
  }
  return block;
}

function coveredCells(sheet: SheetModel, rect: Rect): { row: number; column: number }[] {
  const covered: { row: number; column: number }[] = [];
  for (const merge of sheet.merges) {
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        const isTopLeft = row === merge.top && column === merge.left;
        if (!isTopLeft && contains(rect, row, column)) covered.push({ row, column });
      }
    }
  }
  return covered;
}

/** Checks that `values` has the range's size. @throws Error with Google's message if it does not. */
export function blockOf(values: unknown, rect: Rect): unknown[][] {
  if (!Array.isArray(values) || !values.every(Array.isArray)) {
    throw signatureError('SpreadsheetApp.Range.setValues', [values]);
  }
  const rows = rect.bottom - rect.top + 1;
  const columns = rect.right - rect.left + 1;
  const wrongRow = values.find(row => row.length !== columns);
  if (values.length !== rows) throw wrongSize('rows', values.length, rows);
  if (wrongRow) throw wrongSize('columns', wrongRow.length, columns);
  return values;
}

function wrongSize(what: 'rows' | 'columns', data: number, range: number): Error {
  return new Error(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  );
}
