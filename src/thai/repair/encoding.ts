import { INVISIBLE } from '../text/invisible';
import { type Edit, editsOf } from './edit';

/** Without the soft hyphen, which is the byte of ญ. */
const UNSEEN = INVISIBLE.replace('\\u00AD', '');

/** TIS-620 bytes that were read as Latin-1, with any invisible characters between them. */
const RUN = new RegExp(`[\\u00A1-\\u00FB${UNSEEN}]+`, 'g');
const ALL_UNSEEN = new RegExp(`[${UNSEEN}]`, 'g');
const TO_THAI = 0x0d60;

/** Pronounceable Thai: every mark follows a consonant (but not ฤ or ฦ), and every leading vowel precedes one. */
const SYLLABLES =
  /^(?:[เ-ไ]?[ก-รลว-ฮ][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{0,3}[\u0e30\u0e32\u0e33]{0,2}|[ฤฦ]|[๐-๙ฯๆ฿])+$/;
const SIGN = /[\u0e30-\u0e39\u0e40-\u0e44\u0e47-\u0e4c]/;
const LETTER = /[A-Za-z]/;

/** At least one letter, not only symbols. */
const LATIN_LETTER = /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FB]/;

/** é in café. A longer run may be Thai with a Latin name next to it. */
const ACCENTED = /(?<![\u00A1-\u00FB])[\u00C0-\u00FB]{1,2}[A-Za-z]|[A-Za-z][\u00C0-\u00FB]{1,2}(?![\u00A1-\u00FB])/;

/**
 * Repairs runs such as "¡ÒÃ". Only if at least one run is certainly Thai (three letters or more, two of them consonants, with a
 * vowel or tone mark), and the text has no accented letter of a Latin word.
 */
export function wrongEncoding(text: string): readonly Edit[] {
  if (!LATIN_LETTER.test(text) || ACCENTED.test(text.replace(ALL_UNSEEN, ''))) return [];
  const edits = editsOf(text, RUN, match => {
    const [run] = match;
    const at = match.index;
    if (LETTER.test(text.charAt(at - 1)) || LETTER.test(text.charAt(at + run.length))) return null;
    const now = readAsThai(run);
    return now === null || now.length < 2 ? null : { now, kind: 'wrongEncoding' };
  });
  return edits.some(({ at, length, now }) => isCertainlyThai(text.slice(at, at + length), now ?? '')) ? edits : [];
}

/** A soft hyphen is the byte of ญ. If reading it as ญ does not give Thai, it really is a soft hyphen and is dropped. */
function readAsThai(run: string): string | null {
  const letters = run.replace(/[^\u00A1-\u00FB]/g, '');
  return [letters, letters.replace(/\u00AD/g, '')].map(decode).find(thai => SYLLABLES.test(thai)) ?? null;
}

function decode(letters: string): string {
  return Array.from(letters, letter => String.fromCharCode(letter.charCodeAt(0) + TO_THAI)).join('');
}

function isCertainlyThai(run: string, thai: string): boolean {
  return LATIN_LETTER.test(run) && thai.length >= 3 && SIGN.test(thai) && /[ก-ฮ][^ก-ฮ]*[ก-ฮ]/.test(thai);
}
