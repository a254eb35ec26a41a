import { isBlank, textOf } from '../../../grid/cell';
import { fingerprint } from '../../../memory/fingerprint';
import { NEW_ROW, type RowRecord } from '../../../memory/row-record';
import { rowText } from '../../../memory/row-text';
import { everybody } from '../../../office/units/reach';
import { namesIn } from '../../../office/units/unit';
import { ALL_TOOL_COLUMNS, RESULT_COLUMNS, type StaffColumn } from '../../../register/columns';
import type { Measure } from '../../../register/measure';
import { takenApart } from '../../../register/progress/joined-text';
import { saysNothing } from '../../../register/progress/result/items';
import { columnCell, type Register } from '../../../register/read-register';
import { reportedFor6 } from '../../../register/results';
import type { OfficeBook } from '../../common/read-office';
import { identitiesOf } from '../../flag/wanted-columns';
import type { ColumnTexts } from '../../ports/sheet';
import type { WhyNotSplit } from './split-data';

/** A row that becomes a row a unit. */
export interface SplitPlan {
  readonly measure: Measure;
  /** The unit that the row is of from now on; null if it stays. */
  readonly first: string | null;
  /** The units of the rows below it. */
  readonly others: readonly string[];
  /** How many of these rows are there already, blank, or begun by a run that broke off. */
  readonly free: number;
  /** The row's รหัส cell and those of the rows below it. */
  readonly ids: readonly string[];
  /** What is written into the rows below, but for the unit. */
  readonly shared: readonly ColumnTexts[];
  /** The row's own texts that change. */
  readonly own: readonly { readonly column: number; readonly text: string }[];
}

export interface NotPlanned {
  readonly measure: Measure;
  readonly why: WhyNotSplit;
  readonly key: StaffColumn;
}

/** What each unit's row says in a column. */
type Texts = ReadonlyMap<StaffColumn, (name: string) => string>;

interface Found {
  readonly texts: Texts;
  /** Every row goes on with a text that was reported for round 6, and with the state that was chosen for it. */
  readonly isCarried: boolean;
}

/** How these rows are split. Reads nothing from the sheet. `newId`: see `Adapters`. */
export function planSplits(
  office: OfficeBook,
  measures: readonly Measure[],
  newId: () => string,
): (SplitPlan | NotPlanned)[] {
  const identities = identitiesOf(office.register, newId);
  return measures.map(measure => {
    const identity = identities.get(measure.row);
    if (!identity) throw new Error(`row ${measure.row} has no identity`);
    return planSplit(office, measure, identity, newId);
  });
}

function planSplit(
  office: OfficeBook,
  measure: Measure,
  record: RowRecord,
  newId: () => string,
): SplitPlan | NotPlanned {
  const { register, units, settings, layout } = office;
  const named = everybody(measure.units, units, settings.kind);
  const all = measure.split?.names ?? named;
  // The row of a single unit stays as it is. Those who have no row yet get one below it.
  const stays = named.length < 2;
  const there = [...(stays ? named : []), ...unitsWithRow(register, measure)];
  const left = (stays ? all : named).filter(name => !there.includes(name));
  const [first, others] = stays ? [null, left] : [left[0] ?? null, left.slice(1)];
  const isOfOther = isBegun(register, measure) && record.id !== measure.split?.from;
  if (isOfOther || all.length < 2 || (first === null && others.length === 0))
    return { measure, why: 'oneUnit', key: 'unit' };
  if (measure.units.unknown.length > 0) return { measure, why: 'unitUnknown', key: 'unit' };
  const found = stays
    ? { texts: sameTexts(register, measure), isCarried: false }
    : textsOf(office, measure, all, others.length === 0);
  if ('why' in found) return found;
  const { texts, isCarried } = found;
  const split = { from: measure.split?.from ?? record.id, units: measure.split?.unitText ?? measure.unitText };
  // A blank that was reported, too: what is written there since is late.
  const reported = stays
    ? null
    : reportedFor6(record.reported, { fiscalYear: settings.fiscalYear, closed: office.closed });
  const recordOf = (name: string): RowRecord => ({
    ...NEW_ROW,
    reported,
    ...(isCarried && { choice: record.choice }),
    id: newId(),
    print: record.print,
    split: { ...split, print: fingerprint(name) },
  });
  const own = { ...record, split: { ...split, print: fingerprint(first ?? measure.unitText) } };
  const written = [...texts].flatMap(([key, of]) => {
    const column = register.headings.columns[key];
    return column === null ? [] : [{ key, column, of }];
  });
  const results = RESULT_COLUMNS.flatMap(key => others.map(name => texts.get(key)?.(name) ?? ''));
  // A row that a run before this one began may have its result, and no unit yet.
  const isOwn = (one: Measure) =>
    isBegun(register, one) && one.split?.from === split.from && ['', ...results].includes(one.result);
  return {
    measure,
    first,
    others,
    free: freeRows(register, measure.row, isOwn, others.length),
    ids: [own, ...others.map(recordOf)].map(one => rowText(one, layout)),
    shared: written.map(({ column, of }) => ({ column, values: others.map(of) })),
    own: written.flatMap(({ key, column, of }) => {
      const text = first === null ? null : of(first);
      return text === null || text === cellText(register, measure, key) ? [] : [{ column, text }];
    }),
  };
}

