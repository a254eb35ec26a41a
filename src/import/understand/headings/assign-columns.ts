import type { StaffColumn } from '../../../register/columns';
import { headingKey } from '../../../thai/text/text';
import { type Candidate, choosePlans, LEAST_SURE } from './choose-plans';
import { type ColumnUse, type Heading, OWN } from './column-use';
import { fold } from './fold';
import { marksUses } from './mark-columns';
import { readHeading } from './read-heading';
import { giveParts, giveRounds } from './several-columns';
import { timeLabel, yearIn } from './time-label';

export interface Choice {
  readonly heading: string;
  readonly column: StaffColumn | null;
}

/** B.E. Here it only matters whether a heading names a time. */
const ANY_YEAR = 2560;
/** Two headings that differ less than this in how sure they are, are rivals. */
const NEARLY = 0.15;

/** Uses for which a column is taken: another heading cannot be it, too. */
const TAKES: readonly ColumnUse['as'][] = ['column', 'round6', 'round12'];

/**
 * Decides for all headings of a table together which column each is: what is the method depends on the other columns. `doubled`: columns
 * (from 0) with the same heading, of which only a person can tell which one counts.
 */
export function assignColumns(
  headings: readonly Heading[],
  { map = [], fiscalYear }: { readonly map?: readonly Choice[]; readonly fiscalYear: number },
): { readonly uses: readonly ColumnUse[]; readonly doubled: readonly (readonly number[])[] } {
  const chosen = headings.map(heading => choiceFor(heading, map));
  const marks = marksUses(headings, fiscalYear);
  const uses = headings.map((_, at): ColumnUse | null => chosen[at] ?? marks[at] ?? null);
  const taken = new Set(
    uses.flatMap(use => (use && TAKES.includes(use.as) && use.column !== null ? [use.column] : [])),
  );
  const chosenTwice = [...taken]
    .map(column => uses.flatMap((use, at) => (use?.as === 'column' && use.column === column ? [at] : [])))
    .filter(({ length }) => length > 1);
  const free: Candidate[] = headings.flatMap((heading, at) =>
    uses[at] === null ? [{ ...readHeading(meaningText(heading)), at }] : [],
  );
  const give = (candidate: Candidate, column: StaffColumn, sure = candidate.sure) => {
    uses[candidate.at] = { column, as: 'column', sure, time: null, insteadOf: null };
    taken.add(column);
  };
  const doubled: number[][] = [...chosenTwice];
  const isFree = ({ at }: Candidate) => uses[at] === null;
  giveRounds(headings, free, uses, taken);
  giveParts(headings, free, uses, taken, fiscalYear);
  const { method, group } = choosePlans(beforeResults(free).filter(isFree), taken);
  if (method) give(method.candidate, 'method', method.sure);
  if (group) give(group.candidate, 'group', group.sure);
  for (const one of free.filter(isFree)) {
    const mayBeGroup =
      group !== null &&
      one.meaning === 'plan' &&
      one.sure >= LEAST_SURE &&
      !one.ofSuccess &&
      one.at < (method?.candidate.at ?? 0);
    if (mayBeGroup) uses[one.at] = { ...OWN, sure: 0.6, insteadOf: group.candidate.at };
  }
  for (const [meaning, column] of SINGLE) {
    if (taken.has(column)) continue;
    const rivals = ofYear(
      free.filter(one => isFree(one) && one.meaning === meaning).sort(better),
      headings,
      fiscalYear,
    );
    const [best, ...others] = rivals;
    if (best === undefined) continue;
    const same = others.filter(one => sameHeading(headings, best, one) && one.organization === best.organization);
    if (same.length > 0) doubled.push([best, ...same].map(({ at }) => at).sort((a, b) => a - b));
    give(best, column);
    for (const one of others)
      uses[one.at] = { ...OWN, sure: rivalSure(best, one), insteadOf: isRival(best, one) ? best.at : null };
  }
  // A state in words is a result if nothing else is.
  const state = free.find(one => isFree(one) && one.meaning === 'state');
  if (state) give(state, taken.has('result') ? 'chosenState' : 'result', taken.has('result') ? state.sure : 0.6);
  return {
    uses: uses.map((use, at) => use ?? { ...OWN, sure: ownSure(free.find(one => one.at === at)) }),
    doubled: [...doubled, ...sameMethods(headings, free, method?.candidate)],
  };
}

