import type { StaffColumn } from '../../../register/columns';
import type { HeadingReading } from './read-heading';
import { NARROWEST_THEME } from './words';

/** A heading's reading, and its column's number from 0. */
export interface Candidate extends HeadingReading {
  readonly at: number;
}

interface Given {
  readonly candidate: Candidate;
  readonly sure: number;
}

/** The narrowest plan is the method, and the next broader one, which is nearest to it, the group. */
export function choosePlans(
  free: readonly Candidate[],
  taken: ReadonlySet<StaffColumn>,
): { method: Given | null; group: Given | null } {
  const plans = free.filter(({ meaning, sure }) => meaning === 'plan' && sure >= LEAST_SURE);
  const usable = plans.filter(one => !one.ofSuccess || one.level > NARROWEST_THEME);
  const ownGroup = usable.find(({ own }) => own === 'group');
  const narrow = usable.filter(({ level }) => level > NARROWEST_THEME);
  const method = taken.has('method')
    ? null
    : (usable.find(({ own }) => own === 'method') ??
      narrowest(narrow.filter(one => one !== ownGroup)) ??
      narrowest(narrow) ??
      usable[0] ??
      null);
  const given = method && { candidate: method, sure: method.level > NARROWEST_THEME || method.own ? method.sure : 0.5 };
  if (taken.has('group')) return { method: given, group: null };
  const limit = method?.level ?? Number.POSITIVE_INFINITY;
  const at = method?.at ?? Number.POSITIVE_INFINITY;
  const broader = usable.filter(one => one !== method && (one.level < limit || (one.level === limit && one.at < at)));
  // A theme to the right of the method measures it: ตัวชี้วัด. Only a project or plan there is what it belongs to.
  const groups = broader.filter(one => one.at < at || (one.level > NARROWEST_THEME && one.level <= BROADEST_DEED));
  const group = ownGroup && ownGroup !== method ? ownGroup : nearestBroader(groups, at);
  if (group) return { method: given, group: { candidate: group, sure: group.at < at ? group.sure : group.sure * 0.8 } };
  // Suggestions to the left of what is done about them are what the rows are grouped by.
  const asked = free.find(one => one.meaning === 'suggestion' && one.at < at);
  return { method: given, group: asked ? { candidate: asked, sure: 0.75 } : null };
}

/** A level up to this is a project or plan. */
const BROADEST_DEED = 4;

/** Below this a word that only looks like a noun decides nothing. */
export const LEAST_SURE = 0.5;

function narrowest(plans: readonly Candidate[]): Candidate | undefined {
  return [...plans].sort((a, b) => b.level - a.level || b.at - a.at)[0];
}

function nearestBroader(plans: readonly Candidate[], at: number): Candidate | undefined {
  const distance = (one: Candidate) => (one.at < at ? at - one.at : 100 + one.at);
  return [...plans].sort((a, b) => b.level - a.level || distance(a) - distance(b))[0];
}
