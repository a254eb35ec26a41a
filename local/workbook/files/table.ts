import { detectDelimiter, parseCsv } from 'hucre';
import type { Cell } from '../../../src/grid/cell';
import { sourceOfGrids } from '../../../src/import/of-cells';
import type { Merge, Source } from '../../../src/import/source';
import { BadInput } from '../../bad-input';
import { type CellModel, isError, type SheetModel, usedSize } from '../model';
import { dayOfSerial, showsDate } from '../serial';
import { readBytes, readWorkbook } from './xlsx';

/**
 * Reads a table from a .csv file, or from the first non-empty sheet of an .xlsx file. All rows have the same length. A merged
 * cell has its value in its top left cell; formulas give their last result.
 * @throws BadInput if the file is missing, empty, or of another kind.
 */
export async function readTable(path: string): Promise<Cell[][]> {
  const rows = isWorkbook(path) ? await readSheet(path) : readCsv(path);
  if (rows.length === 0) throw new BadInput(`${path}: holds no table`);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map(row => Array.from({ length: columns }, (_, column) => row[column] ?? ''));
}

/**
 * Reads all sheets of an .xlsx file that hold something, with their merged cells.
 * @throws BadInput as `readTable` does.
 */
export async function readPaper(path: string): Promise<Source> {
  const { sheets } = await readWorkbook(path);
  const filled = sheets.filter(sheet => usedSize(sheet).rows > 0);
  if (filled.length === 0) throw new BadInput(`${path}: holds no table`);
  const source = sourceOfGrids(filled.map(sheet => ({ name: sheet.name, cells: cellsOf(sheet) })));
  return {
    ...source,
    tables: source.tables.map((table, at) => ({ ...table, merges: mergesOf(filled[at]?.merges ?? []) })),
  };
}

function mergesOf(merges: SheetModel['merges']): Merge[] {
  return merges.map(({ top, left, bottom, right }) => ({
    row: top,
    column: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  }));
}

export function isWorkbook(path: string): boolean {
  return /\.xls[xm]?$/i.test(path) || readBytes(path).bytes[0] === 0x50;
}

async function readSheet(path: string): Promise<Cell[][]> {
  const { sheets } = await readWorkbook(path);
  const sheet = sheets.find(candidate => usedSize(candidate).rows > 0);
  return sheet ? cellsOf(sheet) : [];
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

function readCsv(path: string): Cell[][] {
  const text = decode(path, readBytes(path).bytes);
  const rows = parseCsv(text, { delimiter: delimiterOf(text) });
  const cells = rows.map(row => row.map(value => (value === null ? '' : String(value))));
  while (cells.length > 0 && cells[cells.length - 1]?.every(cell => cell === '')) cells.pop();
  return cells;
}

function delimiterOf(text: string): string {
  const found = detectDelimiter(text);
  return [',', ';', '\t'].includes(found) ? found : ',';
}

/** UTF-8, or UTF-16 with a byte order mark, or otherwise Windows-874, in which Thai versions of Excel save .csv. */
function decode(path: string, bytes: Uint8Array): string {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new BadInput(`${path}: is neither a .csv text nor an .xlsx workbook`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-874').decode(bytes);
  }
}
