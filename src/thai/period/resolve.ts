import {
  addDays,
  BUDDHIST_OFFSET,
  fiscalMonths,
  fiscalYearOf,
  fiscalYearSpan,
  lastDayOfMonth,
  makeDate,
  type PlainDate,
  type Span,
} from '../dates/calendar';
import type { Fault, Limit, Point, Statement } from './items';
import { type SchoolCalendar, termDays } from './school';

/** A statement as days. `start` is null for an open start or a deadline. */
export interface Resolved {
  readonly start: PlainDate | null;
  readonly end: PlainDate;
}

/** What a statement is read against. Years are B.E. */
export interface Years {
  readonly fiscalYear: number;
  /** The school year that the text names; null if it names none. */
  readonly schoolYear: number | null;
  /** Null if the office's school year has no fixed days. */
  readonly school: SchoolCalendar | null;
}

/** The statement's days. */
export function resolve(statement: Statement, limit: Limit, years: Years): Resolved | Fault {
  const { fiscalYear } = years;
  switch (statement.kind) {
    case 'points':
      return resolvePoints(statement, limit, fiscalYear);
    case 'quarters':
      return applyLimit(fiscalMonths(fiscalYear, statement.first * 3 - 2, statement.last * 3), limit, fiscalYear);
    case 'round':
      return applyLimit(fiscalMonths(fiscalYear, ...roundMonths(statement)), limit, fiscalYear);
    case 'years':
      return applyLimit(resolveYears(statement, fiscalYear), limit, fiscalYear);
    case 'terms':
      return applyLimit(resolveTerms(statement, years), limit, fiscalYear);
    case 'schoolYears':
      return applyLimit(resolveSchoolYears(statement, years), limit, fiscalYear);
    case 'calendarYears':
      return applyLimit(resolveCalendarYears(statement, fiscalYear), limit, fiscalYear);
    case 'otherYear':
      return { start: null, end: fiscalYearSpan(fiscalYear).end };
    case 'yearEnd':
      return applyLimit(fiscalYearSpan(fiscalYear), limit === 'after' ? limit : 'within', fiscalYear);
    case 'undated':
      return { start: null, end: fiscalYearSpan(yearOfUndated(statement, fiscalYear)).end };
  }
}

/** The end of the calendar year 2568 (ปลายปี ๒๕๖๘) is in the fiscal year 2569. */
function yearOfUndated({ year, named }: Extract<Statement, { kind: 'undated' }>, fiscalYear: number): number {
  return year === null || (!named && year === fiscalYear - 1) ? fiscalYear : year;
}

function roundMonths({ months, half }: Extract<Statement, { kind: 'round' }>): [number, number] {
  return half === 'second' ? [13 - months, 12] : [1, months];
}

/** Without a year, each term is the one that lies in the fiscal year: the second one begins in the school year before. */
function resolveTerms({ first, last, year }: Extract<Statement, { kind: 'terms' }>, years: Years): Span {
  const { fiscalYear, school } = years;
  const named = year ?? years.schoolYear;
  if (school === null) return fiscalYearSpan(fiscalYear);
  if (named !== null) return termDays(school, named, first, last);
  if (first < last) return fiscalYearSpan(fiscalYear);
  return termDays(school, first === 1 ? fiscalYear : fiscalYear - 1, first, last);
}

function resolveSchoolYears({ first, last }: Extract<Statement, { kind: 'schoolYears' }>, years: Years): Span {
  const { fiscalYear, school } = years;
  if (school === null) return fiscalYearSpan(fiscalYear);
  return { start: termDays(school, first).start, end: termDays(school, last).end };
}

function resolveCalendarYears(years: Extract<Statement, { kind: 'calendarYears' }>, fiscalYear: number): Span {
  const [first, last] = [years.first ?? fiscalYear, years.last ?? fiscalYear];
  return { start: `${first - BUDDHIST_OFFSET}-01-01`, end: `${last - BUDDHIST_OFFSET}-12-31` };
}

/** Years are taken as fiscal years: an office that writes "พ.ศ. ๒๕๖๕" in its plan means the plan's year. */
function resolveYears(years: Extract<Statement, { kind: 'years' }>, fiscalYear: number): Span {
  const first = years.first ?? fiscalYear;
  const last = years.last ?? fiscalYear;
  return { start: fiscalYearSpan(first).start, end: fiscalYearSpan(last).end };
}

function applyLimit(span: Span, limit: Limit, fiscalYear: number): Resolved {
  if (limit === null) return span;
  if (limit === 'after') return openFrom(addDays(span.end, 1), fiscalYear);
  return { start: null, end: limit === 'before' ? addDays(span.start, -1) : span.end };
}

type Points = Extract<Statement, { kind: 'points' }>;

function resolvePoints({ points, list, open }: Points, limit: Limit, fiscalYear: number): Resolved | Fault {
  const [first, last] = firstAndLast(points, list, fiscalYear);
  const from = daysOf(first);
  const to = daysOf(last);
  if (from === null || to === null) return { reason: 'impossible', part: (from === null ? first : last).text };
  if (open === 'start') return { start: null, end: to.end };
  if (open === 'end' && limit === null) return openFrom(from.start, fiscalYear);
  if (limit === 'after' && points.length > 1 && !list) return { start: addDays(from.end, 1), end: to.end };
  return applyLimit({ start: from.start, end: to.end }, limit, fiscalYear);
}

/** An open end is the end of the register's fiscal year, or of the start's fiscal year if that is later. */
function openFrom(start: PlainDate, fiscalYear: number): Resolved {
  return { start, end: fiscalYearSpan(Math.max(fiscalYear, fiscalYearOf(start))).end };
}

type DatedPoint = Point & { readonly year: number };

/**
 * The first and last point with their years (C.E.). A year at one end applies to both, unless the months show that the start
 * is in the year before or the end in the year after. Without any year, the months are those of the fiscal year, and a list is
 * sorted in that order.
 */
function firstAndLast(points: Points['points'], list: boolean, fiscalYear: number): readonly [DatedPoint, DatedPoint] {
  const order = list && points.every(({ year }) => year === null) ? [...points].sort(byFiscalMonth) : points;
  const first = order[0] ?? points[0];
  const last = order[order.length - 1] ?? first;
  if (last.year !== null) {
    const year = first.year ?? (inOrder(first, last) ? last.year : last.year - 1);
    return [
      { ...first, year },
      { ...last, year: last.year },
    ];
  }
  const year = first.year ?? fiscalYear - BUDDHIST_OFFSET - (first.month >= 10 ? 1 : 0);
  return [
    { ...first, year },
    { ...last, year: inOrder(first, last) ? year : year + 1 },
  ];
}

function byFiscalMonth(a: Point, b: Point): number {
  return ((a.month + 2) % 12) - ((b.month + 2) % 12) || (a.day ?? 0) - (b.day ?? 0);
}

function inOrder(a: Point, b: Point): boolean {
  return a.month < b.month || (a.month === b.month && (a.day ?? 0) <= (b.day ?? 31));
}

function daysOf({ day, month, year }: DatedPoint): Span | null {
  const start = makeDate(year, month, day ?? 1);
  const end = makeDate(year, month, day ?? lastDayOfMonth(year, month));
  return start === null || end === null ? null : { start, end };
}
