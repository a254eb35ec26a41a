import { grouped } from '../../grid/grouped';
import type { UnitsReading } from '../../office/units/unit';
import { headingKey } from '../../thai/text/text';
import type { PrintedRow } from '../measure';
import type { State } from '../states';

/** What is counted of a measure. */
interface Counted {
  readonly measure: Pick<PrintedRow['measure'], 'group' | 'indicator' | 'units' | 'reportedState'>;
  readonly progress: Pick<PrintedRow['progress'], 'state' | 'overdue'>;
}

/** The number of measures, in total and in each state, and how many of them are overdue. */
export interface Counts {
  readonly total: number;
  readonly states: Readonly<Record<State, number>>;
  readonly overdue: number;
}

/** One indicator's counts. `group` is its heading as first written; `indicator` its place in the settings' list. */
interface IndicatorCounts extends Counts {
  readonly group: string;
  readonly indicator: number | null;
}

/**
 * One unit's counts. `name` is the unit's name, or the cell's text for an unknown unit. It is null for the row of all units (`all`)
 * and for the row of committees and of measures that name nobody (`other`).
 */
export interface UnitCounts extends Counts {
  readonly kind: 'unit' | 'all' | 'other';
  readonly name: string | null;
}

export interface Summary extends Counts {
  /** How many are done that were not when round 6 was closed; null if it is not closed. */
  readonly doneSince: number | null;
  /** In the order of the register. */
  readonly indicators: readonly IndicatorCounts[];
  /**
   * Units in the register's order, then `all`, then `other`. A measure of two units counts in both rows, as does a measure of
   * a unit and a committee. A measure of all units counts only in `all`.
   */
  readonly units: readonly UnitCounts[];
}

export function summarise(list: readonly Counted[]): Summary {
  return { ...count(list), doneSince: doneSince(list), indicators: byIndicator(list), units: byUnit(list) };
}

function doneSince(list: readonly Counted[]): number | null {
  if (list.every(({ measure }) => measure.reportedState === null)) return null;
  return list.filter(({ measure, progress }) => progress.state === 'done' && measure.reportedState !== 'done').length;
}

/** The share of measures that are done, not counting cancelled ones; null if no measure is left. */
export function shareDone({ total, states }: Counts): number | null {
  const counted = total - states.cancelled;
  return counted === 0 ? null : states.done / counted;
}

function count(list: readonly Counted[]): Counts {
  const states: Record<State, number> = { done: 0, inProgress: 0, notStarted: 0, notYet: 0, cancelled: 0 };
  for (const { progress } of list) states[progress.state] += 1;
  return { total: list.length, states, overdue: list.filter(({ progress }) => progress.overdue).length };
}

function byIndicator(list: readonly Counted[]): IndicatorCounts[] {
  const keyOf = ({ measure }: Counted) => String(measure.indicator ?? headingKey(measure.group));
  return [...grouped(list, keyOf).values()].map(members => {
    const { group = '', indicator = null } = members[0]?.measure ?? {};
    return { group, indicator, ...count(members) };
  });
}

function byUnit(list: readonly Counted[]): UnitCounts[] {
  const single = list.filter(({ measure }) => !measure.units.all);
  const byName = grouped(
    single.flatMap(member => namesIn(member.measure.units).map(name => ({ name, member }))),
    ({ name }) => name,
  );
  const named = [...byName].map(([name, members]): UnitCounts => {
    return { kind: 'unit', name, ...count(members.map(({ member }) => member)) };
  });
  const all = list.filter(({ measure }) => measure.units.all);
  const other = single.filter(({ measure: { units } }) => units.committees.length > 0 || namesNobody(units));
  if (all.length > 0) named.push({ kind: 'all', name: null, ...count(all) });
  if (other.length > 0) named.push({ kind: 'other', name: null, ...count(other) });
  return named;
}

function namesIn({ units, unknown }: UnitsReading): string[] {
  return [...new Set([...units, ...unknown.map(({ text }) => text)])];
}

function namesNobody({ units, unknown }: UnitsReading): boolean {
  return units.length + unknown.length === 0;
}
