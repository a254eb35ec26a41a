import fc from 'fast-check';

/** A calendar day, C.E. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A style of writing months, years, and the signs between them. */
interface Hand {
  readonly thaiDigits: boolean;
  readonly months: 'full' | 'short' | 'clipped' | 'dotMissing' | 'dotsMissing';
  readonly years: 'two' | 'four' | 'buddhist' | 'buddhistPlain' | 'christian' | 'christianFour';
  readonly gap: string;
  readonly range: string;
}

const FULL = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ');
const CLIPPED = 'มกรา กุมภา มีนา เมษา พฤษภา มิถุนา กรกฎา สิงหา กันยา ตุลา พฤศจิกา ธันวา'.split(' ');
const SHORT = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');

const NAMES: Readonly<Record<Hand['months'], readonly string[]>> = {
  full: FULL,
  short: SHORT,
  clipped: CLIPPED,
  dotMissing: SHORT.map(name => name.slice(0, -1)),
  dotsMissing: SHORT.map(name => name.split('.').join('')),
};

const YEARS: Readonly<Record<Hand['years'], (be: number) => string>> = {
  two: be => String(be).slice(2),
  four: be => String(be),
  buddhist: be => `พ.ศ. ${be}`,
  buddhistPlain: be => `พ.ศ.${be}`,
  christian: be => `ค.ศ. ${be - 543}`,
  christianFour: be => String(be - 543),
};

export function anyHand(): fc.Arbitrary<Hand> {
  return fc.record({
    thaiDigits: fc.boolean(),
    months: fc.constantFrom(...(Object.keys(NAMES) as Hand['months'][])),
    years: fc.constantFrom(...(Object.keys(YEARS) as Hand['years'][])),
    gap: fc.constantFrom('', ' ', '  '),
    range: fc.constantFrom('-', ' - ', '–', ' – ', 'ถึง', ' ถึง ', ' จนถึง '),
  });
}

/** The text with the digits of this style. */
export function inDigits(text: string, { thaiDigits }: Hand): string {
  return thaiDigits ? text.replace(/\d/g, digit => '๐๑๒๓๔๕๖๗๘๙'.charAt(Number(digit))) : text;
}

export const yearBy = ({ years }: Hand, year: number) => YEARS[years](year + 543);

export const monthNameBy = ({ months }: Hand, month: number) => NAMES[months][month - 1] ?? '';

/** ต.ค. ๖๘ */
export function monthBy(hand: Hand, { year, month }: Day): string {
  return `${monthNameBy(hand, month)}${hand.gap}${yearBy(hand, year)}`;
}

/** ๕ ต.ค. ๖๘ */
export const dayBy = (hand: Hand, date: Day) => `${date.day} ${monthBy(hand, date)}`;

/** The day this many days later, by Node's calendar. */
export function later({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The first day of the month this many months later. */
export function monthsLater({ year, month }: Day, months: number): Day {
  const at = year * 12 + month - 1 + months;
  return { year: Math.floor(at / 12), month: (at % 12) + 1, day: 1 };
}

export const lastOfMonth = (date: Day) => later(monthsLater(date, 1), -1);

/** YYYY-MM-DD */
export function plain({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Any day of 20 years. */
export function anyDay(): fc.Arbitrary<Day> {
  return fc.integer({ min: 0, max: 7304 }).map(days => later({ year: 2015, month: 1, day: 1 }, days));
}
