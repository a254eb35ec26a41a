import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fold } from '../../../src/import/understand/headings/fold';
import { type Meaning, WORDS } from '../../../src/import/understand/headings/words';

const MEANINGS: readonly Meaning[] = ['plan', 'unit', 'period', 'result', 'suggestion', 'evidence', 'state'];

it('docs/import.md lists every noun that a heading may begin with', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../../docs/import.md'), 'utf8').split('\n');
  const listed = new Set(
    lines.filter(line => line.startsWith('| ')).flatMap(line => (line.split('|')[2] ?? '').trim().split(' ').map(fold)),
  );
  const nouns = [...WORDS].flatMap(([key, { noun }]) => (noun && MEANINGS.includes(noun.meaning) ? [key] : []));
  expect(nouns.length).toBeGreaterThan(50);
  expect(nouns.filter(noun => !listed.has(noun))).toEqual([]);
});
