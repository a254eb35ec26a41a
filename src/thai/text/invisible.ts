/**
 * Characters that nobody can see, as part of a character class: soft hyphen, joiners, zero-width spaces, marks of the direction of
 * writing, word joiner, byte order mark. They come with pasted text. This is the only list of them.
 */
export const INVISIBLE =
  '\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF';

const ANY = new RegExp(`[${INVISIBLE}]+`, 'g');
const BLANK = new RegExp(`^[\\s${INVISIBLE}]*$`);

export function withoutInvisible(text: string): string {
  return text.replace(ANY, '');
}

/** True if nothing of the text can be seen. */
export function isUnseen(text: string): boolean {
  return BLANK.test(text);
}
