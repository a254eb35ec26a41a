import { expect, test } from 'vitest';
import { mendedText } from '../../../src/thai/mended-text';
import { repairText } from '../../../src/thai/repair/repair-text';
import { damagedTexts, goodTexts } from './damage';
import { isNamed, type Outcome, outcomeOf } from './outcome';

const damaged = damagedTexts();
const outcomes = damaged.map(one => ({ ...one, outcome: outcomeOf(one) }));

function share(outcome: Outcome, kinds?: RegExp): number {
  const those = outcomes.filter(({ kind }) => kinds?.test(kind) ?? true);
  return those.filter(one => one.outcome === outcome).length / those.length;
}

test('good text is left alone, and nothing in it is named', () => {
  const texts = goodTexts();
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter(text => mendedText(text) !== text || isNamed(text))).toEqual([]);
});

test('what PDF readers do to every word is mended, or told', () => {
  const kinds = /shifted|space/;
  expect(share('right', kinds) + share('spaces', kinds)).toBeGreaterThan(0.95);
  expect(share('silent', kinds)).toBeLessThan(0.03);
});

test('of all kinds of damage, three in four texts are mended, and next to none are mended wrongly', () => {
  expect(damaged.length).toBeGreaterThan(1500);
  expect(share('right')).toBeGreaterThan(0.74);
  expect(share('wrong')).toBeLessThan(0.01);
  expect(share('silent')).toBeLessThan(0.13);
});

test('a text that is mended needs no more mending', () => {
  for (const { damaged: text } of damaged) {
    const repaired = repairText(text);
    expect(repairText(repaired)).toBe(repaired);
  }
});
