import { once } from '../remembered';
import { matchesOf } from '../text/text';
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
/** The right forms of each word that has more than one. */
const freeForms = once(() =>
  variantGroups()
    .map(group => group.filter(form => findMisspellings(form).length === 0))
    .filter(forms => forms.length > 1),
);
const rightForm = once(() => new RegExp(anyOf([...MISSPELLINGS.map(({ right }) => right), ...VARIANTS.flat()]), 'g'));

/** True if a word in `texts` may be spelt in two ways, both of them right, and both are found in `all`. */
export function mayVary(texts: Iterable<string>, all: Iterable<string>): boolean {
  const groups = freeForms();
  const found = formsIn(texts, groups.flat());
  const varying = groups.filter(group => group.some(form => found.has(form)));
  if (varying.length === 0) return false;
  const used = formsIn(all, varying.flat());
  return varying.some(group => group.filter(form => used.has(form)).length > 1);
}

function formsIn(texts: Iterable<string>, forms: readonly string[]): ReadonlySet<string> {
  const pattern = new RegExp(anyOf(forms), 'g');
  const found = new Set<string>();
  for (const text of texts) for (const [form] of matchesOf(text, pattern)) found.add(form);
  return found;
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
