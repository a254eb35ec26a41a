import type { runsOf } from './guesses';

/** A piece of text: a word, an unknown letter, or what stands between runs of Thai letters. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'unknown' | 'gap' | 'other';
  readonly isRare?: boolean;
}

/** A piece of text with letters that are no words, and some words around them. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/** A gap that a PDF reader may have left inside a word. */
const GAP = /^(?:[ \u00a0]{1,2}|\n)$/;
/** Letters of known words to each side that are tried with the unknown ones. */
const AROUND = 7;
/** Letters of an abbreviation. */
const LONGEST_SHORT = 5;
/** Unknown letters with so few between them are one place of damage. */
const NEAR = 2;

/** Unknown letters with the words around; those near each other together. */
export function regionsOf(text: string, parts: readonly Part[]): Region[] {
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

/** The unknown letters of a region that stand together, each time with the words around as far as the next ones. */
export function damagesIn(parts: readonly Part[], { start, end }: Region): Region[] {
  const damages: { first: number; last: number }[] = [];
  parts.forEach((part, index) => {
    if (part.kind !== 'unknown' || part.start < start || part.end > end) return;
    const last = damages[damages.length - 1];
    if (last !== undefined && part.start - (parts[last.last]?.end ?? 0) <= NEAR) last.last = index;
    else damages.push({ first: index, last: index });
  });
  return damages.map(({ first, last }) => ({
    start: parts[edgeOf(parts, first, -1)]?.start ?? start,
    end: parts[edgeOf(parts, last, 1)]?.end ?? end,
  }));
}

/** The last part that still belongs to a place of damage: words up to the next unknown letter. */
function edgeOf(parts: readonly Part[], index: number, step: 1 | -1): number {
  let edge = index;
  let letters = 0;
  for (let at = index + step; letters < AROUND; at += step) {
    const part = parts[at];
    if (part === undefined || part.kind === 'other' || part.kind === 'unknown') break;
    if (part.kind === 'gap' && (edge !== index || parts[at + step]?.kind !== 'word')) break;
    if (part.kind === 'word') {
      letters += part.end - part.start;
      edge = at;
    }
  }
  return edge;
}

/** Where the region around an unknown letter ends: some letters on, at the end of a word, and over a gap only next to unknown letters. */
function grown(parts: readonly Part[], index: number, step: 1 | -1): number {
  let edge = parts[index];
  let letters = 0;
  for (let at = index + step; letters < AROUND; at += step) {
    const part = parts[at];
    const beyond = parts[at + step];
    if (part === undefined || part.kind === 'other') break;
    const touches = [edge, beyond].some(each => each?.kind === 'unknown' || each?.isRare);
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

export function partsOf(text: string, runs: ReturnType<typeof runsOf>): Part[] {
  const parts: Part[] = [];
  let end = 0;
  const between = (to: number) => {
    if (to > end) parts.push({ start: end, end: to, kind: GAP.test(text.slice(end, to)) ? 'gap' : 'other' });
  };
  for (const { start, pieces } of runs) {
    between(start);
    for (const piece of pieces) {
      end = start + piece.end;
      parts.push({ start: start + piece.start, end, kind: piece.isWord ? 'word' : 'unknown', isRare: piece.isRare });
    }
  }
  between(text.length);
  return parts;
}
