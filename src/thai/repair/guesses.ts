import { remembered } from '../remembered';
import { matchesOf } from '../text/text';
import { segmentsOf, THAI_LETTERS, WORD } from '../words/words';

/** A text that may have been meant, and how much has to be changed for it. */
interface Guess {
  readonly text: string;
  /** What all changes so far cost. */
  readonly changes: number;
  /** Changes are made from left to right, so that no mark moves twice: the next one is not before this place. */
  readonly settled: number;
}

/** The same with its words: `unknown` letters belong to none. `cost` is of the changes and of the words. */
interface Judged extends Guess {
  readonly unknown: number;
  readonly cost: number;
  /** Where the first unknown letters lie, with the rare words next to them. */
  readonly from: number;
  readonly to: number;
}

export const MARK = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/;
const CONSONANT = /[ก-ฮ]/;
const LETTER = new RegExp(`[${THAI_LETTERS}]`);
/** A tone mark and a vowel above or below, which belongs first. */
const TONE_FIRST = /([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a\u0e47])/g;
/** What is lost most often, and then what some programs drop. */
export const LOST_MARKS = [...'\u0e48\u0e49\u0e4a\u0e4b\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47'];
const LOST = [...LOST_MARKS, '\u0e4c', 'ำ', 'า'];

/** What a change costs. A shift or a stray space is what PDF readers do all the time, a lost mark is rarer. */
const [JOIN, SHIFT, SWAP, INSERT] = [1, 1, 1, 2.5];
/** So many guesses are looked into at most. */
const STEPS = 16;
/** A second guess must be worse by as much, or nobody can say which was meant. Without a stray space there is less to go by. */
const [MARGIN, MARGIN_WITHOUT_SPACE] = [1, 2];
/** If all other guesses are far worse, even a word that few people write may be meant, or a shorter one may be made. */
const WIDE_MARGIN = 3;
/** With more unknown letters it is another language, or beyond repair. */
const MOST_UNKNOWN = 9;
/** Two lost marks in one place, and nobody can be sure. */
const [MOST_CHANGED, MOST_CHANGED_WITHOUT_SPACE] = [5, 3.5];
/** A word with a lost mark put in has at least so many letters: in a shorter one, too many marks would fit. One less if no other does. */
const SHORTEST_MADE = 4;
/** A space next to a mark, as it is left where marks were shifted. */
const SHIFT_SIGN = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]\s|\s[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/;
/** A change is looked for so near to the first unknown letters. */
const REACH = 3;

/** What a piece of damaged text was before. `maybe`: some text of words is near, and nobody can say which was meant. */
type Meant = { readonly text: string } | 'maybe' | 'unknown';

/** The one text of words only that needs the fewest changes and has the fewest words. */
export const meantBy = remembered((text: string): Meant => {
  if (judged({ text, changes: 0, settled: 0 }).unknown > MOST_UNKNOWN) return 'unknown';
  if (!SHIFT_SIGN.test(text)) {
    return best(text, search(text, true), MARGIN_WITHOUT_SPACE, MOST_CHANGED_WITHOUT_SPACE);
  }
  // Stray spaces come with shifted marks. Lost marks as well would be so many guesses that one is right by chance.
  const moved = best(text, search(text, false), MARGIN, MOST_CHANGED);
  return typeof moved === 'string' ? best(text, search(text, true), MARGIN, MOST_CHANGED) : moved;
}, 5000);

function best(text: string, words: Judged[], margin: number, most: number): Meant {
  const [first, second] = words.sort((a, b) => a.cost - b.cost);
  if (first === undefined) return 'unknown';
  const isClear = second === undefined || second.cost - first.cost >= margin;
  const isFar = second === undefined || second.cost - first.cost >= WIDE_MARGIN;
  const newRare = rareWordsOf(first.text).filter(word => !rareWordsOf(text).includes(word));
  const isPlain = isFar && first.changes < INSERT && wordsOf(first.text).length > rareWordsOf(first.text).length;
  const isUsual = newRare.length === 0 || (isPlain && newRare.length === 1);
  const shortest = isFar ? SHORTEST_MADE - 1 : SHORTEST_MADE;
  const isLong = first.changes < INSERT || newWordsOf(text, first.text).every(word => word.length >= shortest);
  return isClear && isUsual && isLong && first.changes < most ? { text: first.text } : 'maybe';
}

function newWordsOf(before: string, after: string): string[] {
  const known = wordsOf(before);
  return wordsOf(after).filter(word => !known.includes(word));
}

function wordsOf(text: string): string[] {
  return runsOf(text).flatMap(({ start, pieces }) =>
    pieces.map(piece => text.slice(start + piece.start, start + piece.end)),
  );
}

/** Short words that few people write. If a guess has one that was not there, it is no good guess. */
function rareWordsOf(text: string): string[] {
  return runsOf(text).flatMap(({ start, pieces }) =>
    pieces.filter(({ isRare }) => isRare).map(piece => text.slice(start + piece.start, start + piece.end)),
  );
}

function search(text: string, mayInsert: boolean): Judged[] {
  const open = new Map<string, Judged>([[text, judged({ text, changes: 0, settled: 0 })]]);
  const seen = new Set([text]);
  const words: Judged[] = [];
  let cheapestWords = Number.POSITIVE_INFINITY;
  for (let step = 0; step < STEPS && open.size > 0; step += 1) {
    const next = mostPromising(open);
    open.delete(next.text);
    if (next.changes + WORD > cheapestWords + MARGIN) continue;
    for (const guess of changesOf(next, mayInsert)) collect(guess, open, words, seen);
    cheapestWords = Math.min(...words.map(({ cost }) => cost), cheapestWords);
  }
  return words;
}

function collect(guess: Guess, open: Map<string, Judged>, words: Judged[], seen: Set<string>): void {
  if (seen.has(guess.text)) return;
  seen.add(guess.text);
  const one = judged(guess);
  if (one.unknown === 0) words.push(one);
  // It may have a stray space left.
  open.set(one.text, one);
}

function mostPromising(open: ReadonlyMap<string, Judged>): Judged {
  return [...open.values()].reduce((best, one) => (promise(one) < promise(best) ? one : best));
}

/** Lower for a guess that is more likely to lead to words. */
function promise({ changes, unknown, cost }: Judged): number {
  return unknown === 0 ? cost : changes + unknown * 1.5 + cost / 2;
}

function judged({ text, changes, settled }: Guess): Judged {
  let [unknown, cost, from, to] = [0, changes, -1, -1];
  let odd = -1;
  let isOpen = true;
  for (const { start, pieces, words } of runsOf(text)) {
    cost += words;
    for (const piece of pieces) {
      if (piece.isWord && !piece.isRare) {
        if (from >= 0) isOpen = false;
        odd = -1;
        continue;
      }
      if (odd < 0) odd = start + piece.start;
      if (!piece.isWord) unknown += 1;
      if (!piece.isWord && from < 0) from = odd;
      if (from >= 0 && isOpen) to = start + piece.end;
    }
  }
  return { text, changes, settled, unknown, cost, from, to };
}

/** The runs of Thai letters in a text, cut into words. Several repairs ask for those of the same text. */
export const runsOf = remembered(
  (text: string) =>
    matchesOf(text, RUN).map(match => {
      const { pieces, unknown, cost } = segmentsOf(match[0]);
      return { start: match.index, pieces, unknown, words: cost };
    }),
  1,
);

const RUN = new RegExp(`[${THAI_LETTERS}]+`, 'g');

/** All texts that are one change away, near the first unknown letter. */
function changesOf({ text, changes, settled, unknown, from, to }: Judged, mayInsert: boolean): Guess[] {
  const found: Guess[] = [];
  const first = unknown === 0 ? 0 : Math.max(0, from - REACH);
  const last = unknown === 0 ? text.length : Math.min(text.length, to + REACH);
  const add = (at: number, end: number, now: string, cost: number) => {
    if (at < settled) return;
    const changed = (text.slice(0, at) + now + text.slice(end)).replace(TONE_FIRST, '$2$1');
    found.push({ text: changed, changes: changes + cost, settled: at + now.length });
  };
  for (let at = first; at < last; at += 1) {
    const letter = text.charAt(at);
    if (/\s/.test(letter)) {
      add(at, at + 1, '', JOIN);
      const gap = /^\s[่-๋]?า/.exec(text.slice(at, at + 3));
      if (gap !== null) add(at, at + gap[0].length, `${gap[0].slice(1, -1)}ำ`, JOIN);
      continue;
    }
    if (unknown === 0) continue;
    if (letter === 'า') add(at, at + 1, 'ำ', SWAP);
    if (letter === 'ำ') add(at, at + 1, 'า', SWAP);
    if (at >= from - 1 && at <= to + 1) {
      for (const { end, now } of shiftsAt(text, at)) {
        const isStray = STRAY.test(text.slice(end, end + 2));
        if (isStray) add(at, end + 1, now, SHIFT);
        add(at, end, now, isStray ? SHIFT + JOIN : SHIFT);
      }
    }
    if (mayInsert && (CONSONANT.test(letter) || MARK.test(letter))) {
      for (const lost of LOST) add(at + 1, at + 1, lost, INSERT);
    }
  }
  return found;
}

/** The space that a PDF reader leaves after shifted marks. */
const STRAY = /^ [ก-ฮเ-ไะ-ฺ็-๎]/;

/** A letter whose marks may belong to the letter before: "ปว่" may be "ป่ว". All of them, the first ones, or of two the last ("คูมื่อ"). */
function shiftsAt(text: string, at: number): { readonly end: number; readonly now: string }[] {
  const [letter, before] = [text.charAt(at), text.charAt(at - 1)];
  if (!LETTER.test(letter) || MARK.test(letter) || !(CONSONANT.test(before) || MARK.test(before))) return [];
  const shifts: { end: number; now: string }[] = [];
  for (let end = at + 2; MARK.test(text.charAt(end - 1)); end += 1) {
    shifts.push({ end, now: text.slice(at + 1, end) + letter });
    if (end === at + 3) shifts.push({ end, now: text.charAt(at + 2) + text.slice(at, at + 2) });
  }
  return shifts;
}
