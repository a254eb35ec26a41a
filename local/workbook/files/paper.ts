import { filled } from '../../../src/import/read/limits';
import { readSource } from '../../../src/import/read/read-source';
import { sheetTable } from '../../../src/import/read/sheet';
import { stopped } from '../../../src/import/read/unreadable';
import type { Source } from '../../../src/import/source';
import { BadInput } from '../../bad-input';
import { problemLine } from '../../problem-lines';
import { type SheetModel, usedSize, type WorkbookModel } from '../model';
import { workbookFault } from './file-kind';
import { sheetCells } from './sheet-cells';
import { readBytes, readWorkbook } from './xlsx';

/**
 * Reads an office's paper: the tables of a Word file, a web page or a .csv file, or the sheets of an .xlsx file that are shown and filled.
 * @throws BadInput if the file is missing, holds no table, or is of another kind.
 */
export async function readPaper(path: string): Promise<Source> {
  const workbook = isWorkbook(path) ? await readWorkbook(path) : null;
  const source = workbook === null ? readSource(readBytes(path).bytes) : stopped(() => filled(sourceOf(workbook)));
  if ('problems' in source) throw new BadInput(problemLine(path, source.problems[0]));
  return source;
}

/** By its bytes, because systems of offices give pages and texts the name .xls. An .xlsx that is none is told as a bad workbook. */
function isWorkbook(path: string): boolean {
  return /\.xls[xm]$/i.test(path) || workbookFault(readBytes(path).bytes) === null;
}

function sourceOf({ sheets }: WorkbookModel): Source {
  const filledSheets = sheets.filter(one => usedSize(one).rows > 0);
  return {
    tables: filledSheets.filter(one => !one.hidden).map(tableOf),
    aside: filledSheets
      .filter(one => one.hidden)
      .map(({ name }) => ({ kind: 'hiddenSheet', text: name, table: null, cell: null })),
  };
}

function tableOf(sheet: SheetModel) {
  const merged = sheet.merges.map(({ top, left, bottom, right }) => ({
    row: top + 1,
    column: left + 1,
    rows: bottom - top + 1,
    columns: right - left + 1,
  }));
  return sheetTable({ name: sheet.name, cells: sheetCells(sheet) }, merged);
}
