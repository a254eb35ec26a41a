import { isUnseen } from '../../thai/text/invisible';
import type { HeadingRows } from './headings/find-headings';
import type { SpreadCell, SpreadTable } from './spread';

/** Columns under one heading: the first (from 0), and how many. */
export interface HeadingSpan {
  readonly first: number;
  readonly count: number;
}

/** The headings that are merged over several columns and have no parts below: "กิจกรรม" over a number and a text. */
export function headingSpans(table: SpreadTable, { row, tiers }: HeadingRows): HeadingSpan[] {
  const lowest = table.rows[row + tiers - 1] ?? [];
  return lowest.flatMap(({ merge }, column) =>
    merge !== null && merge.column === column && merge.columns > 1 ? [{ first: column, count: merge.columns }] : [],
  );
}

/** The table with what stands under such a heading in its first column, from this row (from 0) on. The other columns are blank. */
export function joinedUnder(table: SpreadTable, spans: readonly HeadingSpan[], from: number): SpreadTable {
  if (spans.length === 0) return table;
  const rows = table.rows.map((cells, row) => (row < from ? cells : joinedCells(cells, spans)));
  return { ...table, rows };
}

function joinedCells(cells: readonly SpreadCell[], spans: readonly HeadingSpan[]): readonly SpreadCell[] {
  const joined = [...cells];
  for (const { first, count } of spans) {
    const own = cells.slice(first, first + count);
    const [left] = own;
    // A title across the table is one text already.
    if (left === undefined || own.some(({ merge }) => merge !== null && reachesOut(merge, first, count))) continue;
    const filled = own.filter(
      ({ text, merge }, at) => !isUnseen(text) && (merge === null || merge.column === first + at),
    );
    const [only, ...others] = filled;
    const whole = only === undefined || others.length === 0 ? (only ?? left) : joinedCell(filled);
    joined.splice(first, count, whole, ...own.slice(1).map(() => BLANK));
  }
  return joined;
}

const BLANK: SpreadCell = { text: '', linked: '', merge: null };
const NUMBER_OR_BULLET = /^[\s(]*(?:[\d๐-๙.]+|[-–—•●])[.)\s]*$/;

function reachesOut({ column, columns }: NonNullable<SpreadCell['merge']>, first: number, count: number): boolean {
  return column < first || column + columns > first + count;
}

/** A number goes before its text; other texts are lines. */
function joinedCell(cells: readonly SpreadCell[]): SpreadCell {
  const together = (of: (cell: SpreadCell) => string) =>
    cells.map(of).reduce((left, right) => `${left}${NUMBER_OR_BULLET.test(left) ? ' ' : '\n'}${right}`);
  const merge = cells[cells.length - 1]?.merge ?? null;
  return { text: together(({ text }) => text), linked: together(({ linked }) => linked), merge };
}
