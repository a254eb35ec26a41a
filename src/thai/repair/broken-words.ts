import { findMisspellings } from '../spelling/spelling';
import { untouchableIn } from '../text/untouchable';
import { THAI_LETTERS } from '../words/words';
import { type Edit, sameLetters } from './edit';
import { meantBy, runsOf } from './guesses';

/** A piece of text: a word, an unknown letter, or what stands between runs of Thai letters. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'unknown' | 'gap' | 'other';
}

/** A piece of text with letters that are no words, and some words around them. */
interface Region {
  readonly start: number;
  readonly end: number;
}

/** A mark without its consonant, or a vowel before none: no Thai word has that, so the text is damaged for certain. */
const IMPOSSIBLE = new RegExp(`(?:^|[^${THAI_LETTERS}])[\\u0e30-\\u0e3a\\u0e45\\u0e47-\\u0e4e]|[เ-ไ](?![ก-ฮ])`);
/** A gap that a PDF reader may have left inside a word. */
const GAP = /^(?:[ \u00a0]{1,2}|\n)$/;
const THAI = new RegExp(`[${THAI_LETTERS}]`);
/** Letters of known words to each side that are tried with the unknown ones. */
const AROUND = 7;
/** Longer damage is told, and not mended: the guesses would take too long. */
const LONGEST = 60;
/** Letters of an abbreviation. */
const LONGEST_SHORT = 5;
/** So many places of a text are looked into. */
const MOST = 100;

/** Letters that are no words: mended if one reading of them is the best, told if they are damaged for certain. */
export function brokenWords(text: string): readonly Edit[] {
  if (!THAI.test(text)) return [];
  const untouchable = untouchableIn(text);
  return regionsOf(text)
    .slice(0, MOST)
    .flatMap(({ start, end }): Edit[] => {
      const was = text.slice(start, end);
      const isCertain = IMPOSSIBLE.test(was);
      const meant = end - start > LONGEST ? 'maybe' : meantBy(was);
      if (
        !isCertain &&
        (meant === 'unknown' || untouchable(start, end) || namesPlace(text, start, end) || isMisspelt(was))
      )
        return [];
      const isOpen = typeof meant === 'string' || untouchable(start, end) || guessesDate(was, meant.text);
      const now = isOpen ? null : meant.text;
      return [{ ...trimmed(start, was, now), kind: 'brokenWord' }];
    });
}

/** Words before the name of a place or an office, which may be any letters. */
const BEFORE_NAME =
  /(?:อบต|อบจ|ทต|ทม|ทน|รร|รพ|สภ|[ตอจมถ])\.|เทศบาล|เมือง|ตำบล|อำเภอ|จังหวัด|บ้าน|วัด|โรงเรียน|โรงพยาบาล|มหาวิทยาลัย|วิทยาลัย|ถนน|ซอย|เขต|แขวง|ชุมชน|คลอง|หนอง|ห้วย|ท่า|เกาะ|ดอย|ทุ่ง|บริษัท|ห้าง|ร้าน|เครือข่าย|มูลนิธิ/;
const MONTH = /(?:มกรา|มีนา|พฤษภา|กรกฎา|สิงหา|ตุลา|ธันวา)คม|กุมภาพันธ์|(?:เมษา|มิถุนา|กันยา|พฤศจิกา)ยน/;
/** A name is looked for in so many letters before. */
const NAME_LENGTH = 16;

/** True if a name of a place or an office stands there, or may: then only damage that is certain is told. */
function namesPlace(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - NAME_LENGTH), end);
  return BEFORE_NAME.test(before);
}

/** True if a month would be made by putting letters in: a date is never guessed. */
function guessesDate(was: string, now: string): boolean {
  return MONTH.test(now) && !MONTH.test(was) && !sameLetters(was, now);
}

/** A misspelling that is known as such is for the rule of misspellings. */
function isMisspelt(was: string): boolean {
  return findMisspellings(was).length > 0;
}

/** A mark that its word cannot have there, because the reader has shifted it: not if it was typed twice, or ำ is split. */
const SHIFTED = /[ะาเ-ไ][\u0e31\u0e34-\u0e3a\u0e47-\u0e4c]|[\u0e48-\u0e4b][\u0e31\u0e34-\u0e3a\u0e47-\u0e4b]/;

