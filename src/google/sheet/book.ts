import type { Book, CellLink, ColumnValues } from '../../commands/ports/sheet';
import type { Cell } from '../../grid/cell';
import { a1, type Block, type Grid } from '../../grid/grid';
import { runs } from '../../grid/runs';
import { TOOL_BACKGROUND } from '../../layout/looks/looks';
import { retrying } from '../retry';
import { ownerAddress, protectedPlaces, touch } from '../touched';
import { asValue, cellReader, formatFor } from './cells';
import { placed } from './placed';
import { plainAmong, writeIfPlain } from './plain-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// Google is asked for these once in a run: Apps Script loads the file again for each run.
let spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet | null = null;
let bookId: string | null = null;
const sheets = new Map<number, Sheet>();
const names = new Map<number, string>();
const rowCounts = new Map<number, number>();

/** Null in spite of its type if Google gives a time-driven run with the scope `spreadsheets.currentonly` no spreadsheet. */
export function activeSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  spreadsheet ??= SpreadsheetApp.getActiveSpreadsheet();
  return spreadsheet;
}

function sheetOf(sheetId: number): Sheet | null {
  const sheet = sheets.get(sheetId) ?? activeSpreadsheet().getSheetById(sheetId);
  if (sheet) sheets.set(sheetId, sheet);
  return sheet;
}

export const googleBook: Book = {
  id: retrying(() => {
    bookId ??= activeSpreadsheet()?.getId() ?? null;
    return bookId;
  }),

  name: retrying(() => activeSpreadsheet()?.getName() ?? null),

  read: retrying(wanted => {
    const toCell = cellReader(activeSpreadsheet());
    return activeSpreadsheet()
      .getSheets()
      .map(sheet => ({ sheet, name: sheet.getName(), sheetId: sheet.getSheetId() }))
      .filter(({ sheet, name, sheetId }) => wanted(name, sheetId) && holdsCells(sheet))
      .map(({ sheet, name, sheetId }) => ({ name, sheetId, cells: cellsOf(sheet, toCell) }));
  }),

  readSheets: retrying(sheetIds => {
    const toCell = cellReader(activeSpreadsheet());
    return sheetIds.flatMap(sheetId => readGrid(sheetId, toCell) ?? []);
  }),

  readSheet: retrying(sheetId => readGrid(sheetId, cellReader(activeSpreadsheet()))),

  writeColumns: retrying((sheetId, firstRow, columns) => {
    for (const { range, rows } of blocksOf(sheetId, firstRow, columns)) placed(range, one => one.setValues(rows));
  }),

  writeOwnColumns: retrying((sheetId, firstRow, columns) => {
    for (const { range, rows, formats } of blocksOf(sheetId, firstRow, columns))
      placed(range, one => one.clearDataValidations().setNumberFormats(formats).setValues(rows));
  }),

  writeLinks: retrying((sheetId, firstRow, column, links) => {
    if (links.length === 0) return;
    const sheet = sheetById(sheetId);
    growRows(sheetId, sheet, firstRow + links.length - 1);
    touch(sheetId, { row: firstRow, column, rows: links.length, columns: 1 });
    const empty = SpreadsheetApp.newRichTextValue().setText('').build();
    const values = links.map(link => [link === null ? empty : linkValue(link)]);
    placed(sheet.getRange(firstRow, column, links.length, 1), range =>
      range.clearDataValidations().setRichTextValues(values),
    );
  }),

  plainCells: (sheetId, cells) => retrying(() => plainAmong(sheetById(sheetId), cells))(),

  writeTexts(sheetId, texts) {
    const sheet = sheetById(sheetId);
    return texts.filter(text => {
      touch(sheetId, { row: text.row, column: text.column, rows: 1, columns: 1 });
      return writeIfPlain(sheet, text);
    });
  },

  protectedPlaces,
  owner: ownerAddress,

  select: retrying((sheetId, { row, column }) => {
    const sheet = sheetOf(sheetId);
    const range = sheet?.getRange(row, column);
    // Google does not say what it selects in a row that nobody sees.
    if (sheet?.getRowGroupDepth(row)) range?.expandGroups();
    range?.activate();
  }),

  settle: retrying(() => SpreadsheetApp.flush()),

  insertNewest(sheetId, headingRow, row, keep) {
    const sheet = sheetOf(sheetId);
    if (!sheet) return;
    const surplus = sheet.getMaxRows() + 1 - headingRow - keep;
    touch(sheetId, { row: headingRow + 1, column: 1, rows: 1, columns: row.length });
    sheet.insertRowsBefore(headingRow + 1, 1);
    const range = sheet.getRange(headingRow + 1, 1, 1, row.length);
    // It is not documented from which neighbour a new row takes its format, and one of the two is the heading.
    range.setFontWeight('normal').setBackground(TOOL_BACKGROUND).setHorizontalAlignment('left').setNumberFormat('@');
    range.clearDataValidations().setValues([[...row]]);
    if (surplus > 0) sheet.deleteRows(headingRow + keep + 1, surplus);
  },
};

