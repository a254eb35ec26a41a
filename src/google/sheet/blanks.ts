import type { BlankCell, Blanks, CellPlace } from '../../commands/ports/sheet';
import { isBlank } from '../../grid/cell';
import { a1Of, type Block, blockAround } from '../../grid/grid';
import { grouped } from '../../grid/grouped';
import { runs } from '../../grid/runs';
import { retrying } from '../retry';
import { touch } from '../touched';
import { sheetById } from './book';
import { asValue } from './cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const DATE_FORMAT = 'd/m/yyyy';

export const googleBlanks: Blanks = {
  withoutFormulas: (sheetId, cells) => retrying(() => formulaFree(sheetId, cells))(),

  unmergeBelow: retrying((sheetId, headingRow) => {
    const sheet = sheetById(sheetId);
    const headings = sheet.getRange(headingRow, 1, 1, sheet.getMaxColumns());
    // Start below headings that are merged over two rows, because a range that cuts a merged cell cannot be unmerged.
    const first = Math.max(headingRow, ...headings.getMergedRanges().map(range => range.getLastRow())) + 1;
    const rows = sheet.getMaxRows() - first + 1;
    if (rows > 0) sheet.getRange(first, 1, rows, sheet.getMaxColumns()).breakApart();
  }),

  fill(sheetId, cells, isLate) {
    if (cells.length === 0) return 0;
    const sheet = sheetById(sheetId);
    const block = blockAround(cells);
    touch(sheetId, block);
    const formats = rangeOf(sheet, block).getNumberFormats();
    const isText = (cell: BlankCell) => formats[cell.row - block.row]?.[cell.column - block.column] === '@';
    let filled = 0;
    // One write for all cells with the same text, because there are few different texts even if there are many rows.
    for (const alike of grouped(cells, cell => JSON.stringify([cell.column, cell.value, isText(cell)])).values()) {
      if (isLate()) break;
      const unchanged = unchangedCells(sheet, alike);
      const [first] = unchanged;
      if (first) write(listOf(sheet, unchanged), first, isText(first));
      filled += unchanged.length;
    }
    return filled;
  },
};

function formulaFree<Place extends CellPlace>(sheetId: number, cells: readonly Place[]): readonly Place[] {
  const block = blockAround(cells);
  const formulas = rangeOf(sheetById(sheetId), block).getFormulas();
  return cells.filter(cell => formulas[cell.row - block.row]?.[cell.column - block.column] === '');
}

/** The cells that are still blank and whose rows have not moved. People edit, sort and insert rows during the run. */
function unchangedCells(sheet: Sheet, cells: readonly BlankCell[]): readonly BlankCell[] {
  const block = blockAround(cells.flatMap(cell => [cell, { row: cell.row, column: cell.beside.column }]));
  const now = rangeOf(sheet, block).getValues();
  return cells.filter(({ row, column, beside }) => {
    const text = (at: number) => String(now[row - block.row]?.[at - block.column] ?? '');
    return isBlank(text(column)) && text(beside.column) === beside.text;
  });
}

/** All cells must be in one column. */
function listOf(sheet: Sheet, cells: readonly BlankCell[]): GoogleAppsScript.Spreadsheet.RangeList {
  const { column } = blockAround(cells);
  const rows = runs(cells.map(({ row }) => row).sort((a, b) => a - b));
  return sheet.getRangeList(rows.map(({ first, count }) => a1Of({ row: first, column, rows: count, columns: 1 })));
}

function write(list: GoogleAppsScript.Spreadsheet.RangeList, cell: BlankCell, isText: boolean): void {
  if (typeof cell.value === 'object') list.setNumberFormat(DATE_FORMAT);
  list.setValue(filling(cell, isText));
}

/** An apostrophe makes Sheets take the rest as text, whatever it looks like; it is not part of the value. A plain-text cell needs none. */
function filling({ value }: BlankCell, isText: boolean): string | number | boolean {
  return typeof value === 'string' && !isText ? `'${value}` : asValue(value);
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Block) {
  return sheet.getRange(row, column, rows, columns);
}
