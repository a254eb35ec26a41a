import { BUDDHIST_OFFSET } from '../dates/calendar';
import { faulty, isMark, type Parsed, type Statement, textBetween } from './items';
import type { Token } from './tokens';

/** A year, C.E. and B.E. */
interface Year {
  readonly ce: number;
  readonly be: number;
}

type NumberToken = Extract<Token, { kind: 'number' }>;

/** Two digits mean 25yy (20yy if `christian`). Four digits are B.E. from 2400 on. Null for a number that cannot be a year here. */
export function yearOf({ value, digits }: NumberToken, christian = false): Year | null {
  if (digits === 2) return christian ? fromCe(2000 + value) : fromCe(2500 + value - BUDDHIST_OFFSET);
  if (digits !== 4 || value < 1900 || value >= 2700) return null;
  return fromCe(value >= 2400 ? value - BUDDHIST_OFFSET : value);
}

/** [ปี] [พ.ศ. or ค.ศ.] number. A number that counts something is not a year. An impossible year is a slip. */
export function yearAt(tokens: readonly Token[], at: number): Parsed<Year> {
  let place = at;
  while (isMark(tokens[place], 'year', 'buddhist', 'christian')) place += 1;
  const token = tokens[place];
  if (token?.kind !== 'number' || isMark(tokens[place + 1], 'count')) return null;
  const labelled = place > at;
  if (token.digits === 1 || (!labelled && isDay(token) && tokens[place + 1]?.kind === 'month')) return null;
  const year = yearOf(token, isMark(tokens[place - 1], 'christian'));
  return year === null ? faulty('slip', token.text) : { value: year, next: place + 1 };
}

/** ปีงบประมาณ ๒๕๖๕, พ.ศ. ๒๕๖๑ - ๒๕๖๔, ตลอดปี, 2568. A bare number is a year only if it has four digits, or in ไตรมาส ๒/๖๙. */
export function yearsAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  const named = isMark(tokens[at], 'fiscalYear', 'wholeYear');
  const start = named ? at + 1 : at;
  const bare = !named && tokens[start]?.kind === 'number';
  if (!named && !bare && !isMark(tokens[start], 'year', 'buddhist', 'christian')) return null;
  const first = bare && !hasFourDigits(tokens[start]) && !isYearOfPart(tokens, start) ? null : yearAt(tokens, start);
  if (first !== null && 'fault' in first) return first;
  // The year in "2568 ต.ค." may be a calendar year or a fiscal year.
  if (first !== null && bare && isUndatedMonth(tokens, first.next) && !isMark(tokens[at - 1], 'slash')) {
    return faulty('unknown', textBetween(tokens, at, first.next + 1));
  }
  if (first === null) return named ? { value: { kind: 'years', first: null, last: null, named }, next: start } : null;
  const years = yearRangeAt(tokens, start);
  if (years === null || 'fault' in years) return years;
  return { value: { kind: 'years', ...years.value, named }, next: years.next };
}

/** A year, or the first and last of a range: 2566, ๒๕๖๖ - ๒๕๗๐, ปี ๒๕๖๖ ถึงปีงบประมาณ ๒๕๗๐. B.E. */
export function yearRangeAt(tokens: readonly Token[], at: number): Parsed<{ first: number; last: number }> {
  const first = yearAt(tokens, at);
  if (first === null || 'fault' in first) return first;
  const joined = isMark(tokens[first.next], 'range', 'until');
  const named = isMark(tokens[first.next + 1], 'fiscalYear', 'schoolYear', 'calendarYear');
  const last = joined ? yearAt(tokens, named ? first.next + 2 : first.next + 1) : null;
  if (last !== null && 'fault' in last) return last;
  return { value: { first: first.value.be, last: (last ?? first).value.be }, next: (last ?? first).next };
}

/** ปีปฏิทิน ๒๕๖๖, ปีปฏิทิน. */
export function calendarYearsAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  if (!isMark(tokens[at], 'calendarYear')) return null;
  const years = yearRangeAt(tokens, at + 1);
  if (years !== null && 'fault' in years) return years;
  const value = years?.value ?? { first: null, last: null };
  return { value: { kind: 'calendarYears', ...value }, next: years?.next ?? at + 1 };
}

function hasFourDigits(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.digits === 4;
}

function isUndatedMonth(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'month' && yearAt(tokens, at + 1) === null;
}

/** ไตรมาส ๒/๖๙, รอบที่ 1/69. */
function isYearOfPart(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens[at - 1], 'slash') && isMark(tokens[at - 3], 'quarter', 'round');
}

function isDay({ value, digits }: NumberToken): boolean {
  return digits <= 2 && value <= 31;
}

function fromCe(ce: number): Year {
  return { ce, be: ce + BUDDHIST_OFFSET };
}
