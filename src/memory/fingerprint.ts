import { textKey } from '../thai/text/text';

/**
 * The 32-bit FNV-1a hash of a text as people see it; 32 bits are enough for the rows of one office. Do not change the algorithm: every
 * office's sheet holds fingerprints, and its rows would no longer be recognized.
 */
export function fingerprint(text: string): string {
  return printOf(plainHash(text) ?? hashOf(textKey(text)));
}

/** The same of every character, whether people see it or not. */
export function exactPrint(key: string): string {
  return printOf(hashOf(key));
}

function printOf(hash: number): string {
  return (hash >>> 0).toString(36);
}

const [BASIS, PRIME] = [0x811c9dc5, 0x01000193];

function hashOf(key: string): number {
  let hash = BASIS;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), PRIME);
  return hash;
}

/**
 * The same hash without making the key; null if the text holds anything but Thai, small Latin letters, digits, signs and simple spaces.
 * Each edit hashes the methods of the whole register, in a script that has just been loaded, so a key of four passes takes too long.
 */
function plainHash(text: string): number | null {
  let hash = BASIS;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code === SPACE || code === LINE_FEED) continue;
    if (code >= THAI_ZERO && code <= THAI_NINE) code -= THAI_ZERO - ZERO;
    else if (code > LAST_MARK || (code > TILDE && code < FIRST_THAI) || code < SPACE) return null;
    else if ((code >= CAPITAL_A && code <= CAPITAL_Z) || code === RING || (code === SARA_E && before === SARA_E))
      return null;
    before = code;
    hash = Math.imul(hash ^ code, PRIME);
  }
  return hash;
}

const [LINE_FEED, SPACE, ZERO, CAPITAL_A, CAPITAL_Z, TILDE] = [0x0a, 0x20, 0x30, 0x41, 0x5a, 0x7e];
const [FIRST_THAI, SARA_E, RING, LAST_MARK, THAI_ZERO, THAI_NINE] = [0x0e01, 0x0e40, 0x0e4d, 0x0e4e, 0x0e50, 0x0e59];
