import { once, remembered } from '../remembered';
import { unitsOf } from '../text/text';
import { COMMON_WORDS } from './common-words';
import { TO_THAI } from './one-byte';
import { WORD_LIST } from './word-list';

/** A piece of a run of Thai letters: one word of the list, or one letter that belongs to none. In UTF-16 units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
  /** A word of two or three letters that few people write. */
  readonly isRare: boolean;
}

/** A run of Thai letters cut into words. `cost` is lower the fewer and longer the words are. */
interface Segments {
  readonly pieces: readonly Piece[];
  readonly unknown: number;
  readonly cost: number;
}

/** All letters and marks of Thai words; not ๆ, ฯ, ฿ and digits. */
export const THAI_LETTERS = '\\u0e01-\\u0e2e\\u0e30-\\u0e3a\\u0e40-\\u0e45\\u0e47-\\u0e4e';

/** What a word costs. A short word that few people write is often only a piece of a broken word. */
export const WORD = 2;
const [OF_FOUR, OF_THREE, OF_TWO, UNKNOWN] = [3, 4, 5, 1e6];

/**
 * The words that begin with the same letters: so many, `shared`. In the list, their other letters stand from `from` to before `to`. If these
 * letters are a word themselves, that word ends at `from`.
 */
interface Branch {
  readonly from: number;
  readonly to: number;
  readonly shared: number;
  /** By the next letter, from `FIRST_LETTER` as it is coded in the list. Looked up on first use. */
  branches: readonly (Branch | undefined)[] | null;
  /** What the word costs that ends at `from`; 0 if none does. Worked out on first use. */
  cost: number | null;
}

/**
 * The list is searched as it is, because Apps Script begins with nothing for each call: to decode all of it would take longer than most
 * calls, and the words of an office need a sixth of it.
 */
const ALL: Branch = { from: 0, to: WORD_LIST.length, shared: 0, branches: null, cost: 0 };

const [NOTHING_SHARED, MOST_SHARED, FIRST_LETTER] = [0x20, 15, 0x30];

const commonWords = once(() => new Set(COMMON_WORDS.trim().split(/\s+/)));

function branchesOf({ from, to, shared }: Branch): readonly (Branch | undefined)[] {
  const branches: (Branch | undefined)[] = [];
  // The character before each branch, but not before one that only goes on with the same word. Longer words never fork.
  const mark = shared > MOST_SHARED ? '' : String.fromCharCode(NOTHING_SHARED + shared);
  const rest = WORD_LIST.slice(0, to);
  let at = endsWordAt(from) ? from + 1 : from;
  while (at < to) {
    const next = mark === '' ? -1 : rest.indexOf(mark, at);
    const end = next < 0 ? to : next;
    const letter = WORD_LIST.charCodeAt(at) - FIRST_LETTER;
    branches[letter] = { from: at + 1, to: end, shared: shared + 1, branches: null, cost: null };
    at = end + 1;
  }
  return branches;
}

function endsWordAt(at: number): boolean {
  return !(WORD_LIST.charCodeAt(at) >= FIRST_LETTER);
}

function costOf(word: string): number {
  if (word.length > 4 || commonWords().has(word)) return WORD;
  return [OF_TWO, OF_THREE, OF_FOUR][word.length - 2] ?? OF_TWO;
}

/** True if the list has this word. */
export function isWord(text: string): boolean {
  let branch = ALL;
  for (let at = 0; at < text.length; at += 1) {
    branch.branches ??= branchesOf(branch);
    const next: Branch | undefined = branch.branches[text.charCodeAt(at) - TO_THAI - FIRST_LETTER];
    if (next === undefined) return false;
    branch = next;
  }
  return endsWordAt(branch.from);
}

/** Cuts a run of Thai letters into words of the list, with as few letters left over, and then as few words, as possible. */
export const segmentsOf = remembered(segment, 50_000);

function segment(run: string): Segments {
  const units = unitsOf(run);
  const { length } = units;
  const costs = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(length + 1);
  const words = new Int32Array(length + 1);
  const reach = (start: number, end: number, cost: number, word: number) => {
    if (cost >= (costs[end] ?? 0)) return;
    costs[end] = cost;
    from[end] = start;
    words[end] = word;
  };
  costs[0] = 0;
  for (let start = 0; start < length; start += 1) {
    const cost = costs[start] ?? 0;
    reach(start, start + 1, cost + UNKNOWN, 0);
    let branch = ALL;
    for (let at = start; at < length; at += 1) {
      branch.branches ??= branchesOf(branch);
      const next: Branch | undefined = branch.branches[(units[at] ?? 0) - TO_THAI - FIRST_LETTER];
      if (next === undefined) break;
      branch = next;
      branch.cost ??= endsWordAt(branch.from) ? costOf(run.slice(start, at + 1)) : 0;
      if (branch.cost > 0) reach(start, at + 1, cost + branch.cost, branch.cost);
    }
  }
  const pieces: Piece[] = [];
  for (let end = length; end > 0; end = from[end] ?? 0) {
    const word = words[end] ?? 0;
    pieces.push({ start: from[end] ?? 0, end, isWord: word > 0, isRare: word >= OF_THREE });
  }
  const unknown = pieces.filter(piece => !piece.isWord).length;
  return { pieces: pieces.reverse(), unknown, cost: (costs[length] ?? 0) - unknown * UNKNOWN };
}
