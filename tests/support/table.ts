import { readPaper } from '../../local/workbook/files/paper';

/** The cells of a file's first table, all rows of the same length. */
export async function readTable(path: string): Promise<string[][]> {
  const [table] = (await readPaper(path)).tables;
  const rows = table?.cells ?? [];
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map(row => Array.from({ length: columns }, (_, column) => row[column] ?? ''));
}
