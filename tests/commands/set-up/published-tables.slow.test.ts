import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newWorkbook } from '../../../local/workbook/model';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import { PUBLISHED_COLUMNS } from '../../import/understand/published-columns';
import { sharedFolder } from '../../support/needs';
import { dataOf, hostOver, problemOf } from '../../support/office';

const shared = sharedFolder('tables that offices published are set up from there');

/** Takes a published table as the page เริ่มต้นใช้งาน does. */
function take(name: string) {
  const { meta } = JSON.parse(readFileSync(join(shared ?? '', 'real/tables', name, 'expected.json'), 'utf8'));
  const host = hostOver(newWorkbook('ใหม่'), { now: meta.today });
  const base64 = readFileSync(join(shared ?? '', 'real/tables', name, 'source.csv')).toString('base64');
  const paper = { kind: 'file', name: 'source.csv', base64 };
  return { host, taken: host.call('takePaper', [paper, { fiscalYear: meta.year }], 'page') };
}

describe.skipIf(shared === null)('a table that an office published', () => {
  it.each(Object.entries(PUBLISHED_COLUMNS))('is a register with all its measures: %s', (name, { rows, items }) => {
    const { host, taken } = take(name);
    dataOf(taken);
    const { summary } = dataOf<FlagData>(host.call('flagProgress'));
    expect(summary.measures).toBe(items ?? rows[1] - rows[0] + 1);
  });

  it('is refused if its columns are offices and its rows who does what, and nothing is made', () => {
    const { host, taken } = take('c22-phichai-roles');
    expect(problemOf(taken)).toMatchObject({ code: 'notUnderstood', sheet: 'source.csv' });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['ชีต1']);
  });
});
