import { remembered } from '../remembered';
import { type Piece, segmentsOf, THAI_LETTERS } from '../words/words';

/** A text that may have been meant, and how much has to be changed for it. */
interface Guess {
  readonly text: string;
  /** Of all changes so far. */
  readonly changes: number;
}

/** The same with its words: `unknown` letters belong to none. `cost` is of the changes and of the words. */
interface Judged extends Guess {
  readonly unknown: number;
  readonly cost: number;
  /** Where the first unknown piece lies. */
  readonly from: number;
  readonly to: number;
}

const MARK = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/;
const AFTER_CONSONANT = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/;
const CONSONANT = /[ก-ฮ]/;
const LETTER = new RegExp(`[${THAI_LETTERS}]`);
const SPACE = /\s/;
/** What is lost most often, and ำ, which some programs drop. */
const LOST = [...'\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47ำา'];

/** What a change costs. A shift or a stray space is what PDF readers do all the time, a lost mark is rarer. */
const [JOIN, SHIFT, SWAP, INSERT] = [1, 1, 1, 2.5];
/** So many guesses are looked into. One with stray spaces needs more steps than one with a lost mark. */
const [STEPS, STEPS_WITH_SPACE] = [6, 40];
/** A second guess must be worse by as much, or nobody can say which was meant. */
const MARGIN = 1;
/** A change is looked for so near to the first unknown letter. */
const REACH = 3;

/**
 * What a piece of damaged text was before: the one text of words only that needs the fewest changes and has the fewest words. Null if
 * there is none, or two are as good.
 */
export const guessOf = remembered((text: string): string | null => {
  const steps = SPACE.test(text) ? STEPS_WITH_SPACE : STEPS;
  const open = new Map<string, Judged>([[text, judged({ text, changes: 0 })]]);
  const seen = new Set([text]);
  const words: Judged[] = [];
  for (const guess of withoutSpaces(text)) collect(guess, open, words, seen);
  for (let step = 0; step < steps && open.size > 0; step += 1) {
    const next = cheapest(open);
    open.delete(next.text);
    if (words.some(({ cost }) => cost + 4 < next.changes)) break;
    for (const guess of changesOf(next)) collect(guess, open, words, seen);
  }
  const [best, second] = words.sort((a, b) => a.cost - b.cost);
  if (best === undefined) return null;
  return second === undefined || second.cost - best.cost >= MARGIN ? best.text : null;
});

function collect(guess: Guess, open: Map<string, Judged>, words: Judged[], seen: Set<string>): void {
  if (seen.has(guess.text)) return;
  seen.add(guess.text);
  const one = judged(guess);
  if (one.unknown === 0) words.push(one);
  // A text of words may have a stray space left, so it is looked into like the others.
  open.set(one.text, one);
}

function cheapest(open: ReadonlyMap<string, Judged>): Judged {
  return [...open.values()].reduce((best, one) => (promise(one) < promise(best) ? one : best));
}

/** Lower for a guess that is more likely to lead to words. */
function promise({ changes, unknown, cost }: Judged): number {
  return unknown === 0 ? cost : changes + unknown * 1.5 + cost / 2;
}

function judged({ text, changes }: Guess): Judged {
  let [unknown, cost, from, to] = [0, changes, -1, -1];
  for (const { start, pieces, words } of runsOf(text)) {
    cost += words;
    for (const piece of pieces) {
      if (piece.isWord) continue;
      unknown += 1;
      if (from < 0) from = start + piece.start;
      if (to < 0 || start + piece.start <= to + 1) to = start + piece.end;
    }
  }
  return { text, changes, unknown, cost, from, to };
}

/** The runs of Thai letters in a text, cut into words. */
export function runsOf(text: string): { start: number; pieces: readonly Piece[]; words: number }[] {
  return [...text.matchAll(RUN)].map(match => {
    const { pieces, cost } = segmentsOf(match[0]);
    return { start: match.index ?? 0, pieces, words: cost };
  });
}

const RUN = new RegExp(`[${THAI_LETTERS}]+`, 'g');

/** Letters that are spaced out: no piece between spaces has more than one letter with its marks. */
function withoutSpaces(text: string): Guess[] {
  const pieces = text.split(' ');
  const isSpacedOut = pieces.length > 3 && pieces.every(piece => piece.replace(new RegExp(AFTER_CONSONANT, 'g'), '').length <= 1);
  return isSpacedOut ? [{ text: pieces.join(''), changes: JOIN }] : [];
}

/** All texts that are one change away, near the first unknown letter. */
function changesOf({ text, changes, unknown, from, to }: Judged): Guess[] {
  const found: Guess[] = [];
  const first = unknown === 0 ? 0 : Math.max(0, from - REACH);
  const last = unknown === 0 ? text.length : Math.min(text.length, to + REACH);
  const add = (at: number, end: number, now: string, cost: number) =>
    found.push({ text: text.slice(0, at) + now + text.slice(end), changes: changes + cost });
  for (let at = first; at < last; at += 1) {
    const letter = text.charAt(at);
    if (SPACE.test(letter)) {
      add(at, at + 1, '', JOIN);
      const gap = /^\s[่-๋]?า/.exec(text.slice(at, at + 3));
      if (gap !== null) add(at, at + gap[0].length, gap[0].slice(1, -1) + 'ำ', JOIN);
      continue;
    }
    if (unknown === 0) continue;
    if (letter === 'า') add(at, at + 1, 'ำ', SWAP);
    if (letter === 'ำ') add(at, at + 1, 'า', SWAP);
    for (const [end, now] of shiftedBack(text, at)) add(at, end, now, SHIFT);
    if (CONSONANT.test(letter) || MARK.test(letter)) {
      for (const lost of LOST) add(at + 1, at + 1, lost, INSERT);
    }
  }
  return found;
}

/** Marks that stand one letter too late: "ปว่" gives "ป่ว". Returns the end of the piece from `at`, and what it becomes. */
function shiftedBack(text: string, at: number): [end: number, now: string][] {
  const letter = text.charAt(at);
  const before = text.charAt(at - 1);
  if (!LETTER.test(letter) || MARK.test(letter) || !(CONSONANT.test(before) || MARK.test(before))) return [];
  const found: [number, string][] = [];
  for (let end = at + 1; MARK.test(text.charAt(end)); end += 1) {
    found.push([end + 1, text.slice(at + 1, end + 1) + letter]);
  }
  return found;
}
