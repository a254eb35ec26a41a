import { type Cell, isBlank, textOf } from '../../grid/cell';
import type { Grid } from '../../grid/grid';
import { ofRow } from '../../thai/remembered';
import { type AsideKind, type AsideReading, asideReading, isNote, kindBelow, repeatsHeadings } from '../aside-rows';
import { ALL_TOOL_COLUMNS, type ColumnKey, RESULT_COLUMNS, type StaffColumn } from '../columns';
import { type HeadingRow, lastHeadingRow } from '../heading-row';

/** What the rows below the headings are. Each is looked at when it is asked for, because an edit is about few of them. */
export interface Lines {
  /** All row numbers below the headings. */
  readonly rows: readonly number[];
  cell(row: number, column: ColumnKey): Cell;
  /** Null if the row may be a measure. */
  asideAt(row: number): AsideKind | null;
  /** The group's title that is written in the row; '' if there is none. */
  titleAt(row: number): string;
  holdsMeasure(row: number): boolean;
  /** True for a result, suggestion or evidence in a row without a measure. */
  isLoose(row: number): boolean;
}

const BESIDE_RESULTS = ['suggestion', 'evidence'] as const;

export function linesBelow(grid: Grid, headings: HeadingRow, cell: Lines['cell']): Lines {
  const last = lastHeadingRow(headings);
  const rows = grid.cells.slice(last).map((_, index) => last + 1 + index);
  const cellsOf = (row: number) => (column: StaffColumn) => cell(row, column);
  const own = new Set(ALL_TOOL_COLUMNS.map(key => headings.columns[key]));
  const outAt = outKinds({
    first: last + 1,
    reading(row) {
      // A Word table repeats its headings on each page.
      if (repeatsHeadings(grid, headings, row)) return 'heading';
      // Without the tool's own cells.
      return asideReading(cellsOf(row), () => (grid.cells[row - 1] ?? []).filter((_, index) => !own.has(index + 1)));
    },
  });
  return {
    rows,
    cell,
    asideAt(row) {
      const out = outAt(row);
      return out === 'heading' ? null : out;
    },
    titleAt: ofRow(row => {
      const title = textOf(cell(row, 'group')).trim() || groupTitle(grid, headings, row);
      return title === '' || isNote(cellsOf(row)) || outAt(row) !== null ? '' : title;
    }),
    holdsMeasure: ofRow(row => namesMeasure(cellsOf(row)) && outAt(row) === null),
    isLoose: row =>
      [...RESULT_COLUMNS, ...BESIDE_RESULTS].some(column => !isBlank(cell(row, column))) &&
      !namesMeasure(cellsOf(row)) &&
      outAt(row) === null,
  };
}

/** An empty row, a row with only a group's name, a note, or the second row of a two-row heading is not a measure. */
function namesMeasure(cell: (column: StaffColumn) => Cell): boolean {
  return (['method', 'unit', 'period'] as const).some(column => !isBlank(cell(column))) && !isNote(cell);
}

/** A group's title across the table, merged or not: the row's only filled cell, left of the method column. */
function groupTitle(grid: Grid, headings: HeadingRow, row: number): string {
  const cells = grid.cells[row - 1] ?? [];
  const filled = cells.findIndex(cell => !isBlank(cell));
  const isLeft = filled + 1 < (headings.columns.method ?? 0);
  return isLeft && cells.slice(filled + 1).every(isBlank) ? textOf(cells[filled]).trim() : '';
}

/** What a row is that is no measure; null if it may be one. */
type Out = AsideKind | 'heading' | null;

/** What each row from `first` on is. `carried`: the kind that counts for the row below. */
function outKinds({
  first,
  reading,
}: {
  readonly first: number;
  reading(row: number): AsideReading | 'empty' | 'heading';
}) {
  const known = new Map<number, { readonly out: Out; readonly carried: AsideKind | null }>();
  return (row: number): Out => {
    if (row < first) return 'heading';
    // Up to a row that is the same whatever stands above it, and down again.
    const pending: ReturnType<typeof reading>[] = [];
    let at = row + 1;
    let isOpen = true;
    while (isOpen && at > first && !known.has(at - 1)) {
      at -= 1;
      const seen = reading(at);
      pending.push(seen);
      isOpen = typeof seen === 'string' || seen.signsOn;
    }
    for (const seen of pending.reverse()) {
      const above = known.get(at - 1)?.carried ?? null;
      const carried = typeof seen === 'string' ? above : kindBelow(above, seen);
      known.set(at, { out: seen === 'heading' ? seen : seen === 'empty' ? null : carried, carried });
      at += 1;
    }
    return known.get(row)?.out ?? null;
  };
}
