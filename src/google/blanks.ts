import type { BlankCell, Blanks, CellPlace } from '../commands/adapters';
import { isBlank } from '../measure/cell';
import { type Block, blockAround } from '../measure/grid';
import { sheetById } from './book';
import { asValue } from './cells';
import { retrying } from './retry';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const DATE_FORMAT = 'd/m/yyyy';

/** Staff's blank cells, filled in when somebody asked for it. */
export const googleBlanks: Blanks = {
  withoutFormulas: (sheetId, cells) => retrying(() => formulaFree(sheetId, cells))(),

  unmergeBelow: retrying((sheetId, headingRow) => {
    const sheet = sheetById(sheetId);
    const headings = sheet.getRange(headingRow, 1, 1, sheet.getMaxColumns());
    // A heading over two rows is one cell, and a block that cuts it cannot be taken apart.
    const first = Math.max(headingRow, ...headings.getMergedRanges().map(range => range.getLastRow())) + 1;
    const rows = sheet.getMaxRows() - first + 1;
    if (rows > 0) sheet.getRange(first, 1, rows, sheet.getMaxColumns()).breakApart();
  }),

  fill(sheetId, cells, isLate) {
    if (cells.length === 0) return 0;
    const sheet = sheetById(sheetId);
    const block = blockAround(cells);
    const formats = rangeOf(sheet, block).getNumberFormats();
    const isText = (cell: BlankCell) => formats[cell.row - block.row]?.[cell.column - block.column] === '@';
    let filled = 0;
    for (const run of runsOf(cells)) {
      if (isLate()) break;
      if (!stands(sheet, run)) continue;
      write(sheet, run, isText);
      filled += run.length;
    }
    return filled;
  },
};

function formulaFree<Place extends CellPlace>(sheetId: number, cells: readonly Place[]): readonly Place[] {
  const block = blockAround(cells);
  const formulas = rangeOf(sheetById(sheetId), block).getFormulas();
  return cells.filter(cell => formulas[cell.row - block.row]?.[cell.column - block.column] === '');
}

/** Cells below each other that are to hold the same. */
function runsOf(cells: readonly BlankCell[]): BlankCell[][] {
  const found: BlankCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = found[found.length - 1];
    const above = last?.[last.length - 1];
    const goesOn = above?.column === cell.column && above.row + 1 === cell.row && above.value === cell.value;
    if (last && goesOn) last.push(cell);
    else found.push([cell]);
  }
  return found;
}

/** Whether the rows stand where they were read, and nobody typed there: people sort and insert while this goes on. */
function stands(sheet: Sheet, run: readonly BlankCell[]): boolean {
  const beside = run.map(({ row, beside: { column } }) => ({ row, column }));
  const block = blockAround([...run, ...beside]);
  const now = rangeOf(sheet, block).getValues();
  return run.every((cell, index) => {
    const text = (column: number) => String(now[index]?.[column - block.column] ?? '');
    return isBlank(text(cell.column)) && text(cell.beside.column) === cell.beside.text;
  });
}

function write(sheet: Sheet, run: readonly BlankCell[], isText: (cell: BlankCell) => boolean): void {
  const range = rangeOf(sheet, blockAround(run));
  if (run.some(({ value }) => typeof value === 'object')) range.setNumberFormat(DATE_FORMAT);
  range.setValues(run.map(cell => [filling(cell, isText(cell))]));
}

/** The apostrophe keeps a text the text it is, whatever it looks like, and is no part of it; a plain-text cell needs none. */
function filling({ value }: BlankCell, isText: boolean): string | number | boolean {
  return typeof value === 'string' && !isText ? `'${value}` : asValue(value);
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Block) {
  return sheet.getRange(row, column, rows, columns);
}