/**
 * Marks shifted from one letter to the next that meet other marks there. Before `clusters` puts the marks of a letter in order: it would
 * take "ย่ั" in "แตย่ัง" for marks typed in the wrong order.
 */
export function shiftedMarks(text: string): readonly Edit[] {
  return SHIFTED.test(text) ? brokenWords(text).filter(({ now }) => now !== null) : [];
}

/** Without the letters at both ends that stay as they are. */
function trimmed(start: number, was: string, now: string | null): Omit<Edit, 'kind'> {
  if (now === null) return { at: start, length: was.length, now };
  let [head, tail] = [0, 0];
  while (head < was.length && was[head] === now[head]) head += 1;
  const rest = Math.min(was.length, now.length) - head;
  while (tail < rest && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  // A mark that is only added belongs to a letter, and a finding has to show something.
  if (head + tail === was.length) head -= 1;
  return { at: start + head, length: was.length - head - tail, now: now.slice(head, now.length - tail) };
}

function regionsOf(text: string): Region[] {
  const runs = runsOf(text);
  if (runs.every(({ unknown }) => unknown === 0)) return [];
  const parts = partsOf(text, runs);
  const regions: { start: number; end: number }[] = [];
  parts.forEach((part, index) => {
    if (part.kind !== 'unknown' || isAbbreviation(text, parts, index)) return;
    const start = grown(parts, index, -1);
    const end = grown(parts, index, 1);
    const last = regions[regions.length - 1];
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else regions.push({ start, end });
  });
  return regions;
}

/** Where the region around an unknown letter ends: some letters on, at the end of a word, and over a gap only next to unknown letters. */
function grown(parts: readonly Part[], index: number, step: 1 | -1): number {
  let edge = parts[index];
  let letters = 0;
  for (let at = index + step; letters < AROUND; at += step) {
    const part = parts[at];
    const beyond = parts[at + step];
    if (part === undefined || part.kind === 'other') break;
    const touches = edge?.kind === 'unknown' || beyond?.kind === 'unknown';
    if (part.kind === 'gap' && (!touches || beyond === undefined || beyond.kind === 'other')) break;
    if (part.kind !== 'gap') letters += part.end - part.start;
    edge = part;
  }
  return (step < 0 ? edge?.start : edge?.end) ?? 0;
}

/** Letters that stand for words, and no damage: กข ๑๒๓๔, ตค, ว ๓๘๖๔, อบต., ฯลฯ. Not the ย that "ปว่ ย" has cut off. */
function isAbbreviation(text: string, parts: readonly Part[], index: number): boolean {
  const part = parts[index];
  if (part === undefined) return false;
  let [first, last] = [index, index];
  while (index - first < LONGEST_SHORT && isThai(parts[first - 1])) first -= 1;
  while (last - index < LONGEST_SHORT && isThai(parts[last + 1])) last += 1;
  const [start, end] = [parts[first]?.start ?? 0, parts[last]?.end ?? 0];
  const run = text.slice(start, end);
  const isCutOff = parts[first - 1]?.kind === 'gap' && /^[^ก-ฮ] ?$/.test(text.slice(parts[first - 2]?.start, start));
  if (/^[ก-ฮ]{1,3}$/.test(run)) return !isCutOff || parts[first - 2]?.kind !== 'unknown';
  if (/^([ก-ฮ])\1+$/.test(run)) return true;
  return /[.ฯ]/.test(text.charAt(start - 1) + text.charAt(end)) && /^(?:[ก-ฮ]{4}|เม|มิ|มี)$/.test(run);
}

function isThai(part: Part | undefined): boolean {
  return part?.kind === 'word' || part?.kind === 'unknown';
}

function partsOf(text: string, runs: ReturnType<typeof runsOf>): Part[] {
  const parts: Part[] = [];
  let end = 0;
  const between = (to: number) => {
    if (to > end) parts.push({ start: end, end: to, kind: GAP.test(text.slice(end, to)) ? 'gap' : 'other' });
  };
  for (const { start, pieces } of runs) {
    between(start);
    for (const piece of pieces) {
      end = start + piece.end;
      parts.push({ start: start + piece.start, end, kind: piece.isWord ? 'word' : 'unknown' });
    }
  }
  between(text.length);
  return parts;
}