/** Null if the sheet is gone, even if it was there earlier in the run. */
function readGrid(sheetId: number, toCell: (value: unknown) => Cell): Grid | null {
  const sheet = sheetOf(sheetId);
  if (!sheet) return null;
  try {
    return gridOf(sheetId, sheet, toCell);
  } catch (fault) {
    sheets.delete(sheetId);
    if (activeSpreadsheet().getSheetById(sheetId)) throw fault;
    return null;
  }
}

/** Asks Google for the sheet's name only when the name is used. */
function gridOf(sheetId: number, sheet: Sheet, toCell: (value: unknown) => Cell): Grid {
  return {
    get name() {
      return nameOf(sheetId, sheet);
    },
    sheetId,
    cells: cellsOf(sheet, toCell),
  };
}

function nameOf(sheetId: number, sheet: Sheet): string {
  const name = names.get(sheetId) ?? sheet.getName();
  names.set(sheetId, name);
  return name;
}

/** The ranges of each group of adjacent columns, with their values and the formats that these need. */
export function blocksOf(sheetId: number, firstRow: number, columns: readonly ColumnValues[]) {
  const sheet = sheetById(sheetId);
  growRows(sheetId, sheet, firstRow + (columns[0]?.values.length ?? 0) - 1);
  const sorted = [...columns].sort((a, b) => a.column - b.column);
  return runs(sorted.map(({ column }) => column)).flatMap(({ first, count }) => {
    const block = sorted.filter(({ column }) => column >= first && column < first + count);
    const cells = (block[0]?.values ?? []).map((_, row) => block.map(({ values }) => values[row] ?? ''));
    if (cells.length === 0) return [];
    const [rows, formats] = [cells.map(line => line.map(asValue)), cells.map(line => line.map(formatFor))];
    touch(sheetId, { row: firstRow, column: first, rows: rows.length, columns: count });
    return [{ range: sheet.getRange(firstRow, first, rows.length, count), rows, formats }];
  });
}

/** `#gid=…&range=…` is how Sheets links to a cell of the same spreadsheet. */
function linkValue({ text, sheetId, row, column }: CellLink): GoogleAppsScript.Spreadsheet.RichTextValue {
  const target = `#gid=${sheetId}&range=${a1(row, column)}`;
  return SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(target).build();
}

/** False for a chart on a sheet of its own: it has no cells, and asking it for a range throws. */
export function holdsCells(sheet: Sheet): boolean {
  return sheet.getType() === SpreadsheetApp.SheetType.GRID;
}

export function cellsOf(sheet: Sheet, toCell: (value: unknown) => Cell): Cell[][] {
  return sheet
    .getDataRange()
    .getValues()
    .map(row => row.map(toCell));
}

export function blockOf(sheet: Sheet, { row, column, rows, columns }: Block): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row, column, rows, columns);
}

/** Notes a sheet that is known already, so that Google is not asked for it again. */
export function rememberSheet(sheetId: number, name: string, sheet: Sheet): void {
  sheets.set(sheetId, sheet);
  names.set(sheetId, name);
}

/** @throws if the sheet was deleted after it was read. */
export function sheetById(sheetId: number): Sheet {
  const sheet = sheetOf(sheetId);
  if (!sheet) throw new Error(`sheet ${sheetId} is gone`);
  return sheet;
}

/** Adds rows if the sheet is too small. The row count is remembered as a lower bound, since people may add rows. */
function growRows(sheetId: number, sheet: Sheet, rows: number): void {
  if ((rowCounts.get(sheetId) ?? 0) >= rows) return;
  const have = sheet.getMaxRows();
  if (have < rows) sheet.insertRowsAfter(have, rows - have);
  rowCounts.set(sheetId, Math.max(have, rows));
}

/** Adds rows and columns if the sheet is too small. */
export function growTo(sheet: Sheet, rows: number, columns: number): void {
  const missingRows = rows - sheet.getMaxRows();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}
