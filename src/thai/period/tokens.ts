import { toWesternDigits } from '../numerals';
import { visibleText } from '../text';
import { isMisspeltMonth, monthAt, monthLikeAt } from './months';

/** Words and signs that a period is made of; `WORDS` says how each is written. */
export type Mark =
  | 'range'
  | 'slash'
  | 'and'
  | 'dot'
  | 'bracket'
  | 'every'
  | 'schoolTerm'
  | 'vagueYear'
  | 'fiscalYearEnd'
  | 'fiscalYear'
  | 'wholeYear'
  | 'quarter'
  | 'half'
  | 'round'
  | 'first'
  | 'last'
  | 'month'
  | 'buddhist'
  | 'christian'
  | 'year'
  | 'deadline'
  | 'before'
  | 'until'
  | 'from'
  | 'onward'
  | 'now'
  | 'count';

/** What a piece of a period is; a slip looks like a month and is none. */
type Kind =
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'slip' }
  | { readonly kind: 'text' };

/** A piece of a period with its text as written, and whether a space stood before it. */
export type Token = Kind & { readonly text: string; readonly spaced: boolean };

/** In this order: a longer word stands before one that begins it. Words with null carry no meaning between the others. */
const WORDS: readonly (readonly [Mark | null, string])[] = [
  ['schoolTerm', 'ปี ?การศึกษา(?:ที่)? ?(?:พ\\.*ศ\\.* ?)?\\d*|ภาคเรียน(?:ที่)? ?\\d*(?: ?/ ?\\d+)?|ครั้งที่ ?\\d+(?: ?/ ?\\d+)?'],
  ['fiscalYearEnd', '(?:สิ้น|สิ้นสุด) ?ปี ?งบ ?ประมาณ'],
  ['vagueYear', '(?:ต้น|กลาง|ปลาย) ?ปี(?: ?งบ ?ประมาณ)?'],
  ['half', 'ครึ่ง ?(?:ปี)? ?(?:งบ ?ประมาณ)? ?(?:แรก|หลัง)'],
  ['fiscalYear', 'ปี ?(?:งบ(?: ?ประมาณ|ฯ)?|งปม\\.?)'],
  ['wholeYear', '(?:ตลอด ?ทั้ง|ตลอด|ทั้ง) ?ปี(?! ?(?:งบ|การศึกษา))'],
  ['quarter', 'ไตรมาส ?(?:ที่)?'],
  ['round', 'รอบ ?(?:ระยะเวลา|การประเมิน|ที่)?'],
  ['range', '[-–—−‐‑~]+'],
  ['until', '(?:ไป ?)?(?:จน ?)?ถึง'],
  ['and', '[,;+&]|และ|กับ'],
  ['slash', '/|หรือ'],
  ['bracket', '[()\\[\\]{}]'],
  [null, '(?:ลงวันที่|ลว\\.?|ณ ?วันที่|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)? ?ที่)'],
  ['every', 'ทุก'],
  ['first', 'แรก'],
  ['last', 'หลัง|สุดท้าย'],
  [null, '(?:ต้น|กลาง|ปลาย|สิ้น) ?เดือน'],
  ['month', 'เดือน'],
  ['buddhist', 'พ ?\\.* ?ศ ?\\.*(?![ก-ฮะ-ฺเ-๎])'],
  ['christian', 'ค ?\\.* ?ศ ?\\.*(?![ก-ฮะ-ฺเ-๎])'],
  ['year', 'ปี'],
  ['deadline', 'ภายใน|ไม่เกิน|แล้วเสร็จ|สิ้นสุด'],
  ['before', 'ก่อน'],
  ['from', 'ตั้งแต่|เริ่มต้น|เริ่มแต่|เริ่ม'],
  ['onward', 'เป็นต้นไป|เป็นต้นมา'],
  ['now', '(?:บัดนี้|ปัจจุบัน)'],
  ['dot', '\\.'],
  [null, "ของ|ใน|ที่|ช่วง|ระหว่าง|ประจำ|ประมาณ|ณ|[:'’]"],
];

const PATTERNS = WORDS.map(([mark, source]) => ({ mark, pattern: new RegExp(source, 'y') }));

