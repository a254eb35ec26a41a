import { type Cell, textOf } from '../grid/cell';
import { cellAt, type Grid } from '../grid/grid';
import type { Stopped } from '../problem';
import { once } from '../thai/remembered';
import type { AsideKind } from './aside-rows';
import type { ColumnKey, ResultColumn } from './columns';
import { findHeadingRow, type HeadingRow, readHeadings } from './heading-row';
import { type IdentityRow, identitiesIn } from './identity';
import type { Measure } from './measure';
import { type ReadingContext, readersFor } from './readers';
import type { Round } from './results';
import { causesIn } from './rows/causes';
import { linesBelow } from './rows/lines';
import { readMeasure } from './rows/read-measure';
import { sourcesIn } from './rows/sources';

/**
 * The register: its grid and headings, and what its rows are. A row is read when it is asked for, and what it inherits from with it:
 * an edit is about a row or two, and a trigger's time is short.
 */
export interface Register {
  readonly grid: Grid;
  readonly headings: HeadingRow;
  /** The round whose results are in force in `measures`. */
  readonly round: Round;
  /** The year's rounds that are closed. */
  readonly closed: readonly Round[];
  /** The rows below the headings. */
  readonly rows: readonly number[];
  /** In the sheet's order. All rows are read. */
  readonly measures: readonly Measure[];
  /** The measure in a row; null if there is none. */
  measureAt(row: number): Measure | null;
  /** A signature, total or sub-heading in the table, which is not in the report; null if the row is none. */
  asideAt(row: number): AsideKind | null;
  /** The id of the measure in a row; null if there is no measure, '' if it is new. */
  idAt(row: number): string | null;
  /** True if the row has a result, suggestion or evidence but no measure. It is not in the report. */
  isLoose(row: number): boolean;
}

/** Finds the register's columns, or returns the problems with its headings. */
export function readRegister(grid: Grid, context: ReadingContext): Register | Stopped {
  const row = findHeadingRow(grid);
  if (row === null) return { problems: [{ code: 'noRegister', sheets: [grid.name] }] };
  const headings = readHeadings(grid, row);
  if ('problems' in headings) return headings;
  const lines = linesBelow(grid, headings, (row, column) => columnCell(grid, headings, row, column));
  const { rows, asideAt, isLoose, holdsMeasure } = lines;
  const identities = identitiesIn({
    rows,
    identityRow: row => identityRow(grid, headings, row),
    holdsMeasure,
  });
  const sourcesOf = sourcesIn(lines, identities);
  const readers = readersFor(context);
  const { round, closed = [] } = context;
  const causesAt = causesIn(grid, headings);
  const idAt = (row: number) => identities.get(row)?.id ?? null;
  const facts = { grid, headings, round, closed, rows, asideAt, isLoose, idAt };
  return withMeasures(facts, row => {
    const sources = sourcesOf(row);
    const cell = (column: ColumnKey) => columnCell(grid, headings, row, column);
    const causes = (column: ResultColumn) => causesAt(row, column);
    return (
      sources && readMeasure({ row, cell, sources, identity: identities.get(row), causes }, headings, readers, context)
    );
  });
}

/** The register with each measure changed. */
export function withChanged(register: Register, change: (measure: Measure) => Measure): Register {
  const { grid, headings, round, closed, rows, asideAt, isLoose, idAt } = register;
  return withMeasures({ grid, headings, round, closed, rows, asideAt, isLoose, idAt }, row => {
    const measure = register.measureAt(row);
    return measure && change(measure);
  });
}

function withMeasures(
  facts: Omit<Register, 'measures' | 'measureAt'>,
  read: (row: number) => Measure | null,
): Register {
  const known = new Map<number, Measure | null>();
  const measureAt = (row: number): Measure | null => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const measure = read(row);
    known.set(row, measure);
    return measure;
  };
  const all = once(() => facts.rows.flatMap(row => measureAt(row) ?? []));
  return {
    ...facts,
    measureAt,
    get measures() {
      return all();
    },
  };
}

export function columnCell(grid: Grid, headings: HeadingRow, row: number, column: ColumnKey): Cell {
  const at = headings.columns[column];
  return at === null ? '' : cellAt(grid, row, at);
}

/** The parts of a row that identify it. */
export function identityRow(grid: Grid, headings: HeadingRow, row: number): IdentityRow {
  const text = (column: ColumnKey) => textOf(columnCell(grid, headings, row, column)).trim();
  return { row, method: text('method'), unit: text('unit'), idCell: columnCell(grid, headings, row, 'id') };
}
