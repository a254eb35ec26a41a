import { once, remembered } from '../remembered';
import { untouchableIn } from '../text/untouchable';
import { cutsNoSyllable, standsInside } from '../text/word-edges';
import { type Edit, editsOf } from './edit';
import { TORN_WORDS, WORDS_WITH_SARA_AM } from './known-words';

/** ำ or its remains: a gap, the ring and the tone mark if they survived, and า. */
const REMAINS = ' {0,2}\u0e4d?$1 {0,2}[าำ]';
const wholeWords = once(() => new Map(WORDS_WITH_SARA_AM.map(word => [word.replace(/ำ/g, 'า'), word])));

/** What all gaps have. Most texts have none, and to look for each word takes long. */
const GAP_BEFORE_VOWEL = / [ \u0e48-\u0e4b\u0e4d]{0,5}[าำ]/;

/** A known word, or any า that is separated from its consonant. */
const gaps = once(
  () => new RegExp(WORDS_WITH_SARA_AM.map(word => word.replace(/([\u0e48-\u0e4b]?)ำ/g, REMAINS)).join('|'), 'g'),
);

const TORN = new Map(TORN_WORDS.map(word => [word.torn, word]));
const tornForms = once(() => new RegExp([...TORN.keys()].sort((a, b) => b.length - a.length).join('|'), 'g'));

/** "ด าเนิน": repaired if the word is known, otherwise only reported, because the lost vowel may have been a plain า. */
export function lostRings(text: string): readonly Edit[] {
  if (!GAP_BEFORE_VOWEL.test(text)) return [];
  const untouchable = untouchableIn(text);
  return editsOf(text, gaps(), match => {
    const [torn] = match;
    const at = match.index;
    if (!torn.includes(' ') || untouchable(at, at + torn.length)) return null;
    const word = wholeWords().get(torn.replace(/[ \u0e4d]/g, '').replace(/ำ/g, 'า')) ?? null;
    return word !== null && cutsNoSyllable(text, at, at + torn.length) ? { now: word, kind: 'lostRing' } : null;
  });
}

/** "ดาเนินงาน" and "กำร". Repairs known words only. The last text is remembered: `swappedVowels` asks for it first. */
export const tornWords = remembered((text: string): readonly Edit[] => {
  const untouchable = untouchableIn(text);
  return editsOf(text, tornForms(), match => {
    const [torn] = match;
    const at = match.index;
    const word = TORN.get(torn);
    if (word === undefined || !cutsNoSyllable(text, at, at + torn.length)) return null;
    const isCorrect = standsInside(text, at, torn, word.inside ?? []) || untouchable(at, at + torn.length);
    return isCorrect ? null : { now: word.whole, kind: 'lostRing' };
  });
}, 1);
