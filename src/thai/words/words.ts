import { remembered } from '../remembered';
import { COMMON_WORDS } from './common-words';
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

/** A tree of letters. Node 0 is the root. A node's children are a list: `child` is the first, `sibling` the next; 0 is none. */
interface Tree {
  readonly letter: Uint8Array;
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  /** What the word that ends at this node costs; 0 if none ends here. */
  readonly costs: Uint8Array;
}

let known: Tree | null = null;

/** Built on first use: Apps Script loads the whole script for each call, and most calls need no words. */
function tree(): Tree {
  known ??= treeOf(WORD_LIST, COMMON_WORDS.trim().split(/\s+/));
  return known;
}

/** Cuts a run of Thai letters into words of the list, with as few letters left over, and then as few words, as possible. */
export const segmentsOf = remembered(segment, 5000);

function segment(run: string): Segments {
  const { letter, child, sibling, costs: wordCosts } = tree();
  const length = run.length;
  const costs = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(length + 1);
  const words = new Uint8Array(length + 1);
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
    let node = 0;
    for (let at = start; at < length; at += 1) {
      const code = run.charCodeAt(at) - 0x0e00;
      node = child[node] ?? 0;
      while (node !== 0 && letter[node] !== code) node = sibling[node] ?? 0;
      if (node === 0) break;
      const word = wordCosts[node] ?? 0;
      if (word > 0) reach(start, at + 1, cost + word, word);
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

const [NOTHING_SHARED, FIRST_LETTER, TO_THAI] = [0x20, 0x30, 0x0dd0];
const THAI_BLOCK = 0x0e00;

/**
 * The tree of a list as `word-list.ts` describes it, and of common words. The list is decoded straight into the tree, because it costs a
 * quarter of making the words first: an Apps Script run begins with nothing, and most runs look for damage.
 */
function treeOf(list: string, common: readonly string[]): Tree {
  const size = list.length + 1000;
  const [letter, costs] = [new Uint8Array(size), new Uint8Array(size)];
  const [child, sibling] = [new Int32Array(size), new Int32Array(size)];
  let nodes = 1;
  const add = (parent: number, code: number): number => {
    letter[nodes] = code;
    sibling[nodes] = child[parent] ?? 0;
    child[parent] = nodes;
    nodes += 1;
    return nodes - 1;
  };
  /** The nodes of the letters of the word that is read, after the root. */
  const path = [0];
  let length = 0;
  for (let at = 1; at <= list.length; at += 1) {
    const code = list.charCodeAt(at);
    const parent = path[length] ?? 0;
    if (code >= FIRST_LETTER) {
      const thai = code + TO_THAI - THAI_BLOCK;
      const newest = child[parent] ?? 0;
      length += 1;
      // A word may share more letters with the one before than the list can say.
      path[length] = newest !== 0 && letter[newest] === thai ? newest : add(parent, thai);
    } else {
      costs[parent] = length > 4 ? WORD : ([OF_TWO, OF_THREE, OF_FOUR][length - 2] ?? OF_TWO);
      length = code - NOTHING_SHARED;
    }
  }
  for (const word of common) {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at) - THAI_BLOCK;
      let next = child[node] ?? 0;
      while (next !== 0 && letter[next] !== code) next = sibling[next] ?? 0;
      node = next === 0 ? add(node, code) : next;
    }
    costs[node] = WORD;
  }
  return { letter, child, sibling, costs };
}
