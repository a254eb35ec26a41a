import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { knownNouns, type Meaning } from '../../../src/import/understand/headings/words';

const MEANINGS: readonly Meaning[] = ['plan', 'unit', 'period', 'result', 'suggestion', 'evidence', 'state'];

it('docs/import.md lists every noun that a heading may begin with', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../../docs/import.md'), 'utf8').split('\n');
  const listed = new Set(
    lines.filter(line => line.startsWith('| ')).flatMap(line => (line.split('|')[2] ?? '').trim().split(' ')),
  );
  expect(MEANINGS.flatMap(knownNouns).filter(noun => !listed.has(noun))).toEqual([]);
});
