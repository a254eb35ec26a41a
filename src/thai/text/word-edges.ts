/** Marks that belong to the consonant before them. If one follows, that consonant begins a syllable of its own. */
const DEPENDENT = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/;
const LEADING = /[เ-ไ]/;
const CONSONANT = /[ก-ฮ]/;

/**
 * False if the piece begins or ends inside a syllable. Thai has no spaces, so what looks like a word may be the end of one word and
 * the beginning of the next: ประมานะ is ประ + มานะ. A vowel on the last consonant, or a leading vowel before the first, shows this.
 */
export function cutsNoSyllable(text: string, start: number, end: number): boolean {
  if (DEPENDENT.test(text.charAt(end))) return false;
  return !(LEADING.test(text.charAt(start - 1)) && CONSONANT.test(text.charAt(start)));
}

/** True if `form`, found at `at`, is part of one of the longer pieces. Each of these contains `form`. */
export function standsInside(text: string, at: number, form: string, longer: readonly string[]): boolean {
  return longer.some(piece => {
    const start = at - piece.indexOf(form);
    return start >= 0 && text.startsWith(piece, start) && cutsNoSyllable(text, start, start + piece.length);
  });
}
