import { once } from '../remembered';
import { MISSPELLINGS } from './misspellings';
import { type FoundMisspelling, findMisspellings } from './spelling';
import { anyOf, wordsOf } from './style';
import { VARIANTS } from './style-words';

/** The spellings of one word, most frequent first, and how often each occurs. */
interface SpellingVariants {
  readonly variants: readonly string[];
  readonly counts: readonly number[];
}

const variantGroups = once(groupsOfVariants);
/** The forms of words that have two right ones. */
const freeForm = once(() => {
  const right = variantGroups().map(group => group.filter(form => findMisspellings(form).length === 0));
  return new RegExp(anyOf(right.filter(forms => forms.length > 1).flat()));
});
const rightForm = once(() => new RegExp(anyOf([...MISSPELLINGS.map(({ right }) => right), ...VARIANTS.flat()]), 'g'));

/** True if the text has a word that may be spelt in two ways, both of them right. */
export function mayVary(text: string): boolean {
  return freeForm().test(text);
}

/** The words that these texts together spell in more than one way. */
export function spellingVariants(texts: readonly string[]): readonly SpellingVariants[] {
  const text = texts.join('\n');
  const misspelt = findMisspellings(text);
  const counts = countOf([...misspelt.map(({ wrong }) => wrong), ...rightForms(text, misspelt)]);
  return variantGroups().flatMap(group => {
    const used = group.filter(form => counts.has(form)).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    return used.length < 2 ? [] : [{ variants: used, counts: used.map(form => counts.get(form) ?? 0) }];
  });
}

function groupsOfVariants(): readonly (readonly string[])[] {
  const groups = new Map(MISSPELLINGS.map(({ right }) => [right, [right]]));
  for (const { wrong, right } of MISSPELLINGS) groups.get(right)?.push(wrong);
  return [...groups.values(), ...VARIANTS];
}

/** A right form often begins the wrong one (จัดสรร, จัดสรรค์), so misspelt words are skipped. */
function rightForms(text: string, misspelt: readonly FoundMisspelling[]): string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const { at, wrong } of misspelt) {
    pieces.push(text.slice(end, at));
    end = at + wrong.length;
  }
  pieces.push(text.slice(end));
  return pieces.flatMap(piece => wordsOf(piece, rightForm()).map(([form]) => form));
}

function countOf(forms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}
