import { textKey } from '../thai/text/text';

/**
 * The 32-bit FNV-1a hash of a text as people see it; 32 bits are enough for the rows of one office. Do not change the algorithm: every
 * office's sheet holds fingerprints, and its rows would no longer be recognized.
 */
export function fingerprint(text: string): string {
  return exactPrint(textKey(text));
}

/** The same of every character, whether people see it or not. */
export function exactPrint(key: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
