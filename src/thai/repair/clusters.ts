import { type Edit, editsOf, type FaultKind } from './edit';

/** เเ is แ. Any other repeated leading vowel was typed twice by mistake. */
const LEADING = /(?:แ|เเ)+|([โใไ])\1+/g;

/**
 * A consonant and its marks: marks above and below, vowels after it, and tone marks that come too late. Clusters in the right
 * order (at most one upper or lower vowel, then a tone mark, then a vowel after) do not match: they are nearly all, and correct.
 */
const CLUSTER =
  /([ก-ฮ])(?![\u0e31\u0e34-\u0e3a\u0e47]?[\u0e48-\u0e4c\u0e4e]?[ะาำ]?(?![\u0e30-\u0e3a\u0e47-\u0e4e]))([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*)((?:[ะาำ][ะาำ\u0e48-\u0e4b]*)?)/g;

const TONES = /[\u0e48-\u0e4b]+/g;
const VOWELS = /[ะาำ]+/g;
const RINGS = /\u0e4d/g;
const TONE_OR_SILENCER = /[\u0e48-\u0e4c\u0e4e]/;

export function leadingVowels(text: string): readonly Edit[] {
  return editsOf(text, LEADING, ([typed]) => {
    if (typed.includes('เเ')) return { now: 'แ', kind: 'doubledE' };
    return { now: typed.charAt(0), kind: 'doubledMark' };
  });
}

/** Makes ำ one character, keeps every mark once, and orders them: upper and lower vowels, then the tone mark, then า. */
export function clusters(text: string): readonly Edit[] {
  // A text with many broken clusters repeats the same few.
  const known = new Map<string, Rewritten>();
  return editsOf(text, CLUSTER, match => {
    const [typed] = match;
    if (typed.length < 3) return null;
    const rewritten = known.get(typed) ?? rewrite(match);
    known.set(typed, rewritten);
    return rewritten;
  });
}

type Rewritten = Pick<Edit, 'kind'> & { readonly now: string };

function rewrite([, consonant = '', signs = '', tail = '']: RegExpExecArray): Rewritten {
  const [vowels, tones] = tail.length < 2 ? [tail, ''] : [tail.replace(TONES, ''), tail.replace(VOWELS, '')];
  const split = /^[าำ]/.test(vowels) && signs.includes('\u0e4d');
  const marks = orderedMarks((split ? signs.replace(RINGS, '') : signs) + tones);
  const after = mergedVowels(split ? `ำ${vowels}` : vowels);
  return { now: consonant + marks + after, kind: kindOf(split, signs, vowels, tones) };
}

/** Keeps every mark once: vowels first, then tone marks and the silencer. */
function orderedMarks(signs: string): string {
  if (signs.length < 2) return signs;
  const once = Array.from(new Set(signs));
  return [
    ...once.filter(sign => !TONE_OR_SILENCER.test(sign)),
    ...once.filter(sign => TONE_OR_SILENCER.test(sign)),
  ].join('');
}

/** "าา" becomes า and "ำา" becomes ำ. Two different vowels (าะ) stay. */
function mergedVowels(vowels: string): string {
  if (vowels.length < 2) return vowels;
  return vowels.replace(/(.)\1+/g, '$1').replace(/ำ[าำ]+/g, 'ำ');
}

function kindOf(split: boolean, signs: string, vowels: string, tones: string): FaultKind {
  if (split) return 'saraAm';
  const doubled = new Set(signs + tones).size < signs.length + tones.length || mergedVowels(vowels) !== vowels;
  return doubled ? 'doubledMark' : 'markOrder';
}
