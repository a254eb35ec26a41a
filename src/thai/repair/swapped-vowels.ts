import { untouchableIn } from '../text/untouchable';
import type { Edit } from './edit';
import { runsOf } from './guesses';
import { lostRings, tornWords } from './lost-ring';

/** Better words by so much: "ทา" and "คา" are words too, that few people write. */
const BETTER = 2;
const FAR_BETTER = 5;
/** Letters to each side that are looked at: more than a word. */
const AROUND = 20;
const UNKNOWN = 1e6;
/** So many ำ, and no า at all, are no accident. */
const FEWEST = 2;
/** ำ or า, with a gap after it where a PDF reader left one. */
const VOWEL = /[าำ] ?/g;
const GAP_AFTER = /(?<=[ก-ฮ][่-๋]?)า (?=[ก-ฮเ-ไ])/g;
const GAP_LENGTH = 2;

/**
 * A font that writes า for ำ, or ำ for า, does so in the whole text. Where the text has only one of the two, and words show that it is
 * wrong, every other one is read as the one that makes better words: "กาหนดให้จัดทา", "จัดลา ดับความสา คัญ".
 */
export function swappedVowels(text: string): readonly Edit[] {
  const [hasAm, hasAa] = [text.includes('ำ'), text.includes('า')];
  if (hasAm === hasAa) return [];
  if (hasAa ? !hasLostRings(text) : text.split('ำ').length <= FEWEST) return [];
  const untouchable = untouchableIn(text);
  const edits: Edit[] = [];
  let now = text;
  for (const { 0: was, index } of [...text.matchAll(VOWEL)].reverse()) {
    const end = index + was.length;
    if (untouchable(index, end)) continue;
    const swapped = hasAm ? 'า' : 'ำ';
    const swaps = [swapped + was.slice(1), swapped].filter((swap, at, all) => all.indexOf(swap) === at);
    const best = swaps
      .map(swap => ({ swap, cost: costAround(now, index, end, swap) }))
      .reduce((one, other) => (other.cost < one.cost ? other : one));
    if (best.cost > costAround(now, index, end, was) - BETTER) continue;
    edits.unshift({ at: index, length: was.length, now: best.swap, kind: 'lostRing' });
    now = now.slice(0, index) + best.swap + now.slice(end);
  }
  return wordsAround(edits, now);
}

/** The edits, each as the whole word that it makes, because a finding has to show what is broken. */
function wordsAround(edits: readonly Edit[], swapped: string): readonly Edit[] {
  const words: Edit[] = [];
  const pieces = runsOf(swapped).flatMap(({ start, pieces: all }) =>
    all.map(piece => ({ start: start + piece.start, end: start + piece.end })),
  );
  let moved = 0;
  let next = 0;
  for (const piece of pieces) {
    const at = piece.start - moved;
    const before = next;
    for (let edit = edits[next]; edit !== undefined && edit.at + moved < piece.end; edit = edits[next]) {
      moved += (edit.now ?? '').length - edit.length;
      next += 1;
    }
    const length = piece.end - moved - at;
    if (next > before) words.push({ at, length, now: swapped.slice(piece.start, piece.end), kind: 'lostRing' });
  }
  return words;
}

/** A known word without its ำ, or a gap after า where a word with ำ fits far better than what stands there: "จิตสา นึก". */
function hasLostRings(text: string): boolean {
  if (tornWords(text).length + lostRings(text).length > 0) return true;
  if (!text.includes('า ')) return false;
  return [...text.matchAll(GAP_AFTER)].some(({ index }) => {
    const end = index + GAP_LENGTH;
    return costAround(text, index, end, 'ำ') <= costAround(text, index, end, 'า ') - FAR_BETTER;
  });
}

/** What the words around cost if a piece is replaced: more than a million for each letter that belongs to none. */
function costAround(text: string, start: number, end: number, piece: string): number {
  const around = text.slice(Math.max(0, start - AROUND), start) + piece + text.slice(end, end + AROUND);
  return runsOf(around).reduce(
    (sum, { pieces, words }) => sum + words + pieces.filter(({ isWord }) => !isWord).length * UNKNOWN,
    0,
  );
}