/** What stands right of the results is what came after: "ปัญหา | แนวทางแก้ไข". Unless it is a known heading, or there is nothing else. */
function beforeResults(free: readonly Candidate[]): readonly Candidate[] {
  const result = free.find(({ meaning }) => meaning === 'result')?.at ?? Number.POSITIVE_INFINITY;
  const before = free.filter(({ at, sure }) => at < result || sure === 1);
  return before.some(({ meaning }) => meaning === 'plan') ? before : free;
}

const SINGLE = [
  ['unit', 'unit'],
  ['period', 'period'],
  ['result', 'result'],
  ['suggestion', 'suggestion'],
  ['evidence', 'evidence'],
] as const;

function choiceFor({ text, tiers }: Heading, map: readonly Choice[]): ColumnUse | null {
  const keys = [text, tiers[tiers.length - 1] ?? ''].map(headingKey);
  const choice = map.find(one => keys.includes(headingKey(one.heading)));
  if (!choice) return null;
  const { column } = choice;
  const chosen = { sure: 1, time: null, insteadOf: null } as const;
  if (column === 'result6' || column === 'result12')
    return { ...chosen, column: 'result', as: column === 'result6' ? 'round6' : 'round12' };
  return { ...chosen, column, as: column === null ? 'own' : 'column' };
}

/** Of two tiers the upper one says what it is, unless it only names a time or says nothing. */
function meaningText({ text, tiers }: Heading): string {
  const upper = tiers[0] ?? '';
  if (tiers.length < 2 || readHeading(text).sure === 1) return text;
  const [above, below] = [readHeading(upper), readHeading(tiers[tiers.length - 1] ?? '')];
  // ผู้รับผิดชอบ over "หลัก | ร่วม": what stands below says who only helps.
  if (above.meaning === 'unit' && readHeading(text).meaning === 'unit') return text;
  if (above.meaning === null || timeLabel(upper, ANY_YEAR) !== null) return tiers[tiers.length - 1] ?? '';
  return above.meaning === 'plan' && below.meaning !== null ? (tiers[tiers.length - 1] ?? '') : upper;
}

/** Who does it before who helps; an organization before a person; our own heading first; then the surer one, then the left one. */
function better(a: Candidate, b: Candidate): number {
  if (a.onlyHelps !== b.onlyHelps) return Number(a.onlyHelps) - Number(b.onlyHelps);
  const organization = Number(b.organization) - Number(a.organization);
  return organization || Number(b.own !== null) - Number(a.own !== null) || b.sure - a.sure || a.at - b.at;
}

/** Of several columns that name years, that of this fiscal year comes first. */
function ofYear(rivals: readonly Candidate[], headings: readonly Heading[], fiscalYear: number): readonly Candidate[] {
  const own = rivals.filter(({ at }) => yearIn(headings[at]?.text ?? '') === fiscalYear);
  return own.length === 1 ? [...own, ...rivals.filter(one => !own.includes(one))] : rivals;
}

function isRival(best: Candidate, other: Candidate): boolean {
  return (
    best.sure - other.sure < NEARLY &&
    best.organization === other.organization &&
    best.onlyHelps === other.onlyHelps &&
    best.own === null
  );
}

function rivalSure(best: Candidate, other: Candidate): number {
  return isRival(best, other) ? 0.6 : 0.8;
}

/** A heading that says what it is, or says nothing known, is surely the office's own; one that is a little like ours is not. */
function ownSure(candidate: Candidate | undefined): number {
  if (candidate === undefined || candidate.meaning === null) return 0.75;
  return candidate.meaning === 'own' ? Math.max(candidate.sure, 0.75) : 0.75;
}

function sameHeading(headings: readonly Heading[], a: Candidate, b: Candidate): boolean {
  return fold(headings[a.at]?.text ?? '') === fold(headings[b.at]?.text ?? '');
}

function sameMethods(
  headings: readonly Heading[],
  free: readonly Candidate[],
  method: Candidate | undefined,
): number[][] {
  if (!method) return [];
  const same = free.filter(one => one.meaning === 'plan' && sameHeading(headings, method, one)).map(({ at }) => at);
  return same.length > 1 ? [same] : [];
}
