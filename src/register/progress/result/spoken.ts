import type { DateInText } from '../../../thai/dates/dates-in-text';
import { matchesOf } from '../../../thai/text/text';
import { fiscalMonthOf, range } from './instalments';
import type { ItemFacts } from './item-facts';
import { type Place, wordsAt } from './items';
import { NUMBER, numberOf } from './numbers';

/** The part of the fiscal year that a text speaks of. Months are those of the fiscal year, from 1 for October. */
interface Spoken {
  readonly months: ReadonlySet<number>;
  /** Those of them that belong to quarters, halves or rounds that the text names. */
  readonly parts: ReadonlySet<number>;
  /** How many times, months or quarters the text counts, or days it names. */
  readonly count: number;
  /** How many other things it counts: ๒ ฉบับ. */
  readonly things: number;
  /** Says in so many words that none is missing: ครบทุกเดือน. */
  readonly all: boolean;
  /** The words that speak of them; null if there are none. */
  readonly words: string | null;
}

const QUARTERS = /(?:ไตรมาส|Q) *(?:ที่)? *([1-4])((?: *(?:[-–,/]|และ|ถึง|กับ) *(?:ไตรมาส|Q)? *(?:ที่)? *[1-4](?! *ครั้ง))*)/gi;
const FIRST_HALF = /(?:รอบ|ครึ่ง)[ก-๎ ]{0,12}?(?:6 *เดือน(?! *หลัง)|ปีแรก|แรก)|6 *เดือน *แรก/g;
const WHOLE_YEAR = /รอบ *12 *เดือน|ตลอด(?:ทั้ง)?ปี|ทั้งปี/g;
const NONE_MISSING = /ครบ(?:ถ้วน)?(?:ตาม)? *(?:ทุก|ทั้ง|จำนวน|กำหนด|แผน)|ครบถ้วน|ไม่ขาด/g;

/** ครั้งที่ ๑ - ๓, ๒ ครั้ง. The count is in one of the two groups. */
const TIMES = new RegExp(
  `(?:ครั้ง|งวด|รอบ)ที่ *(?:\\d+ *(?:[-–,]|และ|ถึง) *(?:ครั้งที่ *)?)*(\\d+)|${NUMBER} *(?:ครั้ง|เดือน|ไตรมาส|งวด|รอบ)(?! *(?:\\/|ต่อ|ละ))`,
  'g',
);
const THINGS = new RegExp(`${NUMBER} *(?:ฉบับ|เล่ม|รุ่น|เรื่อง|รายการ|กิจกรรม|โครงการ|ชุด)`, 'g');
/** Before a number: how often or how many were wanted, not how many there were. */
const WANTED = /(?:ทุก|รอบ|ละ|ภายใน|ระยะเวลา|จาก|ทั้งหมด|แผน|เป้าหมาย|อย่างน้อย|เวลา)(?: *ๆ)? *$/;

/** What part of the year the items speak of. Dates count only in the year that `yearOf` gives their month, C.E. */
export function spokenOf(items: readonly ItemFacts[], yearOf: (month: number) => number): Spoken {
  const parts = items.flatMap(({ text }) => [...monthsOfQuarters(text), ...monthsOfRounds(text)]);
  const months = items.flatMap(item => monthsOfDates(item, yearOf));
  const counted = items.flatMap(({ text }) => counts(text, TIMES));
  const days = items.flatMap(({ dates }) =>
    ownDates(dates, yearOf).flatMap(({ day, month }) => (day === null ? [] : [`${month}-${day}`])),
  );
  return {
    months: new Set([...months, ...parts]),
    parts: new Set(parts),
    count: Math.max(0, new Set(days).size, ...counted),
    things: Math.max(0, ...items.flatMap(({ text }) => counts(text, THINGS))),
    all: items.some(({ text }) => text.search(NONE_MISSING) >= 0),
    words: items.map(item => wordsOf(item, yearOf)).find(words => words !== null) ?? null,
  };
}

/** ไตรมาส ๑ และ ๒, Q1-Q2. */
export function monthsOfQuarters(text: string): number[] {
  return matchesOf(text, QUARTERS).flatMap(([whole, , more = '']) => {
    const numbers = whole.match(/[1-4]/g)?.map(Number) ?? [];
    const through = /[-–]|ถึง/.test(more) ? range(Math.min(...numbers), Math.max(...numbers)) : numbers;
    return through.flatMap(quarter => range(3 * quarter - 2, 3 * quarter));
  });
}

function monthsOfRounds(text: string): number[] {
  if (text.search(WHOLE_YEAR) >= 0) return range(1, 12);
  return text.search(FIRST_HALF) >= 0 ? range(1, 6) : [];
}

/** The months that an item names, and those between the two ends of a range. */
function monthsOfDates({ text, dates }: ItemFacts, yearOf: (month: number) => number): number[] {
  const own = ownDates(dates, yearOf);
  return own.flatMap(({ month, at, length }, index) => {
    const next = own[index + 1];
    const isRange = next !== undefined && /^ *(?:[-–—]|(?:จน)?ถึง) *(?:เดือน)?$/.test(text.slice(at + length, next.at));
    return range(fiscalMonthOf(month), fiscalMonthOf(isRange ? next.month : month));
  });
}

function ownDates(dates: readonly DateInText[], yearOf: (month: number) => number): DateInText[] {
  return dates.filter(({ year, month }) => year === null || year === yearOf(month));
}

function counts(text: string, pattern: RegExp): number[] {
  return matchesOf(text, pattern)
    .filter(({ index = 0 }) => !WANTED.test(text.slice(Math.max(0, index - 20), index)))
    .map(([, first, second]) => numberOf(first ?? second ?? '0'));
}

function wordsOf(item: ItemFacts, yearOf: (month: number) => number): string | null {
  const [date] = ownDates(item.dates, yearOf);
  if (date) return wordsAt(item, date);
  for (const pattern of [QUARTERS, FIRST_HALF, WHOLE_YEAR, TIMES]) {
    const place = placeOf(item.text, pattern);
    if (place) return wordsAt(item, place);
  }
  return null;
}

function placeOf(text: string, pattern: RegExp): Place | null {
  const [match] = matchesOf(text, pattern);
  return match ? { at: match.index ?? 0, length: match[0].length } : null;
}
