import { toWesternDigits } from '../text/numerals';
import { visibleText } from '../text/text';
import { isMisspeltMonth, monthAt, monthLikeAt } from './months';
import { COUNTED, COUNTED_FROM, type Mark, NUMBER_WORDS, PATTERNS, TIME_OF_DAY } from './words';

/** A slip looks like a month but is not one. */
type Kind =
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'slip' }
  | { readonly kind: 'text' };

/** A piece of a period, its text as written, and whether a space precedes it. */
export type Token = Kind & { readonly text: string; readonly spaced: boolean };

const NUMBER = /\d+/y;
const NUMBER_WORD = new RegExp(NUMBER_WORDS.map(([word]) => word).join('|'), 'y');
const COUNTED_TIME = / ?(?:เดือน|ไตรมาส(?= ?(?:แรก|หลัง|สุดท้าย)))/y;
const ITEM_NUMBER = /(?:^|(?<=[ \n]))\(?[\d๐-๙]{1,2}[.)](?![\d๐-๙])/g;
const ERA = /[พค] ?\.* ?ศ/y;
const THAI_LETTER = /[ก-ฮะ-ฺเ-๎]/;

/** Splits a period's text. Digits may be Thai, Western or mixed, and a Latin o next to a digit counts as zero. */
export function tokensOf(text: string): Token[] {
  const seen = withoutNumbering(visibleText(text)).replace(/\n/g, ' ');
  // Same length as `seen`, so that an index in one is valid in the other.
  const plain = toWesternDigits(seen).replace(/(?<=\d)[oO](?![a-z])|(?<![a-z])[oO](?=\d)/g, '0');
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
    if (found.kind) tokens.push(tokenFrom(seen, found.kind, at, at + found.length));
    at += found.length;
    wordFrom = at;
  }
  return tokens;
}

/** The text without the numbers of a numbered list: "1. … 2. …". */
function withoutNumbering(text: string): string {
  const numbers = text.match(ITEM_NUMBER)?.map(item => Number(toWesternDigits(item).replace(/\D/g, ''))) ?? [];
  const counts = numbers.length > 1 && numbers.every((number, index) => number === index + 1);
  return counts ? text.replace(ITEM_NUMBER, '\n') : text;
}

function otherWord(seen: string, from: number, to: number): Token[] {
  const word = seen.slice(from, to).trim();
  return word === '' ? [] : [tokenFrom(seen, { kind: isMisspeltMonth(word) ? 'slip' : 'text' }, from, to)];
}

function tokenFrom(seen: string, kind: Kind, from: number, to: number): Token {
  const piece = seen.slice(from, to);
  return { ...kind, text: piece.trim(), spaced: seen.charAt(from - 1) === ' ' || piece.startsWith(' ') };
}

interface Found {
  /** Null for a word that carries no meaning. */
  readonly kind: Kind | null;
  readonly length: number;
}

const END: Found = { kind: null, length: 1 };

/** The token that begins here, or null. `insideWord`: unrecognised letters come directly before. */
function findAt(plain: string, at: number, insideWord: boolean, previous: Token | undefined): Found | null {
  return (
    timeAt(plain, at) ??
    numberAt(plain, at) ??
    (insideWord ? null : numberWordAt(plain, at, previous)) ??
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

function numberWordAt(plain: string, at: number, previous: Token | undefined): Found | null {
  const word = matchAt(NUMBER_WORD, plain, at);
  const value = NUMBER_WORDS.find(([each]) => each === word)?.[1];
  if (word === null || value === undefined) return null;
  const ofYear = previous?.kind === 'mark' && (previous.mark === 'quarter' || previous.mark === 'round');
  if (!ofYear && matchAt(COUNTED_TIME, plain, at + word.length) === null) return null;
  return { kind: { kind: 'number', value, digits: String(value).length }, length: word.length };
}

function countAt(plain: string, at: number, previous: Token | undefined): Found | null {
  const found = previous?.kind === 'number' ? (matchAt(COUNTED_FROM, plain, at) ?? matchAt(COUNTED, plain, at)) : null;
  return found === null ? null : { kind: { kind: 'mark', mark: 'count' }, length: found.length };
}

/** เดือนแรกของปีงบประมาณ, and its last one. */
const END_OF_YEAR = /(?<!(?:\d|สาม|หก|เก้า) ?)เดือน ?(แรก|สุดท้าย)(?= ?(?:ของ|ใน) ?ปี ?งบ)/y;

function monthTokenAt(plain: string, at: number, insideWord: boolean): Found | null {
  const atEnd = matchAt(END_OF_YEAR, plain, at);
  if (atEnd !== null) return { kind: { kind: 'month', month: atEnd.endsWith('แรก') ? 10 : 9 }, length: atEnd.length };
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
