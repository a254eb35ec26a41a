import { sameGroup } from '../measure/indicators';
import type { MeasureWithProgress } from '../measure/measure';
import { STATE_LABELS, type State } from '../progress/state';

/** In the order the report lists them. */
export const STATES = Object.keys(STATE_LABELS) as readonly State[];

/** The measures under one indicator (มาตรการ), named as its first row names it. */
export interface Group {
  readonly name: string;
  readonly measures: readonly MeasureWithProgress[];
}

/** The indicators in the order they first appear; one continued further down "(ต่อ)" is the same. */
export function groupsOf(measures: readonly MeasureWithProgress[]): readonly Group[] {
  const groups: { name: string; measures: MeasureWithProgress[] }[] = [];
  for (const one of measures) {
    const { group } = one.measure;
    const known = groups.find(({ name }) => name === group) ?? groups.find(({ name }) => sameGroup(name, group));
    if (known) known.measures.push(one);
    else groups.push({ name: group, measures: [one] });
  }
  return groups;
}

export function countStates(measures: readonly MeasureWithProgress[]): Readonly<Record<State, number>> {
  const counts: Record<State, number> = { done: 0, inProgress: 0, notStarted: 0, notYet: 0, cancelled: 0 };
  for (const { progress } of measures) counts[progress.state] += 1;
  return counts;
}
