import { type Cell, isBlank, textOf } from '../grid/cell';
import { cellAt, type Grid } from '../grid/grid';
import { INHERITED_COLUMNS, type InheritedColumn, type Reported } from '../memory/row-record';
import { sameGroup } from '../office/kinds/indicators';
import type { Stopped } from '../problem';
import { type AsideRow, asideRows, isNote, repeatsHeadings } from './aside-rows';
import { isStale, reviewIn } from './choice';
import { ALL_TOOL_COLUMNS, type ColumnKey, RESULT_COLUMNS, type StaffColumn } from './columns';
import { findHeadingRow, type HeadingRow, lastHeadingRow, readHeadings } from './heading-row';
import { type Identity, type IdentityRow, identify } from './identity';
import type { Measure } from './measure';
import { keptSources, NO_SOURCE, ownSource, type Source } from './origins';
import { type Readers, type ReadingContext, readersFor } from './readers';
import { isChangedSince6, type Round, reportedFor6, resultInForce } from './results';
import { STATES, stateFromLabel } from './states';

/** The register: its grid and headings, and its measures in the sheet's order. */
export interface Register {
  readonly grid: Grid;
  readonly headings: HeadingRow;
  readonly measures: readonly Measure[];
  /** The round whose results are in force in `measures`. */
  readonly round: Round;
  /** The year's rounds that are closed. */
  readonly closed: readonly Round[];
  /** Rows with a result, suggestion or evidence but no measure. They are not in the report. */
  readonly looseRows: readonly number[];
  /** Signatures, totals and sub-headings in the table. They are not in the report. */
  readonly asideRows: readonly AsideRow[];
}

/** Reads the register, or returns the problems with its headings. */
export function readRegister(grid: Grid, context: ReadingContext): Register | Stopped {
  const row = findHeadingRow(grid);
  if (row === null) return { problems: [{ code: 'noRegister', sheets: [grid.name] }] };
  const headings = readHeadings(grid, row);
  if ('problems' in headings) return headings;
  const below = dataRows(grid, headings);
  const own = new Set(ALL_TOOL_COLUMNS.map(key => headings.columns[key]));
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
  const { round, closed = [] } = context;
  return { grid, headings, measures, round, closed, looseRows, asideRows: aside };
}

/** The rows below the headings, without repeated headings, which a Word table has on each page. */
function dataRows(grid: Grid, headings: HeadingRow): number[] {
  const last = lastHeadingRow(headings);
  const rows = grid.cells.slice(last).map((_, index) => last + 1 + index);
  return rows.filter(row => !repeatsHeadings(grid, headings, row));
}

/** The sources of a row's cells, its own or inherited, and the indicator of its group. */
interface Sources extends Readonly<Record<InheritedColumn, Source>> {
  readonly indicator: number | null;
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
    const sources = { ...above, group: { ...group, value: above.group.value } };
    const reported = reportedFor6(identities.get(row)?.reported, context);
    const shown = textOf(columnCell(grid, headings, row, 'reported')).trim();
    const results = readResults(cell, headings, context, reported, shown);
    const measure = toMeasure(row, cell, sources, readers, results);
    measures.push(withRecord(measure, identities.get(row), context));
  }
  return measures;
}

/** The first row of a group inherits no unit and no period. */
function newGroup(group: Source, { indicator }: Readers): Sources {
  return { group, indicator: indicator(textOf(group.value)), unit: NO_SOURCE, period: NO_SOURCE };
}

type ReadResults = Pick<
  Measure,
  'result' | 'resultColumn' | 'fromRound6' | 'afterRound6' | 'changedSince6' | 'reportedState' | 'results'
>;

function readResults(
  cell: (column: StaffColumn) => Cell,
  { columns }: HeadingRow,
  { round, closed = [] }: ReadingContext,
  reported: Reported | null,
  shown: string,
): ReadResults {
  const results = RESULT_COLUMNS.filter(key => columns[key] !== null).map(
    key => [key, textOf(cell(key)).trim()] as const,
  );
  const byColumn = Object.fromEntries(results);
  const { text, column, fromRound6 } = resultInForce(byColumn, round, reported, shown);
  const changedSince6 = isChangedSince6(byColumn, reported);
  const reportedState = STATES.find(state => state === reported?.state) ?? null;
  const afterRound6 = round === 12 && closed.includes(6);
  return { result: text, resultColumn: column, fromRound6, afterRound6, changedSince6, reportedState, results };
}

function toMeasure(
  row: number,
  cell: (column: StaffColumn) => Cell,
  sources: Sources,
  readers: Readers,
  results: ReadResults,
): Measure {
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
    ...results,
    suggestion: text('suggestion'),
    evidence: text('evidence'),
    chosenState: stateFromLabel(text('chosenState')),
    staleChoice: null,
    reviewed: null,
    chosenText: text('chosenState'),
    inherits: {
      unit: isBlank(cell('unit')) && unitText !== '',
      period: isBlank(cell('period')) && !isBlank(period.value),
    },
    origins: { group: origin('group'), unit: origin('unit'), period: origin('period') },
    astray: INHERITED_COLUMNS.filter(column => sources[column].astray),
  };
}

/** The measure with what its รหัส says of chosen and confirmed states. */
function withRecord(measure: Measure, recorded: Identity | undefined, context: ReadingContext): Measure {
  // In most rows nobody has chosen or confirmed anything. Copying all those measures would take longer than the rest.
  if (!recorded || !(recorded.choice || recorded.reviews[6] || recorded.reviews[12])) return measure;
  const { chosenState } = measure;
  const { round, fiscalYear } = context;
  const reviewed = reviewIn(measure, recorded.reviews, round, fiscalYear);
  return isStale({ ...measure, state: chosenState, fiscalYear }, recorded.choice)
    ? { ...measure, chosenState: null, staleChoice: chosenState, reviewed }
    : { ...measure, reviewed };
}

/** An empty row, a row with only a group's name, a note, or the second row of a two-row heading is not a measure. */
function holdsMeasure(cell: (column: StaffColumn) => Cell): boolean {
  return (['method', 'unit', 'period'] as const).some(column => !isBlank(cell(column))) && !isNote(cell);
}

const BESIDE_RESULTS = ['suggestion', 'evidence'] as const;

function isLoose(grid: Grid, headings: HeadingRow, row: number): boolean {
  const cell = (column: StaffColumn) => columnCell(grid, headings, row, column);
  return !holdsMeasure(cell) && [...RESULT_COLUMNS, ...BESIDE_RESULTS].some(column => !isBlank(cell(column)));
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
