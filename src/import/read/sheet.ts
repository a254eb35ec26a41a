import { type Cell, textOf } from '../../grid/cell';
import type { Block, Grid } from '../../grid/grid';
import { buddhistCell, formatDate } from '../../thai/dates/calendar';
import type { SourceTable } from '../source';

/** A sheet of a workbook as a table of texts. A box to tick is ✓ or ☐. A cell that a merge covers is blank, whatever the workbook keeps there. */
export function sheetTable({ name, cells }: Pick<Grid, 'name' | 'cells'>, merged: readonly Block[]): SourceTable {
  const texts = cells.map(row => row.map(shownText));
  for (const { row, column, rows, columns } of merged) {
    const first = texts[row - 1]?.[column - 1] ?? '';
    for (const line of texts.slice(row - 1, row - 1 + rows)) line.fill('', column - 1, column - 1 + columns);
    const line = texts[row - 1];
    if (line && column <= line.length) line[column - 1] = first;
  }
  const merges = merged.map(({ row, column, rows, columns }) => ({ row: row - 1, column: column - 1, rows, columns }));
  return { name, cells: texts, merges, headingRows: 0 };
}

/** The cell as a person would have typed it: a date becomes text. */
function shownText(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? '✓' : '☐';
  return typeof cell === 'object' ? formatDate(buddhistCell(cell.date) ?? cell.date) : textOf(cell);
}
