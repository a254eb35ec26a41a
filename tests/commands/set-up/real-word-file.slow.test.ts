import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newWorkbook } from '../../../local/workbook/model';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import type { StartData } from '../../../src/commands/start/start-data';
import type { PaperData } from '../../../src/commands/start/take-paper';
import { sharedFolder } from '../../support/needs';
import { dataOf, hostOver, valuesOf } from '../../support/office';
import { realTable } from '../../support/real-table';

const shared = sharedFolder('a real office’s Word file is taken in from there');
const at = (name: string) => join(shared ?? '', 'real', name);
const EXPECTED = await realTable(shared === null ? null : at('subdistrict-2565.csv'));
const fold = (text: unknown) => String(text).replace(/\s+/g, '');

/** What becomes of a file on the page เริ่มต้นใช้งาน, and on the day after the round. */
function walk(name: string) {
  const workbook = newWorkbook('ใหม่');
  const host = hostOver(workbook, { now: '2022-04-01' });
  const paper = { kind: 'file', name, base64: readFileSync(at(name)).toString('base64') };
  const seen = dataOf<PaperData>(host.call('understandPaper', [paper, {}], 'page'));
  dataOf(host.call('takePaper', [paper, { fiscalYear: seen.fiscalYear }], 'page'));
  return {
    workbook,
    seen,
    office: dataOf<StartData>(host.call('readStart', [], 'page')).office,
    flagged: dataOf<FlagData>(host.call('flagProgress')),
  };
}

describe.skipIf(shared === null).each(['subdistrict-2565.docx', 'subdistrict-2565-word-cells.csv'])('%s', name => {
  let walked: ReturnType<typeof walk>;
  beforeAll(() => {
    walked = walk(name);
  });

  it('is understood without a question: 25 measures in ten groups of the fiscal year 2565', () => {
    expect(walked.seen).toMatchObject({
      fiscalYear: 2565,
      understood: { items: 25, groups: 10, doubts: [], added: [] },
    });
    expect(walked.office).toMatchObject({ measures: 25, groups: 10 });
  });

  it('fills the register with each cell as a careful reader read it', () => {
    const [headings = [], ...rows] = EXPECTED;
    const [written = [], ...measures] = valuesOf(walked.workbook, 'มาตรการ');
    const places = headings.map(heading => written.indexOf(heading));
    expect(places).not.toContain(-1);
    expect(measures.map(row => places.map(place => fold(row[place])))).toEqual(rows.map(row => row.map(fold)));
  });

  it('has four measures in progress the day after the round, of which two are overdue', () => {
    const { summary, rows } = walked.flagged;
    expect(summary).toMatchObject({ measures: 25, done: 21, inProgress: 4, overdue: 2 });
    const open = rows.filter(({ state }) => state === 'inProgress');
    expect(open.map(({ row, due, overdue }) => [row, due, overdue])).toEqual([
      [3, '2022-09-30', false],
      [4, '2022-09-30', false],
      [9, '2022-03-31', true],
      [12, '2022-03-31', true],
    ]);
  });
});
