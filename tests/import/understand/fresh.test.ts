import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/import/understand/understand';
import type { Understood } from '../../../src/import/understand/understood';
import { STAFF_COLUMNS } from '../../../src/register/columns';
import { FRESH_TABLES } from './fresh-headings';
import { FRESH_LAYOUTS } from './fresh-layouts';
import { sourceOf } from './source-of';

const OPTIONS = { fiscalYear: 2567, today: '2024-04-01' };

function readAs({ column, as }: Understood['tables'][number]['headings'][number]): string | null {
  return as === 'marks' ? 'tick' : as === 'round6' ? 'result6' : as === 'round12' ? 'result12' : column;
}

describe('headings as other offices write them', () => {
  const read = FRESH_TABLES.map(({ office, headings }) => {
    const found = understand(
      sourceOf([
        headings.map(([heading]) => heading),
        headings.map(([heading, column]) => (column === 'tick' ? '✓' : `ก ${heading.length}`)),
      ]),
      OPTIONS,
    );
    const got = 'problems' in found ? [] : (found.tables[0]?.headings ?? []);
    return {
      office,
      lines: headings.map(([heading, column], at) => {
        const one = got.find(each => each.at === at + 1);
        const is = one === undefined ? 'none' : readAs(one);
        return { office, heading, column, is, sure: one?.sure ?? 0 };
      }),
    };
  });
  const lines = read.flatMap(table => table.lines);
  const wrong = lines.filter(({ column, is }) => column !== is);

  it('are read as a person would, nearly all', () => {
    if (process.env['SHOW']) {
      console.log(
        `${lines.length - wrong.length} of ${lines.length} headings; ${read.filter(t => t.lines.every(l => l.column === l.is)).length} of ${read.length} tables`,
      );
      for (const w of wrong) console.log(JSON.stringify(w));
    }
    expect((lines.length - wrong.length) / lines.length).toBeGreaterThan(0.9);
  });
});

describe('layouts as other offices write them', () => {
  it.each(FRESH_LAYOUTS)('$office', ({ tables, rows }) => {
    const found = understand(sourceOf(...tables), OPTIONS);
    if ('problems' in found) throw new Error(JSON.stringify(found));
    if (process.env['SHOW']) console.log(JSON.stringify({ doubts: found.doubts, leftOut: found.leftOut }));
    const got = found.rows.map(({ cells }, at) =>
      Object.fromEntries(
        STAFF_COLUMNS.flatMap((column, index) => (column in (rows[at] ?? {}) ? [[column, cells[index]]] : [])),
      ),
    );
    expect(got).toEqual(rows);
  });
});
