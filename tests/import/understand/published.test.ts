import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/grid/cell';
import { understand } from '../../../src/import/understand/understand';
import { columnOf, STAFF_COLUMNS, type StaffColumn } from '../../../src/register/columns';
import { readPeriod } from '../../../src/thai/period/read-period';
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

/** Tables that hold no measures as they were published, and why a person would refuse them. */
const REFUSED: Readonly<Record<string, string>> = {
  // Its columns are the offices, and its rows who does what.
  'c22-phichai-roles': 'notUnderstood',
};

/** Rows of `adapted.csv` that are not in `source.csv`. */
const ADDED_BY_HAND: Readonly<Record<string, number>> = { 'c05-ycph-lessons': 1 };

describe.skipIf(shared === null)('tables that offices published', () => {
  const folder = join(shared ?? '', 'real/tables');
  const names = shared === null ? [] : readdirSync(folder);

  it.each(names)('%s', async name => {
    const found = await understood(join(folder, name, 'source.csv'));
    if ('problems' in found) {
      expect(found.problems[0].code).toBe(REFUSED[name]);
      return;
    }
    expect(REFUSED[name]).toBeUndefined();
    expect(found.counts.items).toBeGreaterThan(0);
    if (!existsSync(join(folder, name, 'adapted.csv'))) return;
    const [headings = [], ...lines] = await tableAt(join(folder, name, 'adapted.csv'));
    const adapted = lines.map(
      line => new Map(headings.map((heading, at) => [columnOf(heading), fold(line[at] ?? '')])),
    );
    const measures = adapted
      .filter(line => line.get('method') !== '')
      .slice(0, ADDED_BY_HAND[name] === 1 ? -1 : undefined);
    expect(found.rows).toHaveLength(measures.length);
    found.rows.forEach(({ cells }, at) => {
      const own = (column: StaffColumn) => fold(cells[STAFF_COLUMNS.indexOf(column)] ?? '');
      const read = (column: StaffColumn) => measures[at]?.get(column) ?? '';
      // The person who adapted put a number before some methods, and a line or a remark behind.
      expect(read('method')).toContain(own('method'));
      // Units, periods and results that the table itself does not hold were added from elsewhere in the document.
      if (own('unit') !== '') expect(own('unit')).toContain(read('unit'));
      if (own('result') !== '') expect(own('result')).toBe(read('result'));
      if (own('period') !== '') expect(spanOf(own('period'))).toEqual(spanOf(read('period')));
    });
  });
});

const spanOf = (text: string) => {
  const period = readPeriod(text, OPTIONS.fiscalYear, null);
  return period.kind === 'span' ? { start: period.start, end: period.end } : period.kind;
};

describe.skipIf(shared === null)('made tables in layouts that were met', () => {
  const folder = join(shared ?? '', 'real/shapes');
  const names = shared === null ? [] : readdirSync(folder);

  it.each(names)('%s', async name => {
    const found = await understood(join(folder, name));
    if ('problems' in found) throw new Error(found.problems[0].code);
    const [row] = found.rows;
    const cell = (column: StaffColumn) => row?.cells[STAFF_COLUMNS.indexOf(column)];
    expect(['จัดทำคู่มือ', 'โครงการ ก']).toContain(cell('method'));
    expect(cell('unit')).toBe('กองคลัง');
    expect(['ต.ค. 65 - มี.ค. 66', 'ไตรมาส 2', 'ไตรมาส 2 - 3']).toContain(cell('period'));
    expect(found.doubts).toEqual([]);
  });
});
