const LONGEST = 200;
/** The last characters before the limit, in which the end of a word is looked for. */
const LAST_WORDS = 40;
/** Characters that belong to the letter before them, and second halves of surrogate pairs. */
const BELONGS_TO_BEFORE = /^[\u0e30-\u0e3a\u0e45-\u0e4e\uDC00-\uDFFF]/;
const LEADING_VOWEL = /[เ-ไ]$/;

/** The text, or if it is too long its beginning with "…". The cut is at a space or line end near the limit, and never inside a letter. */
export function excerpt(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest);
  const space = Math.max(room.lastIndexOf(' '), room.lastIndexOf('\n'));
  let end = space >= longest - LAST_WORDS ? space : longest;
  while (BELONGS_TO_BEFORE.test(text.slice(end)) || LEADING_VOWEL.test(text.slice(0, end))) end -= 1;
  return `${text.slice(0, end).trim()}…`;
}
