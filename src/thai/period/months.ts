import { THAI_MONTHS } from '../dates/calendar';
import { nearest } from '../text/text';

/** A month found at the start of a text: 1 to 12, and how many characters it takes. */
interface MonthFound {
  readonly month: number;
  readonly length: number;
}

const FULL_NAMES = THAI_MONTHS.map(month => month.full);

/** What people leave of a month's name: มกรา, กันยา. */
const CLIPPED_NAMES = FULL_NAMES.map(name => name.replace(/(?:คม|ยน|พันธ์)$/, ''));

/** กรกฏาคม (with the neighbouring letter ฏ) means July and nothing else; spelling is another rule's matter. */
const OTHER_SPELLINGS: readonly (readonly [string, number])[] = [
  ['กรกฏาคม', 7],
  ['กุมภาพันธุ์', 2],
  ['กุมภาพัน', 2],
];

/** As spreadsheets write them, in full and short. */
const ENGLISH_NAMES =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'.split(
    '|',
  );

/** What may follow a short form that lacks its last dot: anything but the rest of a word. */
const WORD_ENDS = '(?:(?![.ก-ฮะ-ฺเ-๎])|(?=ถึง|จน|และ|เป็น|ของ|พ\\.?ศ|ค\\.?ศ))';

/** A last dot, or several; not where another abbreviation goes on, as in ก.พ.ร. */
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
  ...CLIPPED_NAMES.map((name, index) => ({ month: index + 1, pattern: new RegExp(`${name}\\.*${WORD_ENDS}`, 'y') })),
  ...THAI_MONTHS.map(({ short }, index) => ({ month: index + 1, pattern: shortForm(short) })),
  ...ENGLISH_NAMES.map((name, index) => ({
    month: index + 1,
    pattern: new RegExp(`(?<![a-z])${name}(?![a-z])\\.?`, 'iy'),
  })),
];

/** The first letters of all of them, to spare the patterns at every other place. */
const MONTH_BEGINS = /[มกเพสตธJFMASOND]/i;

const ALL_NAMES = [...WHOLE_NAMES, ...SHORT_NAMES];

/** Two letters with dots where a month would stand, such as ต.ล. or มิ.ค. */
const MONTH_LIKE = new RegExp(`(?:ม[ิี]?|เม|[กพสตธ])\\.+ ?[ก-ฮ](?:${LAST_DOT}|${WORD_ENDS})`, 'y');

/**
 * The month that stands at this place of the text, in full, clipped or short, its dots missing or doubled. `insideWord`: other
 * letters stand directly before, so that only a full name can be a month.
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

/** The length of what stands here and looks like a month's short form; 0 where nothing does. Ask `monthAt` first. */
export function monthLikeAt(text: string, at: number): number {
  MONTH_LIKE.lastIndex = at;
  return MONTH_LIKE.exec(text)?.[0].length ?? 0;
}

/** Whether the word is a month's full name misspelt. */
export function isMisspeltMonth(word: string): boolean {
  if (word.length < 5 || word.length > 12) return false;
  const month = nearest(word, FULL_NAMES);
  // A third of a name may differ for `nearest`, which would take ตุลาการ for a month.
  return month !== null && Math.abs(month.length - word.length) <= 2 && month.charAt(0) === word.charAt(0);
}

function shortForm(short: string): RegExp {
  const [first = '', second = ''] = short.split('.');
  return new RegExp(`${first}(?:\\.+ ?)?${second}(?:${LAST_DOT}|${WORD_ENDS})`, 'y');
}
