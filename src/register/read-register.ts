import { type Cell, isBlank, textOf } from '../grid/cell';
import { cellAt, type Grid } from '../grid/grid';
import { readPeriodCell } from '../grid/period-cell';
import { type Choice, INHERITED_COLUMNS, type InheritedColumn } from '../memory/row-record';
import { indicatorOf, sameGroup } from '../office/kinds/indicators';
import type { OfficeKind } from '../office/kinds/kind';
import { readUnits } from '../office/units/read-units-cell';
import type { Unit, UnitsReading } from '../office/units/unit';
import type { Stopped } from '../problem';
import { type PeriodReading, readPeriod } from '../thai/period/read-period';
import { type AsideRow, asideRows, isNote } from './aside-rows';
import { isStale } from './choice';
import { type ColumnKey, columnOf, type StaffColumn, TOOL_COLUMNS } from './columns';
import { findHeadingRow, type HeadingRow, readHeadings } from './heading-row';
import { type IdentityRow, identify } from './identity';
import type { Measure } from './measure';
import { keptSources, NO_SOURCE, ownSource, type Source } from './origins';
import { stateFromLabel } from './states';

/** The register: its grid and headings, and its measures in the sheet's order. */
export interface Register {
  readonly grid: Grid;
  readonly headings: HeadingRow;
  readonly measures: readonly Measure[];
  /** Rows with a result, suggestion or evidence but no measure. They are not in the report. */
  readonly looseRows: readonly number[];
  /** Signatures, totals and sub-headings in the table. They are not in the report. */
  readonly asideRows: readonly AsideRow[];
}

/** What the rows are read against: the fiscal year (B.E.), the kind of office, its known units, its list of indicators. */
interface ReadingContext {
  readonly fiscalYear: number;
  readonly kind: OfficeKind;
  readonly units: readonly Unit[];
  readonly indicators: readonly string[];
}

/** Reads the register, or returns the problems with its headings. */
export function readRegister(grid: Grid, context: ReadingContext): Register | Stopped {
  const row = findHeadingRow(grid);
  if (row === null) return { problems: [{ code: 'noRegister', sheets: [grid.name] }] };
  const headings = readHeadings(grid, row);
  if ('problems' in headings) return headings;
  const below = dataRows(grid, headings);
  const own = new Set(TOOL_COLUMNS.map(key => headings.columns[key]));
  const aside = asideRows(
    below,
    row => column => columnCell(grid, headings, row, column),
    // Without the tool's own cells.
    row => (grid.cells[row - 1] ?? []).filter((_, index) => !own.has(index + 1)),
  );
  const left = new Set(aside.map(({ row }) => row));
  const rows = below.filter(row => !left.has(row));
  const measures = readMeasures(grid, headings, rows, context);
  const looseRows = rows.filter(row => isLoose(grid, headings, row));
  return { grid, headings, measures, looseRows, asideRows: aside };
}

/** The rows below the headings, without repeated headings, which a Word table has on each page. */
function dataRows(grid: Grid, headings: HeadingRow): number[] {
  const rows = grid.cells.slice(headings.row).map((_, index) => headings.row + 1 + index);
  return rows.filter(row => !repeatsHeadings(grid, headings, row));
}

/** True if at least three cells, the method's among them, repeat their own column's heading. */
export function repeatsHeadings(grid: Grid, { columns }: HeadingRow, row: number): boolean {
  if (columns.method === null || columnOf(cellAt(grid, row, columns.method)) !== 'method') return false;
  const repeated = (grid.cells[row - 1] ?? []).filter((cell, index) => {
    const key = columnOf(cell);
    return key !== null && columns[key] === index + 1;
  });
  return repeated.length >= 3;
}

/** The sources of a row's cells, its own or inherited, and the indicator of its group. */
interface Sources extends Readonly<Record<InheritedColumn, Source>> {
  readonly indicator: number | null;
}

/** Parsers of cells. Many rows share the same few texts, so each text is parsed once. */
interface Readers {
  readonly indicator: (group: string) => number | null;
  readonly units: (text: string) => UnitsReading;
  readonly period: (cell: Cell) => PeriodReading;
}

function readersFor({ fiscalYear, kind, units, indicators }: ReadingContext): Readers {
  const periodOf = oncePerText(text => readPeriod(text, fiscalYear, kind.schoolYear));
  return {
    indicator: oncePerText(group => indicatorOf(group, indicators)),
    units: oncePerText(text => readUnits(text, units, kind)),
    period: cell => (typeof cell === 'object' ? readPeriodCell(cell, fiscalYear) : periodOf(textOf(cell))),
  };
}

function oncePerText<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const reading = read(text);
    known.set(text, reading);
    return reading;
  };
}

