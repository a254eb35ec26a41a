import type { Table, TableCell } from '../content/blocks';
import type { DocTable } from './google-doc';

/** Number of rows and columns in a merged cell. */
interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** A merged cell. `row` and `column` of its upper left corner count from 0. */
export interface Span extends Size {
  readonly row: number;
  readonly column: number;
}

/** The cells of a report's table that are merged or span columns. */
export function sentSpans({ rows }: Table): Span[] {
  const grid = rows.map(({ cells }) => byColumn(cells));
  return grid.flatMap((cells, row) =>
    [...cells].flatMap(([column, { merge, span = 1 }]) => {
      if (merge === 'next') return [];
      const own = { row, column, rows: merge === 'first' ? height(grid, row, column) : 1, columns: span };
      return own.rows > 1 || own.columns > 1 ? [own] : [];
    }),
  );
}

function byColumn(cells: readonly TableCell[]): Map<number, TableCell> {
  let next = 0;
  return new Map(
    cells.map(cell => {
      const column = next;
      next += cell.span ?? 1;
      return [column, cell];
    }),
  );
}

function height(grid: readonly ReadonlyMap<number, TableCell>[], row: number, column: number): number {
  let end = row + 1;
  while (grid[end]?.get(column)?.merge === 'next') end += 1;
  return end - row;
}

/**
 * The merged cells of a Google Doc's table, by 'row,column'. Google does not document whether a row lists the cells covered by a merged
 * cell: if a row has a cell for each column it does, if the row is shorter it does not.
 */
export function foundSpans({ tableRows = [], columns = 0 }: DocTable): ReadonlyMap<string, Size> {
  const spans = new Map<string, Size>();
  const covered = new Set<string>();
  for (const [row, { tableCells = [] }] of tableRows.entries()) {
    const listsAll = tableCells.length === columns;
    let column = 0;
    for (const { tableCellStyle: { rowSpan = 1, columnSpan = 1 } = {} } of tableCells) {
      while (!listsAll && covered.has(`${row},${column}`)) column += 1;
      if (rowSpan > 1 || columnSpan > 1) spans.set(`${row},${column}`, { rows: rowSpan, columns: columnSpan });
      for (let below = 1; below < rowSpan; below += 1)
        for (let beside = 0; beside < columnSpan; beside += 1) covered.add(`${row + below},${column + beside}`);
      column += listsAll ? 1 : columnSpan;
    }
  }
  return spans;
}
