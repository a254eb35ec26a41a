import { BUDDHIST_OFFSET, type PlainDate } from '../dates/calendar';
import type { Fault, Limit, Statement } from './items';
import { type Resolved, resolve } from './resolve';

interface Said {
  readonly statement: Statement;
  readonly limit: Limit;
}

/** What a period's statements come to together. `main` is the one that decided. */
export interface Picked extends Resolved {
  readonly main: Said;
  readonly doubt: 'labelAgainstRange' | 'endBeforeStart' | null;
}

/** The most exact kind first: a range in days or months tells more than the quarter, round or year it is in. */
const EXACTNESS: readonly Statement['kind'][] = ['points', 'quarters', 'round', 'yearEnd', 'years', 'undated'];

interface ResolvedSaid extends Resolved {
  readonly said: Said;
}

/** The days meant by the statements of one text; `fiscalYear` B.E. holds where they name no other. */
export function pickSpan(all: readonly [Said, ...Said[]], fiscalYear: number): Picked | Fault {
  const year = namedYear(all) ?? fiscalYear;
  const resolved: ResolvedSaid[] = [];
  for (const said of all) {
    const span = resolve(said.statement, said.limit, year);
    if ('reason' in span) return span;
    resolved.push({ ...span, said });
  }
  const kind = EXACTNESS.find(each => all.some(({ statement }) => statement.kind === each));
  const exact = resolved.filter(({ said }) => said.statement.kind === kind);
  const labels = resolved.filter(({ said }) => said.statement.kind !== kind);
  const { start, end, clash } = together(exact);
  const deadline = isOnePoint(exact) && labels.some(({ said }) => said.limit === 'within');
  const contradicted = clash || (exact.length === 1 && labels.some(({ said }) => !holds(said, { start, end }, year)));
  const doubt = start !== null && end < start ? 'endBeforeStart' : contradicted ? 'labelAgainstRange' : null;
  return { start: deadline ? null : start, end, main: exact[0]?.said ?? all[0], doubt };
}

/** The one fiscal year that the text itself names. */
function namedYear(all: readonly Said[]): number | null {
  for (const { statement } of all) {
    if (statement.kind === 'years' && statement.first === statement.last) return statement.first;
    if (statement.kind === 'undated' && statement.named) return statement.year;
  }
  return null;
}

/**
 * Statements of one kind: the same twice is one, those after each other add up, a deadline moves the end out. Those that
 * overlap contradict each other.
 */
function together(exact: readonly ResolvedSaid[]): Resolved & { readonly clash: boolean } {
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

function isOpenEnd(first: ResolvedSaid | undefined): boolean {
  return first?.said.statement.kind === 'points' && first.said.statement.open === 'end';
}

function isOnePoint(exact: readonly ResolvedSaid[]): boolean {
  const statement = exact[0]?.said.statement;
  return exact.length === 1 && statement?.kind === 'points' && statement.points.length === 1 && statement.open === null;
}

/** Whether the days lie in what a less exact statement says. */
function holds({ statement }: Said, span: Resolved, fiscalYear: number): boolean {
  if (statement.kind === 'undated') return true;
  return readings(statement, fiscalYear).some(label => {
    const start: PlainDate | null = span.start ?? span.end;
    return !('reason' in label) && (label.start === null || label.start <= start) && span.end <= label.end;
  });
}

/** All that a label may mean: รอบ ๖ เดือน either half of the year, a bare year the calendar's year too. */
function readings(statement: Statement, fiscalYear: number): readonly (Resolved | Fault)[] {
  const own = resolve(statement, null, fiscalYear);
  if (statement.kind === 'round' && statement.months === 6 && statement.half === null) {
    return [own, resolve({ ...statement, half: 'second' }, null, fiscalYear)];
  }
  if (statement.kind === 'years' && !statement.named && statement.first !== null && statement.last !== null) {
    const [first, last] = [statement.first - BUDDHIST_OFFSET, statement.last - BUDDHIST_OFFSET];
    return [own, { start: `${first}-01-01`, end: `${last}-12-31` }];
  }
  return [own];
}
