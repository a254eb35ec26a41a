import { remembered } from '../remembered';
import { toWesternDigits } from './numerals';

/** Zero-width characters, soft hyphen, byte order mark: nobody sees them, so no comparison may. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]+/g;

/** ำ as its ring and า, with a tone mark before, between or after them. */
const SPLIT_SARA_AM = /([่-๋]?)ํ([่-๋]?)า([่-๋]?)/g;

/** What `visibleText` changes: most texts hold none of it, and are read many times. Of all that may be, only เ, a space and \n may stay. */
const NOT_AS_SEEN = /(?=[\s\u00AD\u0085\u200B-\u200D\u2060\u0e4dเ])(?:[^เ \n]|เเ|\s\s|^\s|\s$)/;

/** No word of ours is longer; what is longer is no misspelt name, and comparing it would cost its square. */
const LONGEST_WORD = 80;

/**
 * The text as a person sees it: without invisible characters, ำ and แ as one character each, every run of spaces as one space,
 * line breaks kept as \n. Not Unicode's NFKC: that tears ำ apart for good.
 */
export function visibleText(text: string): string {
  if (!NOT_AS_SEEN.test(text)) return text;
  return text.length < LONG_TEXT ? seenOf(text) : seenOfLong(text);
}

const LONG_TEXT = 2000;

function seenOf(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(SPLIT_SARA_AM, '$1$2$3ำ')
    .replace(/เเ/g, 'แ')
    .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/** A text of a page or more, as many as a row has cells: every rule asks for it, and copies of it would fill the memory. */
const seenOfLong = remembered(seenOf, 16);

/** What two texts share when people would call them the same: `visibleText` without spaces, in Western digits and lower case. */
export function textKey(text: string): string {
  // Seen again: without its spaces, "เ เ" is แ.
  const key = toWesternDigits(visibleText(visibleText(text).replace(/[ \n]+/g, '')));
  return MAY_BE_CAPITAL.test(key) ? key.toLowerCase() : key;
}

/** Thai has no capitals, and looking up those of a text takes longer than all the rest of its key. */
const MAY_BE_CAPITAL = /[A-Z\u00C0-\u0DFF\u0E80-\uFFFF]/;

/** Whether two texts differ only in spaces, line breaks, kind of digits, case and what cannot be seen. */
export function sameText(a: string, b: string): boolean {
  return a === b || textKey(a) === textKey(b);
}

/**
 * The key of a heading: `textKey` without a leading number, dots, dashes, colons, asterisks, and what stands in brackets;
 * "๑. ผู้รับผิดชอบ (หน่วยงาน) :" is ผู้รับผิดชอบ. A heading that is all brackets keeps what is in them. Every reading of a sheet asks for
 * the same few.
 */
export const headingKey = remembered((heading: string): string => {
  const key = textKey(heading).replace(/^\(?\d+[.)]*/, '');
  const outside = plainLetters(key.replace(/\([^()]*\)/g, ''));
  return outside === '' ? plainLetters(key) : outside;
});

/**
 * The text with nothing that XML or a mail would choke on: tabs become spaces, line ends \n; other control characters, lone
 * surrogates and the two non-characters U+FFFE and U+FFFF go.
 */
export function printable(text: string): string {
  return (
    text
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
      // In a pattern with the flag u, a surrogate matches only where its other half is missing.
      .replace(/[\uD800-\uDFFF]/gu, '')
  );
}

/** The candidate that looks most like the word, for "did you mean …"; null where none differs by less than about a third. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const key = textKey(word);
  let best: string | null = null;
  let limit = Math.max(1, Math.floor(key.length / 3));
  if (key === '' || key.length > LONGEST_WORD) return null;
  for (const candidate of candidates) {
    const distance = editDistance(key, textKey(candidate), limit);
    if (distance > limit || (best !== null && distance === limit)) continue;
    best = candidate;
    limit = distance;
  }
  return best;
}

function plainLetters(key: string): string {
  return key.replace(/[.:*()\-–—_]+/g, '');
}

/** Characters to add, drop or change to make one text the other; anything above `limit` where it is more than that. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** What was typed or pasted, without what nobody sees; full-width letters are plain ones. */
export function plainText(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\uFF01-\uFF5E]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .trim();
}

/** Whether a cell's text says nothing: blank, or a dash or dots that stand for it. */
export function isBlankText(text: string): boolean {
  return /^[-–—_.…\s]*$/.test(text);
}

/**
 * Every match of a pattern with the flag g. Most texts have none, and finding that out is much cheaper than `matchAll`, which
 * makes a pattern of its own each time.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpMatchArray[] {
  return text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)];
}
