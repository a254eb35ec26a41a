import { textOf } from '../../../grid/cell';
import { blockAround, overlap } from '../../../grid/grid';
import { ALL_STAFF_COLUMNS, type StaffColumn } from '../../../register/columns';
import type { Measure } from '../../../register/measure';
import { columnCell, type Register } from '../../../register/read-register';
import { isLate } from '../../common/time-left';
import type { Adapters } from '../../ports/adapters';
import type { BlankCell } from '../../ports/sheet';
import type { WhyNotSplit } from './split-data';

/** Consecutive rows of the register. */
export interface RowSpan {
  readonly row: number;
  readonly rows: number;
}

export interface Obstacle {
  readonly why: WhyNotSplit;
  readonly key: StaffColumn;
}

/**
 * Why rows can be neither copied, moved nor deleted: cells are merged, or staff's cells hold something else than text. As many reads for all rows
 * as for one.
 */
export function obstacleIn(
  { rows }: Adapters,
  { grid, headings }: Register,
  spans: readonly RowSpan[],
): (span: RowSpan) => Obstacle | null {
  const columns = ALL_STAFF_COLUMNS.flatMap(key => {
    const column = headings.columns[key];
    return column === null ? [] : [{ key, column }];
  });
  const corners = spans.flatMap(({ row, rows: count }) =>
    [row, row + count - 1].flatMap(at =>
      [1, grid.cells[headings.row - 1]?.length ?? 1].map(column => ({ row: at, column })),
    ),
  );
  if (corners.length === 0) return () => null;
  const { merged, formulas } = rows.obstacles(grid.sheetId, blockAround(corners));
  return ({ row, rows: count }) => {
    const whole = { row, rows: count, column: 1, columns: Number.MAX_SAFE_INTEGER };
    const block = merged.find(one => overlap(one, whole));
    if (block) return { why: 'merged', key: columns.find(({ column }) => column >= block.column)?.key ?? 'group' };
    const cells = columns.flatMap(({ key, column }) =>
      Array.from({ length: count }, (_, at) => ({
        key,
        column,
        row: row + at,
        cell: columnCell(grid, headings, row + at, key),
      })),
    );
    const found = cells.find(
      one =>
        typeof one.cell !== 'string' ||
        formulas.some(formula => formula.row === one.row && formula.column === one.column),
    );
    return found ? { why: 'notText', key: found.key } : null;
  };
}

/**
 * Writes out the unit of rows whose blank cells mean one of these rows' units, before that changes. False if they have moved.
 * `isOwn`: rows that are not meant.
 */
export function fillHeirs(
  adapters: Adapters,
  { grid, headings, measures }: Register,
  rows: readonly number[],
  isOwn: (measure: Measure) => boolean,
): boolean {
  const { unit: column, method } = headings.columns;
  if (column === null || method === null) return true;
  const heirs = measures.flatMap((measure): BlankCell[] => {
    const { origins, row, unitText: value } = measure;
    if (origins.unit === null || !rows.includes(origins.unit) || isOwn(measure)) return [];
    return [
      { row, column, value, beside: { column: method, text: textOf(columnCell(grid, headings, row, 'method')) } },
    ];
  });
  return adapters.blanks.fill(grid.sheetId, heirs, () => isLate(adapters)) === heirs.length;
}
