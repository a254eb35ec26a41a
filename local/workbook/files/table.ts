import type { Cell } from '../../../src/grid/cell';
import { readSource } from '../../../src/import/read/read-source';
import type { SourceTable } from '../../../src/import/source';
import { BadInput } from '../../bad-input';
import { problemLine } from '../../problem-lines';
import { type CellModel, isError, type SheetModel, usedSize } from '../model';
import { dayOfSerial, showsDate } from '../serial';
import { workbookFault } from './file-kind';
import { readBytes, readWorkbook } from './xlsx';

/**
 * Reads a table from a Word file (.docx), from a .csv file, or from the first non-empty sheet of an .xlsx file. All rows have the same
 * length. A merged cell has its value in its top left cell; formulas give their last result.
 * @throws BadInput if the file is missing, holds no table, or is of another kind.
 */
export async function readTable(path: string): Promise<Cell[][]> {
  const isWorkbook = /\.xls[xm]?$/i.test(path) || workbookFault(readBytes(path).bytes) === null;
  const rows = isWorkbook ? await readSheet(path) : readPaper(path);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map(row => Array.from({ length: columns }, (_, column) => row[column] ?? ''));
}

/** The biggest table, with those of its width, which usually carry it on. */
function readPaper(path: string): readonly (readonly Cell[])[] {
  const source = readSource(readBytes(path).bytes);
  if ('problems' in source) throw new BadInput(problemLine(path, source.problems[0]));
  const [biggest] = [...source.tables].sort((a, b) => b.cells.length * widthOf(b) - a.cells.length * widthOf(a));
  return source.tables.filter(table => biggest && widthOf(table) === widthOf(biggest)).flatMap(({ cells }) => cells);
}

function widthOf({ cells }: SourceTable): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 0);
}

async function readSheet(path: string): Promise<Cell[][]> {
  const { sheets } = await readWorkbook(path);
  const sheet = sheets.find(candidate => usedSize(candidate).rows > 0);
  if (!sheet) throw new BadInput(problemLine(path, { code: 'noTable' }));
  return cellsOf(sheet);
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
