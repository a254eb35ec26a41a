import { faulty, isMark, type Parsed, type Statement, textBetween } from './items';
import type { Token } from './tokens';

/** A round of a report may have this many months. */
const ROUND_MONTHS: readonly number[] = [3, 6, 9, 12];

/** ไตรมาส ๑, ไตรมาสที่ 1 - 2, ไตรมาส ๑ และ ๓, ไตรมาสสุดท้าย, สองไตรมาสแรก. */
export function quartersAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  const counted = countedQuartersAt(tokens, at);
  if (counted !== null) return counted;
  if (!isMark(tokens[at], 'quarter')) return null;
  const numbers: number[] = [];
  let next = at + 1;
  for (let place = next; ; ) {
    const joined = isMark(tokens[place - 1], ...JOINS);
    while (isMark(tokens[place], 'quarter')) place += 1;
    const quarter = quarterNumber(tokens[place]);
    const another = numbers.length === 0 || joined || tokens[place]?.kind === 'number';
    // In "ไตรมาส 1 - 5 ม.ค." and "ไตรมาส ๑ ๒ ครั้ง" the second number is not a quarter.
    if (quarter === null || !another || (numbers.length > 0 && isCounted(tokens, place))) break;
    const backwards = isMark(tokens[place - 1], 'range', 'until') && quarter < (numbers[numbers.length - 1] ?? 0);
    if (quarter < 1 || quarter > 4 || backwards) return faulty('impossible', textBetween(tokens, at, place + 1));
    numbers.push(quarter);
    next = place + 1;
    place = isMark(tokens[next], ...JOINS) ? next + 1 : next;
  }
  // ไตรมาส 1/2565: a year follows the slash. It is parsed as the next statement.
  return numbers.length === 0 ? null : quartersOf(numbers, tokens, at, next);
}

/** สองไตรมาสแรก, 2 ไตรมาสสุดท้าย. But the number in "ข้อ 2 ไตรมาสแรก" counts something else. */
function countedQuartersAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  const number = tokens[at];
  const isCount = at === 0 || isMark(tokens[at - 1], 'deadline', 'range', 'until', 'from', 'bracket');
  if (!isCount || number?.kind !== 'number' || !isMark(tokens[at + 1], 'quarter')) return null;
  const [half, count] = [halfOf(tokens[at + 2]), number.value];
  if (half === null || count < 1 || count > 4) return null;
  const [first, last] = half === 'first' ? [1, count] : [5 - count, 4];
  return { value: { kind: 'quarters', first, last }, next: at + 3 };
}

const JOINS = ['range', 'until', 'and', 'slash'] as const;

function quartersOf(numbers: readonly number[], tokens: readonly Token[], at: number, next: number): Parsed<Statement> {
  const onward = isMark(tokens[next], 'onward');
  const open = numbers.length === 1 && (onward || isMark(tokens[at - 1], 'from'));
  const last = open ? 4 : Math.max(...numbers);
  return { value: { kind: 'quarters', first: Math.min(...numbers), last }, next: onward ? next + 1 : next };
}

function isCounted(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.kind === 'month' || isMark(tokens[at + 1], 'count', 'month');
}

function quarterNumber(token: Token | undefined): number | null {
  if (isMark(token, 'first')) return 1;
  if (isMark(token, 'last')) return 4;
  return token?.kind === 'number' && token.digits === 1 ? token.value : null;
}

/** รอบ ๖ เดือน, รอบที่ ๒, ครึ่งปีแรก, 6 เดือนหลัง. Two rounds with a slash between them are a form that nobody has filled in. */
export function roundAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  const token = tokens[at];
  if (isMark(token, 'half')) return roundOf(6, /หลัง$|2$/.test(token?.text ?? '') ? 'second' : 'first', at + 1);
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

/** รอบแรก, รอบที่ 2: a half of the fiscal year. */
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
  const half = number.value < 12 ? halfOf(tokens[at + 2]) : null;
  return { months: number.value, half, next: half ? at + 3 : at + 2 };
}

function afterJoin(tokens: readonly Token[], at: number): number {
  const place = isMark(tokens[at], 'and', 'slash') ? at + 1 : at;
  return isMark(tokens[place], 'round') ? place + 1 : place;
}
