import { type Cell, isBlank, textOf } from '../../grid/cell';
import { INHERITED_COLUMNS, type InheritedColumn, type Reported } from '../../memory/row-record';
import { isStale, reviewIn } from '../choice';
import { type ColumnKey, RESULT_COLUMNS, type ResultColumn, type StaffColumn } from '../columns';
import type { HeadingRow } from '../heading-row';
import type { Identity } from '../identity';
import type { Cause, Measure } from '../measure';
import { type Readers, type ReadingContext, splitRow } from '../readers';
import { isChangedSince6, reportedFor6, resultInForce } from '../results';
import { STATES, stateFromLabel } from '../states';
import type { Sources } from './sources';

/** What a measure is read from. */
interface MeasureRow {
  readonly row: number;
  readonly cell: (column: ColumnKey) => Cell;
  readonly sources: Sources;
  readonly identity: Identity | undefined;
  /** What the columns of causes that belong to a result column say. */
  readonly causes: (column: ResultColumn) => readonly Cause[];
}

export function readMeasure(one: MeasureRow, headings: HeadingRow, readers: Readers, context: ReadingContext): Measure {
  const { row, cell, sources, identity, causes } = one;
  const reported = reportedFor6(identity?.reported, context);
  const results = readResults(cell, headings, context, reported, textOf(cell('reported')).trim());
  const split = identity?.split ? splitRow(identity.split, readers, context) : null;
  const measure = { ...toMeasure(row, cell, sources, readers, results), causes: causes(results.resultColumn), split };
  return withRecord(measure, identity, context);
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
): Omit<Measure, 'split' | 'causes'> {
  const text = (column: StaffColumn) => textOf(cell(column)).trim();
  const { group, unit, period } = sources;
  const unitText = textOf(unit.value).trim();
  const origin = (column: InheritedColumn) => (sources[column].row === row ? null : sources[column].row);
  return {
    row,
    group: textOf(group.value).trim(),
    groupText: text('group'),
    indicator: readers.indicator(textOf(group.value)),
    method: text('method'),
    unitText,
    units: readers.units(unitText),
    periodText: textOf(period.value).trim(),
    period: readers.period(period.value),
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
    // Last: see `asIdentity`.
    ...results,
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
