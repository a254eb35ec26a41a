import { remembered } from '../remembered';
import { WORD_LIST } from './word-list';

/** A piece of a run of Thai letters: one word of the list, or one letter that belongs to none. In UTF-16 units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

/** A run of Thai letters cut into words. `cost` is lower the fewer and longer the words are. */
export interface Segments {
  readonly pieces: readonly Piece[];
  readonly unknown: number;
  readonly cost: number;
}

/** All letters and marks of Thai words; not ๆ, ฯ, ฿ and digits. */
export const THAI_LETTERS = '\\u0e01-\\u0e2e\\u0e30-\\u0e3a\\u0e40-\\u0e45\\u0e47-\\u0e4e';

/** Two letters are a word by chance more often than not, so they cost more. */
const [SHORT_WORD, WORD, UNKNOWN] = [3, 2, 1e6];

/** A tree of letters. Node 0 is the root. A node's children are a list: `child` is the first, `sibling` the next; 0 is none. */
interface Tree {
  readonly letter: Uint8Array;
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  readonly ends: Uint8Array;
}

const [SHARED_BASE, LETTER_BASE, MOST_SHARED] = [0x20, 0x30, 15];

let known: Tree | null = null;

/** Built on first use: Apps Script loads the whole script for each call, and most calls need no words. */
function tree(): Tree {
  known ??= treeOf(WORD_LIST);
  return known;
}

/** Cuts a run of Thai letters into words of the list, with as few letters left over, and then as few words, as possible. */
export const segmentsOf = remembered(segment, 5000);

function segment(run: string): Segments {
  const { letter, child, sibling, ends } = tree();
  const length = run.length;
  const costs = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(length + 1);
  const isWord = new Uint8Array(length + 1);
  const reach = (start: number, end: number, cost: number, word: number) => {
    if (cost >= (costs[end] ?? 0)) return;
    costs[end] = cost;
    from[end] = start;
    isWord[end] = word;
  };
  costs[0] = 0;
  for (let start = 0; start < length; start += 1) {
    const cost = costs[start] ?? 0;
    reach(start, start + 1, cost + UNKNOWN, 0);
    let node = 0;
    for (let at = start; at < length; at += 1) {
      const code = run.charCodeAt(at) - 0x0e00;
      node = child[node] ?? 0;
      while (node !== 0 && letter[node] !== code) node = sibling[node] ?? 0;
      if (node === 0) break;
      if (ends[node] === 1) reach(start, at + 1, cost + (at - start < 2 ? SHORT_WORD : WORD), 1);
    }
  }
  const pieces: Piece[] = [];
  for (let end = length; end > 0; end = from[end] ?? 0) {
    pieces.push({ start: from[end] ?? 0, end, isWord: isWord[end] === 1 });
  }
  const unknown = pieces.filter(piece => !piece.isWord).length;
  return { pieces: pieces.reverse(), unknown, cost: (costs[length] ?? 0) - unknown * UNKNOWN };
}

/** The words of a front-coded list, as `word-list.ts` describes it. */
function treeOf(list: string): Tree {
  const size = list.length + 1;
  const letter = new Uint8Array(size);
  const child = new Int32Array(size);
  const sibling = new Int32Array(size);
  const ends = new Uint8Array(size);
  const last = new Int32Array(size);
  const path = [0];
  let nodes = 1;
  let depth = 0;
  for (let at = 0; at < list.length; at += 1) {
    const code = list.charCodeAt(at);
    if (code <= SHARED_BASE + MOST_SHARED) {
      ends[path[depth] ?? 0] = 1;
      depth = code - SHARED_BASE;
      continue;
    }
    const parent = path[depth] ?? 0;
    let node = last[parent] ?? 0;
    if (node === 0 || letter[node] !== code - LETTER_BASE) {
      node = nodes;
      nodes += 1;
      letter[node] = code - LETTER_BASE;
      if (child[parent] === 0) child[parent] = node;
      else sibling[last[parent] ?? 0] = node;
      last[parent] = node;
    }
    depth += 1;
    path[depth] = node;
  }
  ends[path[depth] ?? 0] = 1;
  ends[0] = 0;
  return { letter, child, sibling, ends };
}
