/** Signs that need the consonant before them: where one follows, that consonant begins a syllable of its own. */
const DEPENDENT = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/;
const LEADING = /[เ-ไ]/;
const CONSONANT = /[ก-ฮ]/;

/**
 * Whether the piece of text can be a piece of words. Thai has no spaces, so what looks like a word may be the end of one and the
 * beginning of the next: ประมานะ is ประ and มานะ. The last consonant's own vowel, or a leading vowel before the first, tells.
 */
export function cutsNoSyllable(text: string, start: number, end: number): boolean {
  if (DEPENDENT.test(text.charAt(end))) return false;
  return !(LEADING.test(text.charAt(start - 1)) && CONSONANT.test(text.charAt(start)));
}

/** Whether one of the longer pieces, each of which holds `form`, stands where `form` was found. */
export function standsInside(text: string, at: number, form: string, longer: readonly string[]): boolean {
  return longer.some(piece => {
    const start = at - piece.indexOf(form);
    return start >= 0 && text.startsWith(piece, start) && cutsNoSyllable(text, start, start + piece.length);
  });
}
