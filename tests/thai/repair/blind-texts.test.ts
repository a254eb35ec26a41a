import { expect, test } from 'vitest';
import { mendedText } from '../../../src/thai/mended-text';
import { blindList } from '../../support/blind-list';
import { isNamed, outcomeOf } from './outcome';

const TEXTS = blindList('blind-texts.tsv', import.meta.url);

test('damaged texts are mended', () => {
  const missed = TEXTS.flatMap(([kind = '', damaged = '', good = '', why]) => {
    if (kind === 'good') return [];
    const outcome = outcomeOf({ kind, damaged, good });
    const right = outcome === 'right' || outcome === 'spaces';
    return right === (why !== undefined) ? [{ kind, damaged, mended: mendedText(damaged), outcome }] : [];
  });
  expect(missed).toEqual([]);
});

test('good texts are left alone, and nothing in them is accused', () => {
  const changed = TEXTS.flatMap(([kind, text = '', , why]) => {
    if (kind !== 'good') return [];
    return (mendedText(text) === text && !isNamed(text)) === (why !== undefined)
      ? [{ text, mended: mendedText(text) }]
      : [];
  });
  expect(changed).toEqual([]);
});
