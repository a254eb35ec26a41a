import { type CellModel, isEmpty, isError, type SheetModel } from '../../workbook/model';
import { intersect, type Rect } from '../../workbook/rect';

export interface SortKey {
  /** The sheet's column, from 0. */
  readonly column: number;
  readonly ascending: boolean;
}

/**
 * Sorts the block's rows like Sheets: numbers and dates, then texts, booleans, errors. Empty cells come last in both directions.
 * Cells take their formats and notes along; rules and merges stay.
 * @throws Error if the block contains merged cells. Google refuses too, but its message is not documented.
 */
export function sortRows(sheet: SheetModel, rect: Rect, keys: readonly SortKey[]): void {
  if (sheet.merges.some(merge => intersect(merge, rect) !== null)) {
    throw new Error("You can't sort a range that contains merged cells.");
  }
  const rows: (CellModel | undefined)[][] = [];
  const last = Math.min(rect.bottom, sheet.rows.length - 1);
  for (let row = rect.top; row <= last; row++) rows.push(cutRow(sheet, row, rect));
  rows.sort((a, b) => compareRows(a, b, keys, rect.left));
  for (const [index, cells] of rows.entries()) pasteRow(sheet, rect.top + index, rect.left, cells);
}

function cutRow(sheet: SheetModel, row: number, { left, right }: Rect): (CellModel | undefined)[] {
  return Array.from({ length: right - left + 1 }, (_, offset) => sheet.rows[row]?.[left + offset]);
}

function pasteRow(sheet: SheetModel, row: number, left: number, cells: readonly (CellModel | undefined)[]): void {
  const into = sheet.rows[row];
  if (!into) return;
  while (into.length < left) into.push(undefined);
  into.splice(left, cells.length, ...cells);
}

type Row = readonly (CellModel | undefined)[];

function compareRows(a: Row, b: Row, keys: readonly SortKey[], left: number): number {
  for (const { column, ascending } of keys) {
    const [first, second] = [a[column - left], b[column - left]];
    const blanks = Number(isEmpty(first)) - Number(isEmpty(second));
    if (blanks !== 0) return blanks;
    const order = compareCells(first, second);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

const byLetters = new Intl.Collator('th', { sensitivity: 'accent' });

function compareCells(a: CellModel | undefined, b: CellModel | undefined): number {
  const [first, second] = [a?.value ?? '', b?.value ?? ''];
  const kinds = kindOrder(a) - kindOrder(b);
  if (kinds !== 0) return kinds;
  if (typeof first === 'string' && typeof second === 'string') return byLetters.compare(first, second);
  return Number(first) - Number(second) || 0;
}

function kindOrder(cell: CellModel | undefined): number {
  const value = cell?.value ?? '';
  if (isError(value)) return 3;
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}
