import { lastDayOfMonth } from '../dates/calendar';
import { faulty, isMark, type Parsed, type Point, type Statement, textBetween } from './items';
import type { Token } from './tokens';
import { yearAt, yearOf } from './years';

/** `list`: separate days or months, not a range. */
type Chain = Pick<Extract<Statement, { kind: 'points' }>, 'points' | 'list'>;

const JOINS = ['range', 'until', 'and', 'slash'] as const;

/** A day or month, or a range or list of them: "๑ ต.ค. ๖๔ - ๓๐ ก.ย. ๖๕", "5 - 19 ก.ค. 64", "ตั้งแต่ … เป็นต้นไป". */
export function pointsAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  const from = isMark(tokens[at], 'from');
  const until = isMark(tokens[at], 'until');
  const sinceNow = isMark(tokens[from ? at + 1 : at], 'now');
  if (sinceNow) return sinceNowAt(tokens, from ? at + 2 : at + 1);
  const chain = chainAt(tokens, from || until ? at + 1 : at);
  if (chain === null || 'fault' in chain) return chain;
  const { points, list } = chain.value;
  const next = openEndAt(tokens, chain.next) ?? chain.next;
  const single = points.length === 1;
  const open = single && until ? 'start' : single && (from || next > chain.next) ? 'end' : null;
  return { value: { kind: 'points', points, list, open }, next };
}

/** What follows บัดนี้: an end, or nothing. */
function sinceNowAt(tokens: readonly Token[], at: number): Parsed<Statement> {
  const chain = isMark(tokens[at], 'range', 'until') ? chainAt(tokens, at + 1) : null;
  if (chain !== null && 'fault' in chain) return chain;
  if (chain === null)
    return { value: { kind: 'undated', year: null, named: false }, next: openEndAt(tokens, at) ?? at };
  const { points } = chain.value;
  const last = points[points.length - 1] ?? points[0];
  return { value: { kind: 'points', points: [last], list: false, open: 'start' }, next: chain.next };
}

/** The index after เป็นต้นไป, "- ปัจจุบัน", "- สิ้นปีงบประมาณ" or a dash with nothing after it; null if there is none of these. */
function openEndAt(tokens: readonly Token[], at: number): number | null {
  if (isMark(tokens[at], 'onward')) return at + 1;
  if (!isMark(tokens[at], 'range', 'until')) return null;
  if (isMark(tokens[at + 1], 'now', 'fiscalYearEnd')) return at + 2;
  return tokens[at + 1] === undefined || isMark(tokens[at + 1], 'bracket') ? at + 1 : null;
}

/** Points joined by ranges, commas, slashes or และ. */
function chainAt(tokens: readonly Token[], at: number): Parsed<Chain> {
  const head = headAt(tokens, at);
  if (head === null || 'fault' in head) return head;
  const points: [Point, ...Point[]] = [...head.value.points];
  let { next } = head;
  let list = head.value.list;
  for (;;) {
    const joined = isMark(tokens[next], ...JOINS);
    // ต.ค. พ.ย. ธ.ค. ๖๔: months in a row are a list.
    if (!joined && tokens[next]?.kind !== 'month') break;
    const more = headAt(tokens, joined ? next + 1 : next);
    if (more === null) break;
    if ('fault' in more) return more;
    list = list || !isMark(tokens[next], 'range', 'until');
    points.push(...more.value.points);
    next = more.next;
  }
  return { value: { points, list }, next };
}

/** A point, and before it any bare days of the same month: "5 - 19 ก.ค. 64". */
function headAt(tokens: readonly Token[], at: number): Parsed<Chain> {
  let place = at;
  let list = false;
  while (pointAt(tokens, place) === null && isBareDay(tokens, place)) {
    list = list || isMark(tokens[place + 1], 'and', 'slash');
    place += 2;
  }
  const last = pointAt(tokens, place);
  if (last === null || 'fault' in last) return last;
  if (place > at && last.value.day === null) return null;
  const points: [Point, ...Point[]] = [last.value];
  for (let before = place - 2; before >= at; before -= 2) {
    const token = tokens[before];
    const day = token?.kind === 'number' ? token.value : null;
    const sharing = { ...last.value, day, text: `${token?.text} ${last.value.text}` };
    if (!canExist(sharing)) return faulty('impossible', sharing.text);
    points.unshift(sharing);
  }
  return { value: { points, list }, next: last.next };
}

