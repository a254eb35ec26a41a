import type { Cell } from '../../../src/grid/cell';
import type { SourceTable } from '../../../src/import/source';
import { BadInput } from '../../bad-input';
import { problemLine } from '../../problem-lines';
import { usedSize } from '../model';
import { isWorkbook, readPaper } from './paper';
import { sheetCells } from './sheet-cells';
import { readWorkbook } from './xlsx';

/**
 * Reads a table from a Word file (.docx), from a .csv file, or from the first non-empty sheet of an .xlsx file. All rows have the same
 * length.
 * @throws BadInput if the file is missing, holds no table, or is of another kind.
 */
export async function readTable(path: string): Promise<Cell[][]> {
  const rows = isWorkbook(path) ? await firstSheet(path) : mainTable((await readPaper(path)).tables);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map(row => Array.from({ length: columns }, (_, column) => row[column] ?? ''));
}

async function firstSheet(path: string): Promise<Cell[][]> {
  const { sheets } = await readWorkbook(path);
  const sheet = sheets.find(candidate => usedSize(candidate).rows > 0);
  if (!sheet) throw new BadInput(problemLine(path, { code: 'noTable' }));
  return sheetCells(sheet);
}

/** The biggest table, with those of its width, which usually carry it on. */
function mainTable(tables: readonly SourceTable[]): readonly (readonly Cell[])[] {
  const width = ({ cells }: SourceTable) => cells.reduce((most, row) => Math.max(most, row.length), 0);
  const [biggest] = [...tables].sort((a, b) => b.cells.length * width(b) - a.cells.length * width(a));
  return tables.filter(table => biggest && width(table) === width(biggest)).flatMap(({ cells }) => cells);
}
