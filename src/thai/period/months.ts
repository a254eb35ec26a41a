import { THAI_MONTHS } from '../dates/calendar';
import { nearest } from '../text/text';

/** `month` is 1 to 12, `length` is in UTF-16 units. */
interface MonthFound {
  readonly month: number;
  readonly length: number;
}

const FULL_NAMES = THAI_MONTHS.map(month => month.full);

/** Names without their ending, as people say them: มกรา, กันยา. */
const NAMES_WITHOUT_ENDING = FULL_NAMES.map(name => name.replace(/(?:คม|ยน|พันธ์)$/, ''));

/** กรกฏาคม (with ฏ) can only mean July, so it is read. Another rule reports the spelling. */
const OTHER_SPELLINGS: readonly (readonly [string, number])[] = [
  ['กรกฏาคม', 7],
  ['กุมภาพันธุ์', 2],
  ['กุมภาพัน', 2],
];

/** English names, full and short, because spreadsheets write them. */
const ENGLISH_NAMES =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'.split(
    '|',
  );

/** What may follow a short form without its last dot: anything but the rest of a word. */
const WORD_ENDS = '(?:(?![.ก-ฮะ-ฺเ-๎])|(?=ถึง|จน|และ|เป็น|ของ|พ\\.?ศ|ค\\.?ศ))';

/** One or more final dots, but not inside a longer abbreviation such as ก.พ.ร. */
const LAST_DOT = '\\.+(?!\\.)(?![ก-ฮ]\\.(?!ศ))';

interface MonthPattern {
  readonly month: number;
  readonly pattern: RegExp;
}

const WHOLE_NAMES: readonly MonthPattern[] = [
  ...FULL_NAMES.map((name, index) => ({ month: index + 1, pattern: new RegExp(name, 'y') })),
  ...OTHER_SPELLINGS.map(([name, month]) => ({ month, pattern: new RegExp(name, 'y') })),
];

const SHORT_NAMES: readonly MonthPattern[] = [
  ...NAMES_WITHOUT_ENDING.map((name, index) => ({
    month: index + 1,
    pattern: new RegExp(`${name}\\.*${WORD_ENDS}`, 'y'),
  })),
  ...THAI_MONTHS.map(({ short }, index) => ({ month: index + 1, pattern: shortForm(short) })),
  ...ENGLISH_NAMES.map((name, index) => ({
    month: index + 1,
    pattern: new RegExp(`(?<![a-z])${name}(?![a-z])\\.?`, 'iy'),
  })),
];

/** The first letter of every name. Elsewhere the patterns need not be tried. */
const MONTH_BEGINS = /[มกเพสตธJFMASOND]/i;

const ALL_NAMES = [...WHOLE_NAMES, ...SHORT_NAMES];

/** Two letters with dots that look like a short month, such as ต.ล. or มิ.ค. */
const MONTH_LIKE = new RegExp(`(?:ม[ิี]?|เม|[กพสตธ])\\.+ ?[ก-ฮ](?:${LAST_DOT}|${WORD_ENDS})`, 'y');

/**
 * The month name at this index of the text: full, without its ending, or short, even if dots are missing or doubled. Set
 * `insideWord` if other letters come directly before; then only a full name can be a month.
 */
export function monthAt(text: string, at: number, insideWord: boolean): MonthFound | null {
  if (!MONTH_BEGINS.test(text.charAt(at))) return null;
  for (const { month, pattern } of insideWord ? WHOLE_NAMES : ALL_NAMES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { month, length: found[0].length };
  }
  return null;
}

/** The length of text here that looks like a short month but is not one; 0 if there is none. Call `monthAt` first. */
export function monthLikeAt(text: string, at: number): number {
  MONTH_LIKE.lastIndex = at;
  return MONTH_LIKE.exec(text)?.[0].length ?? 0;
}

/** True if the word is a misspelt full month name. */
export function isMisspeltMonth(word: string): boolean {
  if (word.length < 5 || word.length > 12) return false;
  const month = nearest(word, FULL_NAMES);
  // `nearest` accepts a word that differs by a third. That alone would take ตุลาการ for a month.
  return month !== null && Math.abs(month.length - word.length) <= 2 && month.charAt(0) === word.charAt(0);
}

function shortForm(short: string): RegExp {
  const [first = '', second = ''] = short.split('.');
  return new RegExp(`${first}(?:\\.+ ?)?${second}(?:${LAST_DOT}|${WORD_ENDS})`, 'y');
}
