import { remembered } from '../remembered';
import { toWesternDigits } from '../text/numerals';
import { matchesOf } from '../text/text';
import { BUDDHIST_OFFSET, lastDayOfMonth, makeDate, type Span, THAI_MONTHS } from './calendar';

/** A day or a month that a text names, such as "๑๕ ม.ค. ๖๙", "20 - 21 พ.ค. 69", "10/11/2568" or "เดือนกุมภาพันธ์". */
export interface DateInText {
  /** C.E.; null if the text does not give it here. */
  readonly year: number | null;
  readonly month: number;
  /** Null if the text names only the month. */
  readonly day: number | null;
  /** The day exists in its month. Without a year, 29 February is taken to exist. */
  readonly exists: boolean;
  readonly at: number;
  readonly length: number;
}

const SHORT = THAI_MONTHS.map(({ short }) => {
  const [first = '', second = ''] = short.split('.');
  // Not within a longer abbreviation such as ก.พ.ร., and without dots only as a word of its own.
  const end = '(?:\\.(?! ?[ก-ฮ]\\.)|(?![.ก-๎]))';
  // Its first letters before the look-behind, which would be slow at every letter.
  return `(?=${first})(?<=^|[^ก-๎.]|เดือน|ใน|ถึง|และ)${first}(?:\\. ?)?${second}${end}`;
});
const NAMES = THAI_MONTHS.map(({ full }, index) => `${full.replace(/(คม|ยน|พันธ์)$/, '(?:$1)?')}|${SHORT[index]}`);
const MONTH = `(?:${NAMES.map(name => `(${name})`).join('|')})`;
const FIRST_LETTERS = THAI_MONTHS.map(({ short }) => short.charAt(0)).join('');
const YEAR = '(?: *(?:พ\\.? ?ศ\\.? *)?(2[45]\\d\\d|20\\d\\d|[4-9]\\d(?!\\d)))?';

/** A day and a month, or a month alone. Groups: first day, the twelve months, the year. */
const IN_WORDS = new RegExp(
  `(?=[\\d${FIRST_LETTERS}])(?:(?=\\d)(?<![\\d.,/])(\\d{1,2})(?: *(?:[-–,]|และ|ถึง) *\\d{1,2})* *(?:เดือน)?)?${MONTH}${YEAR}(?![\\d/])`,
  'g',
);
const IN_NUMBERS = /(?=\d)(?<![\d.,/-])(\d{1,2})([/.-])(\d{1,2})\2(2[45]\d\d|20\d\d|[4-9]\d)(?![\d/.-]\d|\d)/g;

/** A quick test for a month's name. The whole pattern takes many times longer, and most texts name no month. */
const MAY_NAME_MONTH = /[คยพ]\.|[มกพสตธีเิ][คยพ](?![ก-๎])|คม|ยน|กุมภา|กรา|มีนา|ษา|ภา|ถุนา|กฎา|งหา|ตุลา|กันยา|ศจิกา|ธันวา/;

/** The days and months that a text names, in its order. Several rules ask for those of the same text. */
export const datesIn = remembered((text: string): readonly DateInText[] => {
  const plain = toWesternDigits(text);
  const words = (MAY_NAME_MONTH.test(plain) ? matchesOf(plain, IN_WORDS) : []).map(match => {
    const [whole, day] = match;
    const month = match.slice(2, 14).findIndex(name => name !== undefined) + 1;
    return dateAt(match.index ?? 0, whole, day, month, match[14]);
  });
  const numbers = matchesOf(plain, IN_NUMBERS).flatMap(match => {
    const [whole, day, , month, year] = match;
    return Number(month) > 12 && Number(day) > 12 ? [] : [dateAt(match.index ?? 0, whole, day, Number(month), year)];
  });
  return [...words, ...numbers].sort((a, b) => a.at - b.at);
});

function dateAt(
  at: number,
  whole: string,
  day: string | undefined,
  month: number,
  year: string | undefined,
): DateInText {
  const ce = year === undefined ? null : yearOf(Number(year));
  const date = day === undefined ? null : Number(day);
  const exists = lastDayOfMonth(ce ?? 2024, month) >= (date ?? 1) && date !== 0;
  return { year: ce, month, day: date, exists, at, length: whole.length };
}

function yearOf(written: number): number {
  if (written < 100) return 2500 + written - BUDDHIST_OFFSET;
  return written >= 2400 ? written - BUDDHIST_OFFSET : written;
}

/** Its first and last day in this C.E. year; null if it does not exist. */
export function daysOf({ month, day }: DateInText, year: number): Span | null {
  const start = makeDate(year, month, day ?? 1);
  const end = makeDate(year, month, day ?? lastDayOfMonth(year, month));
  return start === null || end === null ? null : { start, end };
}