/** The units that have a row of the measure's split besides it. */
function unitsWithRow(register: Register, { row, split }: Measure): readonly string[] {
  if (split === null) return [];
  const others = register.measures.filter(one => one.row !== row && one.split?.from === split.from);
  return others.flatMap(one => (isBegun(register, one) ? [] : namesIn(one.units)));
}

const SAME: readonly StaffColumn[] = ['group', 'method', 'period', 'suggestion'];

function sameTexts(register: Register, measure: Measure): Texts {
  return new Map(
    SAME.map(key => {
      const text = cellText(register, measure, key);
      return [key, () => text];
    }),
  );
}

/**
 * What each unit's row says, or why nobody can tell. Each gets its own words out of a joined text. Other suggestions and evidence stand in
 * every row, and what was reported for round 6 is still in force for each. `isLast`: all other rows are there, because a run broke off before it
 * named this row's unit; some of its own words may stand here already.
 */
function textsOf(
  { register, closed }: OfficeBook,
  measure: Measure,
  all: readonly string[],
  isLast: boolean,
): Found | NotPlanned {
  const texts = new Map(sameTexts(register, measure));
  let isCarried = false;
  let isTold = false;
  for (const [key, text] of measure.results) {
    const isReported = key === 'result' ? measure.fromRound6 : key === 'result6' && closed.includes(6);
    const apart = isReported ? null : takenApart(text, all);
    if (!isReported && apart === null && !saysNothing(text) && !isLast) return { measure, why: 'result', key };
    if (isReported && !saysNothing(text)) isCarried = true;
    if (apart !== null) isTold = true;
    if (isReported || apart !== null) texts.set(key, name => apart?.get(name) ?? (apart ? '' : text));
  }
  if (!isLast && (measure.chosenState !== null || (measure.reviewed !== null && !isTold)))
    return { measure, why: 'state', key: 'chosenState' };
  for (const key of ['suggestion', 'evidence'] as const) {
    const apart = takenApart(measure[key], all);
    texts.set(key, name => (apart ? (apart.get(name) ?? '') : measure[key]));
  }
  if (isCarried) texts.set('chosenState', () => measure.chosenText);
  return { texts, isCarried };
}

function cellText({ grid, headings }: Register, { row }: Measure, key: StaffColumn): string {
  return textOf(columnCell(grid, headings, row, key)).trim();
}

/** How many of the rows right below can be used: wholly blank, or begun by a run that broke off. */
function freeRows(register: Register, row: number, isOwn: (measure: Measure) => boolean, most: number): number {
  const byRow = new Map(register.measures.map(measure => [measure.row, measure]));
  const isUsable = (at: number) => {
    const measure = byRow.get(at);
    return measure ? isOwn(measure) : isBlankRow(register, at);
  };
  let free = 0;
  while (free < most && isUsable(row + 1 + free)) free += 1;
  return free;
}

/** True for a row of a split that no unit has: a run broke off before it named one. */
export function isBegun(register: Register, measure: Measure): boolean {
  return measure.split !== null && cellText(register, measure, 'unit') === '';
}

function isBlankRow({ grid, headings }: Register, row: number): boolean {
  const own = new Set(ALL_TOOL_COLUMNS.map(key => headings.columns[key]));
  return (grid.cells[row - 1] ?? []).every((cell, at) => own.has(at + 1) || isBlank(cell));
}
