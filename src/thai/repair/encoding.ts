import { type Edit, editsOf } from './edit';

/** Bytes of TIS-620 read as Latin-1, with the zero-width characters that may stand between them. */
const RUN = /[\u00A1-\u00FB\u200B-\u200D\u2060\uFEFF]+/g;
const TO_THAI = 0x0d60;

/** Thai as it can be read aloud: every sign on a consonant (ฤ and ฦ bear none), every leading vowel before one. */
const SYLLABLES =
  /^(?:[เ-ไ]?[ก-รลว-ฮ][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{0,3}[\u0e30\u0e32\u0e33]{0,2}|[ฤฦ]|[๐-๙ฯๆ฿])+$/;
const SIGN = /[\u0e30-\u0e39\u0e40-\u0e44\u0e47-\u0e4c]/;
const LETTER = /[A-Za-z]/;

/** Not only symbols. */
const CONVINCING = /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FB]/;

/** é in café; longer runs may well be Thai with a Latin name beside it. */
const ACCENTED = /(?<![\u00A1-\u00FB])[\u00C0-\u00FB]{1,2}[A-Za-z]|[A-Za-z][\u00C0-\u00FB]{1,2}(?![\u00A1-\u00FB])/;

/**
 * Runs such as "¡ÒÃ": only in a text where one of them is beyond doubt Thai (three letters or more, two of them
 * consonants, with a vowel or tone), and none is an accented letter of a Latin word.
 */
export function wrongEncoding(text: string): readonly Edit[] {
  if (!CONVINCING.test(text) || ACCENTED.test(text.replace(/[\u200B-\u200D\u2060\uFEFF]/g, ''))) return [];
  const edits = editsOf(text, RUN, match => {
    const [run] = match;
    const at = match.index;
    if (LETTER.test(text.charAt(at - 1)) || LETTER.test(text.charAt(at + run.length))) return null;
    const now = readAsThai(run);
    return now === null || now.length < 2 ? null : { now, kind: 'wrongEncoding' };
  });
  return edits.some(({ at, length, now }) => convincing(text.slice(at, at + length), now ?? '')) ? edits : [];
}

/** A soft hyphen is the byte of ญ; where that gives no Thai, it is one after all. */
function readAsThai(run: string): string | null {
  const letters = run.replace(/[^\u00A1-\u00FB]/g, '');
  return [letters, letters.replace(/\u00AD/g, '')].map(decode).find(thai => SYLLABLES.test(thai)) ?? null;
}

function decode(letters: string): string {
  return Array.from(letters, letter => String.fromCharCode(letter.charCodeAt(0) + TO_THAI)).join('');
}

function convincing(run: string, thai: string): boolean {
  return CONVINCING.test(run) && thai.length >= 3 && SIGN.test(thai) && /[ก-ฮ][^ก-ฮ]*[ก-ฮ]/.test(thai);
}