/** What is counted after a number that is therefore no day and no year. */
const COUNTED = /ครั้ง|วัน(?!ที่)|สัปดาห์|อาทิตย์|คน|ราย|ชั่วโมง|ชม\.|นาที|น\./y;

/** A time of day says nothing of the day. */
const TIME_OF_DAY =
  /เวลา ?\d{1,2} ?[.:] ?\d{2}(?: ?(?:[-–]|ถึง) ?\d{1,2} ?[.:] ?\d{2})?(?: ?น\.?)?|\d{1,2} ?[.:] ?\d{2} ?น\./y;

const NUMBER = /\d+/y;
const ERA = /[พค] ?\.* ?ศ/y;
const THAI_LETTER = /[ก-ฮะ-ฺเ-๎]/;

/** The pieces of a period's text. Digits may be Thai, Western or mixed, and a Latin o beside a digit is a zero. */
export function tokensOf(text: string): Token[] {
  const seen = visibleText(text).replace(/\n/g, ' ');
  // One character for one, so that places in the one are places in the other.
  const plain = toWesternDigits(seen).replace(/(?<=\d)[oO]|[oO](?=\d)/g, '0');
  const tokens: Token[] = [];
  let wordFrom = 0;
  for (let at = 0; at <= plain.length; ) {
    const insideWord = at > wordFrom && THAI_LETTER.test(plain.charAt(at - 1));
    const found = at === plain.length ? END : findAt(plain, at, insideWord, tokens[tokens.length - 1]);
    if (found === null) {
      at += 1;
      continue;
    }
    tokens.push(...otherWord(seen, wordFrom, at));
    if (found.kind) tokens.push(cut(seen, found.kind, at, at + found.length));
    at += found.length;
    wordFrom = at;
  }
  return tokens;
}

function otherWord(seen: string, from: number, to: number): Token[] {
  const word = seen.slice(from, to).trim();
  return word === '' ? [] : [cut(seen, { kind: isMisspeltMonth(word) ? 'slip' : 'text' }, from, to)];
}

function cut(seen: string, kind: Kind, from: number, to: number): Token {
  const piece = seen.slice(from, to);
  return { ...kind, text: piece.trim(), spaced: seen.charAt(from - 1) === ' ' || piece.startsWith(' ') };
}

interface Found {
  /** Null for a word without meaning. */
  readonly kind: Kind | null;
  readonly length: number;
}

const END: Found = { kind: null, length: 1 };

/** What begins here, if anything. `insideWord`: letters that mean nothing stand directly before. */
function findAt(plain: string, at: number, insideWord: boolean, previous: Token | undefined): Found | null {
  return (
    timeAt(plain, at) ??
    numberAt(plain, at) ??
    countAt(plain, at, previous) ??
    monthTokenAt(plain, at, insideWord) ??
    markAt(plain, at)
  );
}

function timeAt(plain: string, at: number): Found | null {
  const time = matchAt(TIME_OF_DAY, plain, at);
  return time === null ? null : { kind: null, length: time.length };
}

function numberAt(plain: string, at: number): Found | null {
  const digits = matchAt(NUMBER, plain, at);
  if (digits === null) return null;
  return { kind: { kind: 'number', value: Number(digits), digits: digits.length }, length: digits.length };
}

function countAt(plain: string, at: number, previous: Token | undefined): Found | null {
  const found = previous?.kind === 'number' ? matchAt(COUNTED, plain, at) : null;
  return found === null ? null : { kind: { kind: 'mark', mark: 'count' }, length: found.length };
}

function monthTokenAt(plain: string, at: number, insideWord: boolean): Found | null {
  const found = monthAt(plain, at, insideWord);
  if (found) return { kind: { kind: 'month', month: found.month }, length: found.length };
  const length = insideWord || matchAt(ERA, plain, at) !== null ? 0 : monthLikeAt(plain, at);
  return length === 0 ? null : { kind: { kind: 'slip' }, length };
}

function markAt(plain: string, at: number): Found | null {
  for (const { mark, pattern } of PATTERNS) {
    const found = matchAt(pattern, plain, at);
    if (found !== null) return { kind: mark === null ? null : { kind: 'mark', mark }, length: found.length };
  }
  return null;
}

function matchAt(sticky: RegExp, text: string, at: number): string | null {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? null;
}
