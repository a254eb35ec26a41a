import { faulty, isMark, type Parsed, type Statement, textBetween } from './items';
import type { Token } from './tokens';

/** Months of the rounds that reports are made for. */
const ROUND_MONTHS: readonly number[] = [3, 6, 9, 12];

/** ไตรมาส ๑, ไตรมาสที่ 1 - 2, ไตรมาส ๑ และ ๓, ไตรมาสสุดท้าย. */
export function quartersAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  if (!isMark(tokens[at], 'quarter')) return null;
  const numbers: number[] = [];
  let next = at + 1;
  for (let place = next; ; place = next + 1) {
    if (isMark(tokens[place], 'quarter')) place += 1;
    const quarter = quarterNumber(tokens[place]);
    // ไตรมาส 1 - 5 ม.ค.: the second number is a day.
    if (quarter === null || (numbers.length > 0 && tokens[place + 1]?.kind === 'month')) break;
    if (quarter < 1 || quarter > 4) return faulty('impossible', textBetween(tokens, at, place + 1));
    numbers.push(quarter);
    next = place + 1;
    if (!isMark(tokens[next], 'range', 'until', 'and', 'slash')) break;
  }
  if (numbers.length === 0) return null;
  // ไตรมาส 1/2565: what follows the slash is a year, which the next statement reads.
  const value = { kind: 'quarters', first: Math.min(...numbers), last: Math.max(...numbers) } as const;
  return { value, next };
}

function quarterNumber(token: Token | undefined): number | null {
  if (isMark(token, 'first')) return 1;
  if (isMark(token, 'last')) return 4;
  return token?.kind === 'number' && token.digits === 1 ? token.value : null;
}

/** รอบ ๖ เดือน, รอบที่ ๒, ครึ่งปีแรก, 6 เดือนหลัง. Two rounds with a slash between them are a form not filled in. */
export function roundAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  const token = tokens[at];
  if (isMark(token, 'half')) return roundOf(6, token?.text.endsWith('หลัง') ? 'second' : 'first', at + 1);
  const part = isMark(token, 'round') ? partOf(tokens[at + 1]) : null;
  if (part !== null) return roundOf(6, part, at + 2);
  const first = monthsAt(tokens, isMark(token, 'round') ? at + 1 : at);
  if (first === null || (!isMark(token, 'round') && !first.half)) return null;
  const second = monthsAt(tokens, afterJoin(tokens, first.next));
  if (second === null || second.months === first.months) return roundOf(first.months, first.half, first.next);
  if (!isMark(tokens[first.next], 'and')) return faulty('bothRounds', textBetween(tokens, at, second.next));
  return roundOf(Math.max(first.months, second.months), null, second.next);
}

type Half = 'first' | 'second' | null;

function roundOf(months: number, half: Half, next: number): Parsed<Statement> {
  return { value: { kind: 'round', months, half }, next };
}

/** รอบแรก, รอบที่ 2: the year's two halves. */
function partOf(token: Token | undefined): Half {
  const number = token?.kind === 'number' ? token.value : null;
  return number === 1 ? 'first' : number === 2 ? 'second' : halfOf(token);
}

function halfOf(token: Token | undefined): Half {
  if (isMark(token, 'first')) return 'first';
  return isMark(token, 'last') ? 'second' : null;
}

/** "๖ เดือน", "6 เดือนหลัง" */
function monthsAt(tokens: readonly Token[], at: number): { months: number; half: Half; next: number } | null {
  const number = tokens[at];
  if (number?.kind !== 'number' || !ROUND_MONTHS.includes(number.value) || !isMark(tokens[at + 1], 'month'))
    return null;
  const half = number.value === 6 ? halfOf(tokens[at + 2]) : null;
  return { months: number.value, half, next: half ? at + 3 : at + 2 };
}

function afterJoin(tokens: readonly Token[], at: number): number {
  const place = isMark(tokens[at], 'and', 'slash') ? at + 1 : at;
  return isMark(tokens[place], 'round') ? place + 1 : place;
}