/** A number that may be a day whose month follows later. */
function isBareDay(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'number' && token.digits <= 2 && isMark(tokens[at + 1], ...JOINS);
}

function pointAt(tokens: readonly Token[], at: number): Parsed<Point> {
  return numericPointAt(tokens, at) ?? namedPointAt(tokens, at);
}

/** [day] [เดือน] month [year]; also 1-ต.ค.-68 and ต.ค.-68, as spreadsheets write them. */
function namedPointAt(tokens: readonly Token[], at: number): Parsed<Point> {
  const first = tokens[at];
  const day = first?.kind === 'number' && first.digits <= 2 ? first : null;
  let place = day ? at + 1 : at;
  const hasSeparators = day !== null && isMark(tokens[place], 'slash', 'range') && isYearAfterSign(tokens, place + 2);
  if (hasSeparators || isMark(tokens[place], 'month')) place += 1;
  const month = tokens[place];
  if (month?.kind !== 'month') return null;
  const year = yearAt(tokens, isYearAfterSign(tokens, place + 1) ? place + 2 : place + 1);
  if (year !== null && 'fault' in year) return year;
  const next = year?.next ?? place + 1;
  return point(day?.value ?? null, month.month, year?.value.ce ?? null, textBetween(tokens, at, next), next);
}

/** 01/11/2565, ๐๒-๑๐-๒๕๖๕, 02.10.2565, 2022-10-02, and the months 10/2564 and 10/64. */
function numericPointAt(tokens: readonly Token[], at: number): Parsed<Point> {
  const [a, sign, b, sign2, c] = tokens.slice(at, at + 5);
  if (a?.kind !== 'number' || b?.kind !== 'number' || !isMark(sign, 'slash', 'range', 'dot')) return null;
  const written = (count: number) => textBetween(tokens, at, at + count);
  if (c?.kind === 'number' && sign2?.text === sign?.text) {
    const [day, year] = a.digits === 4 ? [c, a] : [a, c];
    if (day.digits <= 2 && b.digits <= 2 && (year.digits === 4 || year.digits === 2)) {
      return point(day.value, b.value, yearOf(year)?.ce ?? null, written(5), at + 5);
    }
  }
  // 1/10 - 30/11/68: the year stands behind the last day.
  const isDay = isMark(sign, 'slash') && a.digits <= 2 && b.digits <= 2 && b.value <= 12;
  if (isDay && isMark(sign2, 'range', 'until') && isWholeDate(tokens, at + 4)) {
    return point(a.value, b.value, null, written(3), at + 3);
  }
  // คำสั่งที่ 12/2569 is not a month.
  if (!isMark(sign, 'slash') || a.digits > 2 || !isYearNotDay(b) || tokens[at - 1]?.kind === 'text') return null;
  return point(null, a.value, yearOf(b)?.ce ?? null, written(3), at + 3);
}

/** 30/11/68 */
function isWholeDate(tokens: readonly Token[], at: number): boolean {
  const [day, sign, month, sign2, year] = tokens.slice(at, at + 5);
  const isNumber = [day, month, year].every(each => each?.kind === 'number');
  return isNumber && isMark(sign, 'slash') && isMark(sign2, 'slash') && isYearNotDay(year);
}

function point(day: number | null, month: number, year: number | null, text: string, next: number): Parsed<Point> {
  const value = { day, month, year, text };
  return canExist(value) ? { value, next } : faulty('impossible', text);
}

/** True if the day can exist. If the year is not known yet, a leap year is assumed. */
function canExist({ day, month, year }: Point): boolean {
  const last = lastDayOfMonth(year ?? 2024, month);
  return last > 0 && (day === null || (day >= 1 && day <= last));
}

function isYearAfterSign(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens[at], 'slash', 'range') && isYearNotDay(tokens[at + 1]);
}

function isYearNotDay(token: Token | undefined): boolean {
  return token?.kind === 'number' && (token.digits === 4 || (token.digits === 2 && token.value > 31));
}
