import { textOf } from '../grid/cell';
import { cellAt, type Grid } from '../grid/grid';
import { remembered } from '../thai/remembered';
import { columnOf } from './columns';
import type { HeadingRow } from './heading-row';

/** True if at least three cells, the method's among them, repeat their own column's heading, as a Word table has them on each page. */
export function repeatsHeadings(grid: Grid, headings: HeadingRow, row: number): boolean {
  const { columns } = headings;
  if (columns.method === null || namesUnitOrPeriod(grid, headings, row)) return false;
  if (columnOf(cellAt(grid, row, columns.method)) !== 'method') return false;
  const repeated = (grid.cells[row - 1] ?? []).filter((cell, index) => {
    const key = columnOf(cell);
    return key !== null && columns[key] === index + 1;
  });
  return repeated.length >= 3;
}

/** Units and periods are few texts in any plan, so this is known sooner than what a method means. */
function namesUnitOrPeriod(grid: Grid, { columns }: HeadingRow, row: number): boolean {
  return (['unit', 'period'] as const).some(column => {
    const at = columns[column];
    const text = at === null ? '' : textOf(cellAt(grid, row, at));
    return text !== '' && meaningOf(text) !== column;
  });
}

const meaningOf = remembered(columnOf);
