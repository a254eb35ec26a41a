import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import office from '../../../examples/office.json';

/** A way in which text is damaged: every place where it can happen, as the piece of the text and what it becomes. */
export interface Damage {
  readonly name: string;
  readonly places: RegExp;
  readonly becomes: (match: RegExpExecArray) => string;
  /** Damages the whole text at once, as a bad font does. */
  readonly everywhere?: boolean;
}

const MARKS = '[\u0e31\u0e34-\u0e39\u0e47-\u0e4c]';

export const DAMAGES: readonly Damage[] = [
  {
    name: 'marks shifted by a letter, with a space',
    places: new RegExp(`([ก-ฮ])(${MARKS}+)([ก-ฮเ-ไา])`, 'g'),
    becomes: ([, letter, marks, next]) => `${letter}${next}${marks} `,
  },
  {
    name: 'marks shifted by a letter',
    places: new RegExp(`([ก-ฮ])(${MARKS}+)([ก-ฮ])`, 'g'),
    becomes: ([, letter, marks, next]) => `${letter}${next}${marks}`,
  },
  {
    name: 'a space before a mark',
    places: new RegExp(`[ก-ฮ]${MARKS}`, 'g'),
    becomes: ([was]) => was.replace(/./, '$& '),
  },
  {
    name: 'a space after every mark',
    places: new RegExp(`${MARKS}(?=[ก-ฮ])`, 'g'),
    becomes: ([was]) => `${was} `,
    everywhere: true,
  },
  { name: 'a tone mark lost', places: /[่-๋]/g, becomes: () => '' },
  { name: 'a vowel above or below lost', places: /[\u0e31\u0e34-\u0e39\u0e47]/g, becomes: () => '' },
  { name: 'a silencer lost', places: /\u0e4c/g, becomes: () => '' },
  { name: 'ำ as a space and า', places: /ำ/g, becomes: () => ' า' },
  { name: 'every ำ as a space and า', places: /ำ/g, becomes: () => ' า', everywhere: true },
  { name: 'ำ as ring, space and า', places: /ำ/g, becomes: () => '\u0e4d า' },
  { name: 'ำ as a ring and า', places: /ำ/g, becomes: () => '\u0e4d\u0e32' },
  { name: 'ำ lost', places: /ำ/g, becomes: () => '' },
  { name: 'า for ำ', places: /ำ/g, becomes: () => 'า' },
  { name: 'ำ for า', places: /า/g, becomes: () => 'ำ' },
  {
    name: 'letters spaced out',
    places: /(?<![ก-๎])[ก-๎]{6,30}(?![ก-๎])/g,
    becomes: ([word]) => word.replace(/(?<=.)[ก-ฮเ-ไะาำ]/g, ' $&'),
  },
];

/** One damaged text. */
export interface Damaged {
  readonly kind: string;
  readonly good: string;
  readonly damaged: string;
}

/** Good Thai text: the example office's, and our own sentences of results. */
export function goodTexts(): readonly string[] {
  const file = fileURLToPath(new URL('../../register/progress/result/varied-results.tsv', import.meta.url));
  const sentences = readFileSync(file, 'utf8')
    .split('\n')
    .map(line => (line.split('\t')[2] ?? '').replace(/\\n/g, '\n'));
  const example = office.measures.flatMap(({ indicator, methods }) => [
    indicator,
    ...methods.flatMap(method => Object.values(method)),
  ]);
  const texts = [...sentences, ...example].filter(text => typeof text === 'string' && /[ก-ฮ]{4}/.test(text));
  return [...new Set(texts)] as string[];
}

/** Every good text damaged in every way, and in several ways at once. The same each time. */
export function damagedTexts(): readonly Damaged[] {
  return goodTexts().flatMap(good => {
    // From the text itself, so that a new text changes nothing for the others.
    const pick = numbers([...good].reduce((seed, letter) => Math.imul(seed, 31) + letter.charCodeAt(0), 14));
    return [
      ...DAMAGES.flatMap(damage => {
        const damaged = damageText(good, damage, pick);
        return damaged === good ? [] : [{ kind: damage.name, good, damaged }];
      }),
      ...severalAtOnce(good, pick),
    ];
  });
}

function severalAtOnce(good: string, pick: (below: number) => number): Damaged[] {
  let damaged = good;
  for (let count = 0; count < 3; count += 1) {
    const damage = DAMAGES[pick(DAMAGES.length)];
    if (damage !== undefined && damage.everywhere !== true) damaged = damageText(damaged, damage, pick);
  }
  return damaged === good ? [] : [{ kind: 'several', good, damaged }];
}

export function damageText(
  text: string,
  { places, becomes, everywhere }: Damage,
  pick: (below: number) => number,
): string {
  const found = [...text.matchAll(places)] as RegExpExecArray[];
  const only = everywhere === true ? null : found[pick(found.length)];
  const chosen = only === null ? found : [only];
  let damaged = text;
  for (const match of chosen.reverse()) {
    if (match === undefined) continue;
    damaged = damaged.slice(0, match.index) + becomes(match) + damaged.slice(match.index + match[0].length);
  }
  return damaged;
}

/** Numbers that look random, and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
