import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/import/understand/understand';
import { differences } from '../papers/compare';
import { readClerkPaper } from './files';
import { KNOWN_MISSES } from './known-misses';
import { OTHER_FILES } from './other-files';
import { WORD_1 } from './word-1';
import { WORD_2 } from './word-2';

const PAPERS = [...WORD_1, ...WORD_2, ...OTHER_FILES];

describe('files as clerks build them are understood as a careful reader would', () => {
  it.each(PAPERS)('$form: $office', async paper => {
    const found = understand(await readClerkPaper(paper), { fiscalYear: paper.fiscalYear, today: '2024-04-01' });
    if ('problems' in found) throw new Error(JSON.stringify(found.problems));
    const all = Object.entries(differences(paper, found)).filter(([, lines]) => lines.length > 0);
    expect(Object.fromEntries(all)).toEqual(KNOWN_MISSES[paper.office] ?? {});
  });

  it('whose misses are known by name', () => {
    const offices = PAPERS.map(({ office }) => office);
    expect(Object.keys(KNOWN_MISSES).filter(office => !offices.includes(office))).toEqual([]);
  });
});
