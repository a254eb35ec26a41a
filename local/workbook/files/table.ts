import type { Cell } from '../../../src/grid/cell';
import { readSource } from '../../../src/import/read/read-source';
import { sheetTable } from '../../../src/import/read/sheet';
import type { Source } from '../../../src/import/source';
import { BadInput } from '../../bad-input';
import { problemLine } from '../../problem-lines';
import { type CellModel, isError, type SheetModel, usedSize } from '../model';
import { dayOfSerial, showsDate } from '../serial';
import { workbookFault } from './file-kind';
import { readBytes, readWorkbook } from './xlsx';

/**
 * Reads the tables of an office's file: a workbook (.xlsx), a Word file (.docx), a web page, or a text with separators (.csv). Formulas give
 * their last result.
 * @throws BadInput if the file is missing, holds no table, or is of another kind.
 */
export async function readPaper(path: string): Promise<Source> {
  const { bytes } = readBytes(path);
  if (/\.xls[xm]?$/i.test(path) || workbookFault(bytes) === null) return readSheets(path);
  const source = readSource(bytes);
  if ('problems' in source) throw new BadInput(problemLine(path, source.problems[0]));
  return source;
}

/** All sheets that hold something. */
async function readSheets(path: string): Promise<Source> {
  const { sheets } = await readWorkbook(path);
  const filled = sheets.filter(sheet => usedSize(sheet).rows > 0);
  if (filled.length === 0) throw new BadInput(problemLine(path, { code: 'noTable' }));
  return { tables: filled.map(tableOf), aside: [] };
}

function tableOf(sheet: SheetModel) {
  const merged = sheet.merges.map(({ top, left, bottom, right }) => ({
    row: top + 1,
    column: left + 1,
    rows: bottom - top + 1,
    columns: right - left + 1,
  }));
  return sheetTable({ name: sheet.name, cells: cellsOf(sheet) }, merged);
}

function cellsOf(sheet: SheetModel): Cell[][] {
  const { rows, columns } = usedSize(sheet);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => plainCell(sheet.rows[row]?.[column])),
  );
}

function plainCell(cell: CellModel | undefined): Cell {
  const value = cell?.value ?? '';
  if (isError(value)) return value.error;
  if (typeof value !== 'number' || !showsDate(cell?.style?.numFmt)) return value;
  const { year, month, day } = dayOfSerial(value);
  return { date: [String(year).padStart(4, '0'), two(month), two(day)].join('-') };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
