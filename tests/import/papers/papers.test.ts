import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/import/understand/understand';
import { differences } from './compare';
import { HOSPITALS } from './hospitals';
import { KNOWN_MISSES } from './known-misses';
import { LAST } from './last';
import { LOCALITIES } from './localities';
import { MINISTRIES } from './ministries';
import { MORE } from './more';
import { OTHERS } from './others';
import type { Paper } from './paper';
import { SCHOOLS } from './schools';
import { readPaper } from './written';

/** Written before the rules were tried on them. */
const PAPERS: readonly Paper[] = [...LOCALITIES, ...SCHOOLS, ...HOSPITALS, ...MINISTRIES, ...OTHERS, ...MORE, ...LAST];

describe('papers as offices publish them are understood as a careful reader would', () => {
  it.each(PAPERS)('$form: $office', paper => {
    const found = understand(readPaper(paper), { fiscalYear: paper.fiscalYear, today: '2024-04-01' });
    if ('problems' in found) throw new Error(JSON.stringify(found.problems));
    const all = Object.entries(differences(paper, found)).filter(([, lines]) => lines.length > 0);
    expect(Object.fromEntries(all)).toEqual(KNOWN_MISSES[paper.office] ?? {});
  });

  it('whose misses are known by name', () => {
    const offices = PAPERS.map(({ office }) => office);
    expect(Object.keys(KNOWN_MISSES).filter(office => !offices.includes(office))).toEqual([]);
  });
});