function readMeasures(grid: Grid, headings: HeadingRow, rows: readonly number[], context: ReadingContext): Measure[] {
  const readers = readersFor(context);
  const cellsOf = (row: number) => (column: StaffColumn) => columnCell(grid, headings, row, column);
  const identities = identify(
    rows.filter(row => holdsMeasure(cellsOf(row))).map(row => identityRow(grid, headings, row)),
    () => '',
  );
  const inheritedSource = keptSources({
    identities,
    cell: (row, column) => columnCell(grid, headings, row, column),
  });
  const measures: Measure[] = [];
  let above = newGroup(NO_SOURCE, readers);
  for (const row of rows) {
    const cell = cellsOf(row);
    if (isNote(cell)) continue;
    const title = textOf(cell('group')).trim() || groupTitle(grid, headings, row);
    const isMeasure = holdsMeasure(cell);
    if (title === '' && !isMeasure) continue;
    const group = title === '' ? inheritedSource(row, 'group', above.group) : ownSource(row, title);
    if (!sameGroup(textOf(group.value), textOf(above.group.value))) above = newGroup(group, readers);
    if (!isMeasure) continue;
    const source = (column: 'unit' | 'period') =>
      isBlank(cell(column)) ? inheritedSource(row, column, above[column]) : ownSource(row, cell(column));
    above = { ...above, unit: source('unit'), period: source('period') };
    const measure = toMeasure(row, cell, { ...above, group: { ...group, value: above.group.value } }, readers);
    measures.push(withStaleChoice(measure, identities.get(row)?.choice ?? null, context.fiscalYear));
  }
  return measures;
}

/** The first row of a group inherits no unit and no period. */
function newGroup(group: Source, { indicator }: Readers): Sources {
  return { group, indicator: indicator(textOf(group.value)), unit: NO_SOURCE, period: NO_SOURCE };
}

function toMeasure(row: number, cell: (column: StaffColumn) => Cell, sources: Sources, readers: Readers): Measure {
  const text = (column: StaffColumn) => textOf(cell(column)).trim();
  const { group, indicator, unit, period } = sources;
  const unitText = textOf(unit.value).trim();
  const origin = (column: InheritedColumn) => (sources[column].row === row ? null : sources[column].row);
  return {
    row,
    group: textOf(group.value).trim(),
    groupText: text('group'),
    indicator,
    method: text('method'),
    unitText,
    units: readers.units(unitText),
    periodText: textOf(period.value).trim(),
    period: readers.period(period.value),
    result: text('result'),
    suggestion: text('suggestion'),
    evidence: text('evidence'),
    chosenState: stateFromLabel(text('chosenState')),
    staleChoice: null,
    chosenText: text('chosenState'),
    inherits: {
      unit: isBlank(cell('unit')) && unitText !== '',
      period: isBlank(cell('period')) && !isBlank(period.value),
    },
    origins: { group: origin('group'), unit: origin('unit'), period: origin('period') },
    astray: INHERITED_COLUMNS.filter(column => sources[column].astray),
  };
}

function withStaleChoice(measure: Measure, recorded: Choice | null, fiscalYear: number): Measure {
  const { chosenState, result } = measure;
  const stale = isStale({ state: chosenState, result, fiscalYear }, recorded);
  return stale ? { ...measure, chosenState: null, staleChoice: chosenState } : measure;
}

/** An empty row, a row with only a group's name, a note, or the second row of a two-row heading is not a measure. */
function holdsMeasure(cell: (column: StaffColumn) => Cell): boolean {
  return (['method', 'unit', 'period'] as const).some(column => !isBlank(cell(column))) && !isNote(cell);
}

function isLoose(grid: Grid, headings: HeadingRow, row: number): boolean {
  const cell = (column: StaffColumn) => columnCell(grid, headings, row, column);
  return !holdsMeasure(cell) && (['result', 'suggestion', 'evidence'] as const).some(column => !isBlank(cell(column)));
}

/** A group's title across the table, merged or not: the row's only filled cell, left of the method column. */
function groupTitle(grid: Grid, headings: HeadingRow, row: number): string {
  const cells = grid.cells[row - 1] ?? [];
  const filled = cells.findIndex(cell => !isBlank(cell));
  const isOnly = cells.slice(filled + 1).every(isBlank);
  return isOnly && filled + 1 < (headings.columns.method ?? 0) ? textOf(cells[filled]).trim() : '';
}

export function columnCell(grid: Grid, headings: HeadingRow, row: number, column: ColumnKey): Cell {
  const at = headings.columns[column];
  return at === null ? '' : cellAt(grid, row, at);
}

/** The parts of a row that identify it. */
export function identityRow(grid: Grid, headings: HeadingRow, row: number): IdentityRow {
  const method = textOf(columnCell(grid, headings, row, 'method')).trim();
  return { row, method, idCell: columnCell(grid, headings, row, 'id') };
}
