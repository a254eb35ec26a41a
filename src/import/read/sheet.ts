import { type Cell, textOf } from '../../grid/cell';
import type { Block, Grid } from '../../grid/grid';
import { buddhistCell, formatDate } from '../../thai/dates/calendar';
import type { SourceTable } from '../source';

/**
 * A sheet of a workbook as a table of texts. A box to tick is ✓ or ☐. A cell that a merge covers is blank, whatever the workbook keeps there.
 * Rows and columns at the end that hold nothing are left out: people give boxes to a whole column.
 */
export function sheetTable({ name, cells }: Pick<Grid, 'name' | 'cells'>, merged: readonly Block[]): SourceTable {
  const texts = trimmed(cells.map(row => row.map(shownText)));
  for (const { row, column, rows, columns } of merged) {
    const first = texts[row - 1]?.[column - 1] ?? '';
    for (const line of texts.slice(row - 1, row - 1 + rows)) line.fill('', column - 1, column - 1 + columns);
    const line = texts[row - 1];
    if (line && column <= line.length) line[column - 1] = first;
  }
  const merges = merged.map(({ row, column, rows, columns }) => ({ row: row - 1, column: column - 1, rows, columns }));
  return { name, cells: texts, merges, headingRows: 0 };
}

function trimmed(rows: readonly string[][]): string[][] {
  const isFilled = (text: string) => text !== '' && text !== UNTICKED;
  const last = rows.map(row => row.some(isFilled)).lastIndexOf(true);
  const held = rows.slice(0, last + 1);
  const width = held.reduce((most, row) => Math.max(most, row.map(text => text !== '').lastIndexOf(true) + 1), 0);
  return held.map(row => row.slice(0, width));
}

/** Google gives a time of day as a moment of 30 December 1899, of which only the date was kept. */
const FIRST_DATE = '1900-01-01';
const TIME_OF_DAY = '(เวลา)';

const UNTICKED = '☐';

/** The cell as a person would have typed it: a date becomes text. */
function shownText(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? '✓' : UNTICKED;
  if (typeof cell === 'object' && cell.date < FIRST_DATE) return TIME_OF_DAY;
  return typeof cell === 'object' ? formatDate(buddhistCell(cell.date) ?? cell.date) : textOf(cell);
}
