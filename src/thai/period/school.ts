import { BUDDHIST_OFFSET, type PlainDate, type Span } from '../dates/calendar';
import { faulty, isMark, type Parsed, type Statement, textBetween } from './items';
import type { Token } from './tokens';
import { yearAt, yearRangeAt } from './years';

/** A term's first and last day as MM-DD. A day before the school year's first day is in the next calendar year. */
interface Term {
  readonly start: string;
  readonly end: string;
}

/** The terms of a school year, in order. */
export type SchoolCalendar = readonly [Term, ...Term[]];

/**
 * Schools under the Ministry of Education: its regulation on the school year of 2549 B.E. lets them close on 11 October and 1 April. The
 * third term is the summer's.
 */
export const SCHOOL_YEAR: SchoolCalendar = [
  { start: '05-16', end: '10-10' },
  { start: '11-01', end: '03-31' },
  { start: '04-01', end: '05-15' },
];

const ORDINARY_TERMS = 2;
const JOINS = ['range', 'until', 'and'] as const;

/** ภาคเรียนที่ ๑/๒๕๖๖, เทอม ๑ - ๒, ภาคปลาย ปีการศึกษา ๒๕๖๕. */
export function termsAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  if (!isMark(tokens[at], 'term')) return null;
  const numbers: number[] = [];
  let next = at + 1;
  for (let place = next; ; ) {
    while (isMark(tokens[place], 'term')) place += 1;
    const number = termNumber(tokens[place]);
    if (number === null) break;
    if (number < 1 || number > SCHOOL_YEAR.length) return faulty('impossible', textBetween(tokens, at, place + 1));
    numbers.push(number);
    next = place + 1;
    if (!isMark(tokens[next], ...JOINS)) break;
    place = next + 1;
  }
  if (numbers.length === 0) return null;
  const year = yearAt(tokens, isMark(tokens[next], 'slash', 'schoolYear') ? next + 1 : next);
  if (year !== null && 'fault' in year) return year;
  const value = { first: Math.min(...numbers), last: Math.max(...numbers), year: year?.value.be ?? null };
  return { value: { kind: 'terms', ...value }, next: year?.next ?? next };
}

function termNumber(token: Token | undefined): number | null {
  if (token?.kind === 'number') return token.digits === 1 ? token.value : null;
  return token !== undefined && isMark(token, 'termName') ? NAMES.indexOf(token.text) + 1 : null;
}

const NAMES: readonly string[] = ['ต้น', 'ปลาย', 'ฤดูร้อน'];

/** ปีการศึกษา ๒๕๖๖, ปีการศึกษา ๒๕๖๕ - ๒๕๖๗. */
export function schoolYearsAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  const years = isMark(tokens[at], 'schoolYear') ? yearRangeAt(tokens, at + 1) : null;
  if (years === null || 'fault' in years) return years;
  return { value: { kind: 'schoolYears', ...years.value }, next: years.next };
}

/** The days of these terms (from 1) of a school year (B.E.); by default of all but the summer's. */
export function termDays(calendar: SchoolCalendar, year: number, first = 1, last = ORDINARY_TERMS): Span {
  const [from, to] = [calendar[first - 1] ?? calendar[0], calendar[last - 1] ?? calendar[calendar.length - 1]];
  return { start: dayOf(calendar, year, from.start), end: dayOf(calendar, year, (to ?? from).end) };
}

function dayOf([{ start }]: SchoolCalendar, year: number, day: string): PlainDate {
  return `${year - BUDDHIST_OFFSET + (day < start ? 1 : 0)}-${day}`;
}
