import { remembered } from '../remembered';
import { INVISIBLE, withoutInvisible } from './invisible';
import { toWesternDigits } from './numerals';

/** ำ typed as a ring and า, with a tone mark before, between or after them. */
const SPLIT_SARA_AM = /([่-๋]?)ํ([่-๋]?)า([่-๋]?)/g;

/**
 * Anything but Thai and ASCII with simple spaces, of which most texts are. A loop over the letters takes many times as long.
 */
const NOT_PLAIN = /[^\n -~\u0e01-\u0e4c\u0e4e-\u0e5b]|[ \n]{2}|เเ|^[ \n]|[ \n]$/;

/** A quick test for what `visibleText` would change. Most texts have none of it, and they are read many times. */
const NOT_AS_SEEN = new RegExp(`(?=[\\s\\u0085\\u0e4dเ${INVISIBLE}])(?:[^เ \\n]|เเ|\\s\\s|^\\s|\\s$)`);

/** In UTF-16 units. No known word is longer, so `nearest` gives up on longer ones: the comparison takes quadratic time. */
const LONGEST_WORD = 80;

/**
 * The text as a person sees it: without invisible characters, ำ and แ as one character each, a run of spaces as one space, and
 * line breaks as \n. Do not use Unicode's NFKC instead: it splits ำ in two.
 */
export function visibleText(text: string): string {
  if (!NOT_PLAIN.test(text) || !NOT_AS_SEEN.test(text)) return text;
  return text.length < LONG_TEXT ? seenOf(text) : seenOfLong(text);
}

const LONG_TEXT = 2000;

function seenOf(text: string): string {
  return withoutInvisible(text)
    .replace(SPLIT_SARA_AM, '$1$2$3ำ')
    .replace(/เเ/g, 'แ')
    .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/** For texts of a page or more. Remembers as many as a row has cells: every rule asks for them, and copies would fill the memory. */
const seenOfLong = remembered(seenOf, 16);

/** A key that is equal for texts that look the same to people: `visibleText` without spaces, with Western digits, in lower case. */
export function textKey(text: string): string {
  const joined = visibleText(text).replace(/[ \n]+/g, '');
  // Without its spaces, "เ เ" is แ, and a ring and า are ำ.
  const key = toWesternDigits(MAY_HAVE_JOINED.test(joined) ? visibleText(joined) : joined);
  return MAY_BE_CAPITAL.test(key) ? key.toLowerCase() : key;
}

const MAY_HAVE_JOINED = /เเ|ํ/;

/** Thai has no capitals. Without this test, `toLowerCase` would take longer than the rest of the key. */
const MAY_BE_CAPITAL = /[A-Z\u00C0-\u0DFF\u0E80-\uFFFF]/;

/** Vowels above and below the line, and marks. */
const OFF_THE_LINE = /[ัิ-ฺ็-๎]/g;

/**
 * A key of the letters on the line, by which a damaged heading is still known: damage drops and moves only what stands above and below.
 * "วธิ กี ารดาํ เนนิ การ" and วิธีการดำเนินการ have the same.
 */
export function fold(text: string): string {
  return textKey(text).replace(/ำ/g, 'า').replace(OFF_THE_LINE, '');
}

/** True if two texts differ only in spaces, line breaks, kind of digits, case and invisible characters. */
export function sameText(a: string, b: string): boolean {
  return a === b || textKey(a) === textKey(b);
}

/**
 * A key to compare headings: `textKey` without a leading number, dots, dashes, colons, asterisks, and text in brackets.
 * "๑. ผู้รับผิดชอบ (หน่วยงาน) :" gives ผู้รับผิดชอบ. If everything is in brackets, their text is kept.
 */
export const headingKey = remembered((heading: string): string => {
  const key = textKey(heading).replace(/^\(?\d+[.)]*/, '');
  const outside = plainLetters(key.replace(/\([^()]*\)/g, ''));
  return outside === '' ? plainLetters(key) : outside;
});

/**
 * Makes a text safe for XML and e-mail: tabs become spaces, line ends become \n. Other control characters, lone surrogates,
 * U+FFFE and U+FFFF are removed.
 */
export function printable(text: string): string {
  return (
    text
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: this removes control characters
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
      // With the flag u, a surrogate matches only if its other half is missing.
      .replace(/[\uD800-\uDFFF]/gu, '')
  );
}

/** The most similar candidate, for "did you mean …"; null if all differ by more than about a third. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const at = nearestKey(textKey(word), candidates.map(textKey));
  return at === null ? null : (candidates[at] ?? null);
}

/** The same for texts that are keys already. Returns the index of the candidate, which differs by at most `most` letters. */
export function nearestKey(
  key: string,
  candidates: readonly string[],
  most = Math.max(1, Math.floor(key.length / 3)),
): number | null {
  let best: number | null = null;
  let limit = most;
  if (key === '' || key.length > LONGEST_WORD) return null;
  for (const [at, candidate] of candidates.entries()) {
    const distance = editDistance(key, candidate, best === null ? limit : limit - 1);
    if (distance > limit || (best !== null && distance === limit)) continue;
    best = at;
    limit = distance;
  }
  return best;
}

function plainLetters(key: string): string {
  return key.replace(/[.:*()\-–—_]+/g, '');
}

/** Two rows of the comparison's table, kept because a list of candidates may be long. */
const ROWS = [new Uint8Array(LONGEST_WORD * 2), new Uint8Array(LONGEST_WORD * 2)] as const;

/**
 * Levenshtein distance. May return any number above `limit` if the distance is greater than that. Cells further than `limit` from the
 * diagonal cannot matter, and it gives up when a whole row is above the limit: most candidates differ from the first letters on.
 */
function editDistance(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return over;
  let [previous, current] = ROWS;
  for (let j = 0; j <= b.length; j += 1) previous[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const first = Math.max(1, i - limit);
    const last = Math.min(b.length, i + limit);
    current[first - 1] = first === 1 ? i : over;
    let least = over;
    for (let j = first; j <= last; j += 1) {
      const changed = (previous[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const removed = j < i + limit ? (previous[j] ?? 0) + 1 : over;
      const distance = Math.min(changed, removed, (current[j - 1] ?? 0) + 1);
      current[j] = distance;
      if (distance < least) least = distance;
    }
    if (least > limit) return over;
    [previous, current] = [current, previous];
  }
  return previous[b.length] ?? 0;
}

/** Trims the text, removes invisible characters and turns full-width letters into plain ones. */
export function plainText(text: string): string {
  return withoutInvisible(text)
    .replace(/[\uFF01-\uFF5E]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .trim();
}

const NOTHING_SAID = new RegExp(`^[-–—_.…\\s${INVISIBLE}]*$`);

/** True if a cell's text says nothing: it is blank, or only dashes, dots or underscores. */
export function isBlankText(text: string): boolean {
  return NOTHING_SAID.test(text);
}

const { charCodeAt } = String.prototype;

/**
 * The text's UTF-16 units, for a loop over them. Strings come in many inner forms, and then V8 looks up `text.charCodeAt` again for each
 * letter, which takes several times as long as this.
 */
export function unitsOf(text: string): Uint16Array {
  const { length } = text;
  const units = new Uint16Array(length);
  for (let at = 0; at < length; at += 1) units[at] = charCodeAt.call(text, at);
  return units;
}

/** All matches of a pattern with the flag g. Most texts have none, and `matchAll` copies the pattern each time. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
