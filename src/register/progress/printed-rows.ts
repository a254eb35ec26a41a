import { grouped } from '../../grid/grouped';
import { fingerprint } from '../../memory/fingerprint';
import { namesIn } from '../../office/units/unit';
import type { PlainDate } from '../../thai/dates/calendar';
import { headingKey, textKey } from '../../thai/text/text';
import type { Cause, Measure, MeasureWithProgress, PrintedRow, SplitRow } from '../measure';
import { RESULT_OF_ROUND_6, type State } from '../states';
import { joinedText, type Part } from './joined-text';
import { saysNothing } from './result/items';

/** A measure as the report prints and counts it, and the rows of the register that it stands in: one, or all rows of a split. */
export interface CountedRow extends PrintedRow {
  readonly rows: readonly MeasureWithProgress[];
}

/** The measures as they are printed and counted: the rows of a split as one, where the first of them stands. */
export function printedRows(measures: readonly MeasureWithProgress[]): CountedRow[] {
  const printed = splitGroups(measures, ({ measure }) => measure).flatMap((rows): CountedRow[] => {
    const [first] = rows;
    if (!first) return [];
    const { split } = first.measure;
    const { measure, progress } = first;
    return [split === null ? { measure, progress, rows } : joined(rows, first, split)];
  });
  return spelledAlike(printed);
}

/** Units that the office has not listed, each with one spelling. The shortest: names are cut up by spaces. */
function spelledAlike(rows: CountedRow[]): CountedRow[] {
  const texts = rows.flatMap(({ measure }) => measure.units.unknown.map(({ text }) => text));
  const spelt = new Map(texts.sort((a, b) => b.length - a.length).map(text => [textKey(text), text]));
  return rows.map(row => {
    const { measure } = row;
    if (measure.units.unknown.length === 0) return row;
    const unknown = measure.units.unknown.map(({ text }) => ({
      text: spelt.get(textKey(text)) ?? text,
      nearest: null,
    }));
    return { ...row, measure: { ...measure, units: { ...measure.units, unknown } } };
  });
}

/**
 * The rows of each split, and each other row alone. Rows of a split that no longer name the same method in the same group are printed apart:
 * otherwise a text of the register would be missing from the report.
 */
export function splitGroups<Row>(rows: readonly Row[], of: (row: Row) => Measure): (readonly Row[])[] {
  const keyOf = (row: Row) => {
    const { row: number, split, method, indicator, group } = of(row);
    return split ? [split.from, fingerprint(method), indicator ?? headingKey(group)].join('\n') : String(number);
  };
  return [...grouped(rows, keyOf).values()];
}

/** Those whom the split row names and of whom no row is left: they have not answered. */
export function unitsWithoutRow(rows: readonly Measure[]): readonly string[] {
  const split = rows[0]?.split;
  if (!split || rows.some(({ units }) => units.all)) return [];
  const there = rows.flatMap(({ units }) => namesIn(units));
  return split.names.filter(name => !there.includes(name));
}

/** The name under which a row's words stand in the joined text. */
export function nameOf({ units, unitText }: Measure): string {
  return units.all ? unitText : namesIn(units).join(', ') || unitText;
}

function joined(rows: readonly MeasureWithProgress[], first: MeasureWithProgress, split: SplitRow): CountedRow {
  const all = rows.map(({ measure }) => measure);
  const words = (text: (row: Measure) => string) => joinedText(partsOf(all, text), false, split.names);
  const absent = unitsWithoutRow(all);
  // Who said nothing in round 6 still says nothing.
  const fromRound6 = all.some(one => one.fromRound6) && all.every(one => one.fromRound6 || saysNothing(one.result));
  const state = leastFinished([
    ...rows.map(({ progress }) => progress.state),
    ...absent.map(() => (rows.some(({ progress }) => progress.state === 'notYet') ? 'notYet' : 'notStarted')),
  ]);
  return {
    rows,
    measure: {
      ...first.measure,
      unitText: split.unitText,
      units: split.units,
      periodText: words(one => one.periodText),
      result: joinedText(resultParts(all, absent, fromRound6), true, split.names),
      fromRound6,
      reportedState: reportedState(all),
      suggestion: words(one => one.suggestion),
      evidence: words(one => one.evidence),
      causes: joinedCauses(rows, words),
      inherits: { ...first.measure.inherits, unit: false },
    },
    progress: {
      ...deciding(first.progress, rows),
      start: commonStart(rows),
      state,
      sure: rows.every(({ progress }) => progress.sure),
    },
  };
}

/** Of the units that have not begun: the others have a result. */
function joinedCauses(
  rows: readonly MeasureWithProgress[],
  words: (text: (row: Measure) => string) => string,
): Cause[] {
  const open = new Set(rows.flatMap(({ measure, progress }) => (progress.state === 'notStarted' ? [measure] : [])));
  const headings = new Set(rows.flatMap(({ measure }) => measure.causes.map(({ heading }) => heading)));
  return [...headings].flatMap(heading => {
    const own = (row: Measure) =>
      (open.has(row) ? row.causes.find(cause => cause.heading === heading)?.text : '') ?? '';
    const text = words(own);
    return text === '' ? [] : [{ heading, text }];
  });
}

/** When all begin; null if they differ. */
function commonStart(rows: readonly MeasureWithProgress[]): PlainDate | null {
  const spans = new Set(rows.map(({ progress: { start, due } }) => `${start}/${due}`));
  return spans.size === 1 ? (rows[0]?.progress.start ?? null) : null;
}

function partsOf(rows: readonly Measure[], text: (row: Measure) => string): Part[] {
  return rows.map(row => ({ name: nameOf(row), text: text(row) }));
}

/** Each row's result in force, and a blank one for those without a row. */
function resultParts(rows: readonly Measure[], absent: readonly string[], fromRound6: boolean): Part[] {
  const text = (row: Measure) =>
    row.fromRound6 && !fromRound6 ? `${row.result.trim()} (${RESULT_OF_ROUND_6})` : row.result;
  return [...partsOf(rows, text), ...absent.map(name => ({ name, text: '' }))];
}

const BY_PROGRESS: readonly State[] = ['notStarted', 'notYet', 'inProgress', 'done'];

/** Cancelled by all, the measure is cancelled. Cancelled by some, the others decide. */
export function leastFinished(states: readonly State[]): State {
  return BY_PROGRESS.find(state => states.includes(state)) ?? 'cancelled';
}

function reportedState(rows: readonly Measure[]): State | null {
  const states = rows.map(row => row.reportedState);
  if (states.every(state => state === null)) return null;
  return leastFinished(states.map(state => state ?? 'notStarted'));
}

/** The days of the row that presses most. */
function deciding(first: Days, rows: readonly MeasureWithProgress[]): Days {
  const open = rows.filter(({ progress: { state } }) => state !== 'done' && state !== 'cancelled');
  const left = ({ daysLeft }: Days) => daysLeft ?? Number.POSITIVE_INFINITY;
  const [next = first, ...others] = (open.length > 0 ? open : rows).map(({ progress }) => progress);
  const { due, daysLeft, overdue } = others.reduce((a, b): Days => (left(b) < left(a) ? b : a), next);
  return { due, daysLeft, overdue };
}

type Days = Pick<PrintedRow['progress'], 'due' | 'daysLeft' | 'overdue'>;
