import { fold } from './fold';
import { LONGEST_WORD, WORDS, type Word } from './words';

/** A noun only by itself: its one letter on the line also begins ทำ. */
const BY_ITSELF = fold('ที่');
const DIGIT = /[0-9.]/;

/** Divides the letters into known words so that the fewest letters are left over, and then into the fewest words. */
export function segments(key: string): { words: readonly Word[]; known: number } {
  interface Best {
    readonly cost: number;
    readonly from: number;
    readonly word: Word | null;
  }
  const best: Best[] = [{ cost: 0, from: 0, word: null }];
  for (let end = 1; end <= key.length; end += 1) {
    const before = best[end - 1] as Best;
    let least: Best = { cost: before.cost + (DIGIT.test(key.charAt(end - 1)) ? 0 : 1), from: end - 1, word: null };
    for (let from = Math.max(0, end - LONGEST_WORD); from < end; from += 1) {
      const word = WORDS.get(key.slice(from, end));
      const cost = (best[from] as Best).cost + 0.25;
      if (word !== undefined && cost < least.cost) least = { cost, from, word };
    }
    best.push(least);
  }
  const words: Word[] = [];
  let known = key.length;
  for (let end = key.length; end > 0; ) {
    const { from, word } = best[end] as Best;
    const isDigit = word === null && DIGIT.test(key.charAt(from));
    if (word === null && !isDigit) known -= 1;
    if (word !== null)
      words.unshift(key.slice(from, end) === BY_ITSELF && key !== BY_ITSELF ? { ...word, noun: null } : word);
    // Letters of no word before the first word: the noun is unknown.
    else if (from === 0 && !isDigit) words.unshift({ noun: null, effects: [] });
    end = from;
  }
  return { words, known };
}
