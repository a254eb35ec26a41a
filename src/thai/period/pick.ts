import { BUDDHIST_OFFSET, type PlainDate } from '../dates/calendar';
import type { Fault, Limit, Statement } from './items';
import { type Resolved, resolve, type Years } from './resolve';

interface LimitedStatement {
  readonly statement: Statement;
  readonly limit: Limit;
}

/** The combined result of a period's statements. `main` is the one that decided. */
export interface Picked extends Resolved {
  readonly main: LimitedStatement;
  readonly doubt: 'labelAgainstRange' | 'endBeforeStart' | 'otherCalendar' | null;
}

/** From most to least exact. A range of days or months says more than the quarter, round or year around it. */
const EXACTNESS: readonly Statement['kind'][] = [
  'points',
  'terms',
  'quarters',
  'round',
  'schoolYears',
  'calendarYears',
  'otherYear',
  'yearEnd',
  'years',
  'undated',
];

interface ResolvedStatement extends Resolved {
  readonly said: LimitedStatement;
}

/** The days that the statements of one text mean. `own`: the register's years, used if the text names no others. */
export function pickSpan(all: readonly [LimitedStatement, ...LimitedStatement[]], own: Years): Picked | Fault {
  const yearsAt = (at: number): Years => ({
    ...own,
    fiscalYear: namedYear(all, at) ?? own.fiscalYear,
    schoolYear: namedSchoolYear(all),
  });
  const resolved: ResolvedStatement[] = [];
  for (const [at, said] of all.entries()) {
    const span = resolve(said.statement, said.limit, yearsAt(at));
    if ('reason' in span) return span;
    resolved.push({ ...span, said });
  }
  const kind = EXACTNESS.find(each => all.some(({ statement }) => statement.kind === each));
  const exact = resolved.filter(({ said }) => said.statement.kind === kind);
  const labels = resolved.filter(({ said }) => said.statement.kind !== kind);
  const { start, end, clash } = combine(exact);
  const deadline = isOnePoint(exact) && labels.some(({ said }) => said.limit === 'within');
  const contradicted =
    clash ||
    (exact.length === 1 && labels.some(({ said }) => !isWithin(said, { start, end }, yearsAt(all.indexOf(said)))));
  const unsure = kind === 'otherYear' || (own.school === null && (kind === 'terms' || kind === 'schoolYears'));
  const wrong = start !== null && end < start ? 'endBeforeStart' : contradicted ? 'labelAgainstRange' : null;
  const doubt = wrong ?? (unsure ? 'otherCalendar' : null);
  return { start: deadline ? null : start, end, main: exact[0]?.said ?? all[0], doubt };
}

/**
 * The fiscal year (B.E.) that the text names for a statement; null if it names none. If there are several, it is the next one as in "ไตรมาส
 * ๔/๒๕๖๖ - ไตรมาส ๑/๒๕๖๗", or the last one before it if the text begins with a year.
 */
function namedYear(all: readonly LimitedStatement[], at: number): number | null {
  const years = all.map(({ statement }) => yearNamedBy(statement));
  const before = years.slice(0, at + 1).filter(isYear);
  const behind = years.slice(at).filter(isYear);
  return (years[0] == null ? (behind[0] ?? before[before.length - 1]) : before[before.length - 1]) ?? null;
}

function isYear(year: number | null): year is number {
  return year !== null;
}

function yearNamedBy(statement: Statement): number | null {
  if (statement.kind === 'years' && statement.first === statement.last) return statement.first;
  return statement.kind === 'undated' && statement.named ? statement.year : null;
}

function namedSchoolYear(all: readonly LimitedStatement[]): number | null {
  for (const { statement } of all) {
    if (statement.kind === 'schoolYears' && statement.first === statement.last) return statement.first;
  }
  return null;
}

/**
 * Combines statements of one kind. Equal ones count once, separate ones add up to one span, and a deadline can extend the end.
 * Ones that overlap contradict each other.
 */
function combine(exact: readonly ResolvedStatement[]): Resolved & { readonly clash: boolean } {
  let start = exact[0]?.start ?? null;
  let end = exact[0]?.end ?? '';
  let clash = false;
  let openEnd = isOpenEnd(exact[0]);
  for (const next of exact.slice(1)) {
    if (openEnd && next.start === null) end = next.end;
    else if (start === null || next.start === null) {
      clash = clash || (start !== null && next.end < end) || (next.start !== null && end < next.end);
      start ??= next.start;
      end = next.end > end ? next.end : end;
    } else if (next.start > end) end = next.end;
    else if (next.end < start) start = next.start;
    else clash = clash || next.start !== start || next.end !== end;
    openEnd = false;
  }
  return { start, end, clash };
}

function isOpenEnd(first: ResolvedStatement | undefined): boolean {
  return first?.said.statement.kind === 'points' && first.said.statement.open === 'end';
}

function isOnePoint(exact: readonly ResolvedStatement[]): boolean {
  const statement = exact[0]?.said.statement;
  return exact.length === 1 && statement?.kind === 'points' && statement.points.length === 1 && statement.open === null;
}

/** True if the days lie within what a less exact statement says. */
function isWithin({ statement }: LimitedStatement, span: Resolved, years: Years): boolean {
  if (UNSHARP.includes(statement.kind)) return true;
  return possibleMeanings(statement, years).some(label => {
    const start: PlainDate | null = span.start ?? span.end;
    return !('reason' in label) && (label.start === null || label.start <= start) && span.end <= label.end;
  });
}

/** A school's own days may differ from the usual ones, so nothing contradicts these. */
const UNSHARP: readonly Statement['kind'][] = ['undated', 'otherYear', 'terms', 'schoolYears'];

/** All possible meanings of a label: รอบ ๖ เดือน may be either half of the year, and a bare year may be a calendar year. */
function possibleMeanings(statement: Statement, years: Years): readonly (Resolved | Fault)[] {
  const own = resolve(statement, null, years);
  if (statement.kind === 'round' && statement.months === 6 && statement.half === null) {
    return [own, resolve({ ...statement, half: 'second' }, null, years)];
  }
  if (statement.kind === 'years' && !statement.named && statement.first !== null && statement.last !== null) {
    const [first, last] = [statement.first - BUDDHIST_OFFSET, statement.last - BUDDHIST_OFFSET];
    return [own, { start: `${first}-01-01`, end: `${last}-12-31` }];
  }
  return [own];
}
