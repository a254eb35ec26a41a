import { untouchableIn } from '../text/untouchable';
import { THAI_LETTERS } from '../words/words';
import type { Edit } from './edit';
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
/** So many places of a text are looked into. */
const MOST = 300;

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
      if (!isCertain && (meant === 'unknown' || untouchable(start, end))) return [];
      const now = typeof meant === 'string' || untouchable(start, end) ? null : meant.text;
      return [{ ...trimmed(start, was, now), kind: 'brokenWord' }];
    });
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
  const parts = partsOf(text);
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
    const touches = edge?.kind === 'unknown' || (beyond?.kind === 'unknown');
    if (part.kind === 'gap' && (!touches || beyond === undefined || beyond.kind === 'other')) break;
    if (part.kind === 'word') letters += part.end - part.start;
    edge = part;
  }
  return (step < 0 ? edge?.start : edge?.end) ?? 0;
}

/** Letters that stand for words, and no damage: อบต., ก.ย., ฯลฯ, or ก for a first one. */
function isAbbreviation(text: string, parts: readonly Part[], index: number): boolean {
  const part = parts[index];
  if (part === undefined) return false;
  let [start, end] = [part.start, part.end];
  while (THAI.test(text.charAt(start - 1))) start -= 1;
  while (THAI.test(text.charAt(end))) end += 1;
  const run = text.slice(start, end);
  const around = text.charAt(start - 1) + text.charAt(end);
  if (/[.ฯ]/.test(around)) return /^(?:[ก-ฮ]{1,4}|เม|มิ|มี)$/.test(run);
  return /^[ก-ฮ]$/.test(run) && !MARK_AND_GAP.test(text.slice(Math.max(0, start - 2), start));
}

const MARK_AND_GAP = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e][ \n]$/;

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  const between = (to: number) => {
    if (to > end) parts.push({ start: end, end: to, kind: GAP.test(text.slice(end, to)) ? 'gap' : 'other' });
  };
  for (const { start, pieces } of runsOf(text)) {
    between(start);
    for (const piece of pieces) {
      end = start + piece.end;
      parts.push({ start: start + piece.start, end, kind: piece.isWord ? 'word' : 'unknown' });
    }
  }
  between(text.length);
  return parts;
}
