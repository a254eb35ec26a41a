import { toWesternDigits } from '../../thai/text/numerals';

/** A name in a text: UTF-16 units, `end` exclusive. `key` is as it was given to `nameFinder`. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** The names that continue a beginning, by their next character. */
interface Branch {
  readonly next: Map<string, Branch>;
  /** The name that ends here. */
  key: string | null;
}

/**
 * Makes a function that finds names in a text, each time the longest, without overlaps. A text may have a space or a line break between
 * any two characters of a name, Thai or Western digits, and capitals. A tree, and not a RegExp of all names: they come from cells, there
 * may be thousands, and a RegExp of that size is refused.
 * @param keys names as `textKey` gives them.
 * @param mayEnd true if a name may end before this place in the text.
 */
export function nameFinder(
  keys: Iterable<string>,
  mayEnd: (text: string, at: number) => boolean,
): (text: string) => readonly FoundName[] {
  const root: Branch = { next: new Map(), key: null };
  for (const key of keys) if (key !== '') add(root, key);
  return text => {
    const plain = plainOf(text);
    const found: FoundName[] = [];
    for (let start = 0; start < plain.length; ) {
      const name = longestAt(root, plain, start, at => mayEnd(text, at));
      if (name) found.push(name);
      start = name?.end ?? start + 1;
    }
    return found;
  };
}

function add(root: Branch, key: string): void {
  let branch = root;
  for (let at = 0; at < key.length; at += 1) {
    const character = key.charAt(at);
    const next = branch.next.get(character) ?? { next: new Map(), key: null };
    branch.next.set(character, next);
    branch = next;
  }
  branch.key = key;
}

function longestAt(root: Branch, text: string, start: number, mayEnd: (at: number) => boolean): FoundName | null {
  let longest: FoundName | null = null;
  let branch = root.next.get(text.charAt(start));
  for (let at = start + 1; branch !== undefined; at += 1) {
    if (branch.key !== null && mayEnd(at)) longest = { start, end: at, key: branch.key };
    if (/[ \n]/.test(text.charAt(at))) at += 1;
    branch = branch.next.get(text.charAt(at));
  }
  return longest;
}

/** With Western digits and small letters; the same length, so that places in it are places in the text. */
function plainOf(text: string): string {
  const plain = toWesternDigits(text);
  const small = plain.toLowerCase();
  return small.length === plain.length ? small : plain;
}
