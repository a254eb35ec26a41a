import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/grid/cell';
import { understand } from '../../../src/import/understand/understand';
import { sharedFolder } from '../../support/needs';
import { readTable } from '../../support/table';
import { sourceOf } from './source-of';

const shared = sharedFolder('tests of understanding use tables that offices published');
const OPTIONS = { fiscalYear: 2565, today: '2022-04-01' };
const fold = (text: string) => text.replace(/\s+/g, '');

const tableAt = async (path: string) => (await readTable(path)).map(row => row.map(textOf));
const understood = async (path: string) => {
  const found = understand(sourceOf(await tableAt(path)), OPTIONS);
  return found;
};

describe.skipIf(shared === null)('the table that the project was conceived from', () => {
  it('has 25 measures in ten groups, each cell as a careful reader read it', async () => {
    const found = await understood(join(shared ?? '', 'real/subdistrict-2565-word-cells.csv'));
    if ('problems' in found) throw new Error(JSON.stringify(found));
    const [, ...expected] = await tableAt(join(shared ?? '', 'real/subdistrict-2565.csv'));
    expect(found.counts).toEqual({ items: 25, groups: 10 });
    expect(found.rows.map(({ cells }) => cells.slice(0, 6).map(fold))).toEqual(expected.map(row => row.map(fold)));
    expect(found.doubts).toEqual([]);
  });
});

describe.skipIf(shared === null || !process.env['SHOW'])('show', () => {
  it('x', async () => {
    const dirs = [
      ...readdirSync(join(shared ?? '', 'real/tables')).map(name => `real/tables/${name}/source.csv`),
      ...readdirSync(join(shared ?? '', 'real/shapes')).map(name => `real/shapes/${name}`),
    ];
    for (const name of dirs) {
      const found = await understood(join(shared ?? '', name));
      console.log(`\n=== ${name}`);
      if ('problems' in found) {
        console.log(JSON.stringify(found));
        continue;
      }
      for (const table of found.tables)
        console.log(
          table.tiers,
          table.headings.map(h => `${h.source}=${h.as === 'column' ? h.column : h.as}:${h.sure}`).join(' | '),
        );
      console.log(
        JSON.stringify({ counts: found.counts, added: found.added, extra: found.extraHeadings, one: found.oneToOne }),
      );
      for (const row of found.rows)
        console.log('   ', row.cells.map(c => c.replace(/\n/g, '⏎').slice(0, 26)).join(' ¦ '));
      for (const d of found.doubts) console.log('  ?', JSON.stringify(d));
      for (const d of found.leftOut) console.log('  -', JSON.stringify(d));
    }
  });
});
