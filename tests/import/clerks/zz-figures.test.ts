import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { understand } from '../../../src/import/understand/understand';
import { differences } from '../papers/compare';
import { readClerkPaper } from './files';
import { OTHER_FILES } from './other-files';
import { WORD_1 } from './word-1';
import { WORD_2 } from './word-2';
it('figures', async () => {
  const out: string[] = []; const detail: string[] = [];
  const sum: Record<string, number> = {};
  let at = 0;
  for (const paper of [...WORD_1, ...WORD_2, ...OTHER_FILES]) {
    const found = understand(await readClerkPaper(paper), { fiscalYear: paper.fiscalYear, today: '2024-04-01' });
    const half = at % 2 === 0 ? 'A' : 'B';
    let text = '';
    if ('problems' in found) { text = 'REFUSED ' ; if (half === 'A' || process.env['ALL']) detail.push(paper.office, JSON.stringify(found.problems)); sum['refused'] = (sum['refused'] ?? 0) + 1; }
    else {
      const d = differences(paper, found);
      for (const [k, v] of Object.entries(d)) { sum[k] = (sum[k] ?? 0) + v.length; if (v.length) text += `${k} ${v.length} `; }
      if ((half === 'A' || process.env['ALL']) && text) detail.push(paper.office, JSON.stringify(Object.fromEntries(Object.entries(d).filter(([, v]) => v.length)), null, 1), JSON.stringify(found.tables.map(t => t.headings.map(h => [h.source, h.as, h.column, h.sure]))), JSON.stringify(found.doubts));
    }
    out.push(`${at} ${half} ${paper.form} ${text || 'ok'}`); at += 1;
  }
  writeFileSync('/tmp/p15-fig.txt', [...out, JSON.stringify(sum), '', ...detail].join('\n'));
});
