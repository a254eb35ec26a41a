import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { readWorkbook, writeWorkbook } from '../../../local/workbook/files/xlsx';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { JoinData, SplitData } from '../../../src/commands/ask/split/split-data';
import type { ReportData } from '../../../src/commands/report/report-data';
import type { ReportListData } from '../../../src/commands/report/round/list-reports';
import type { ReissueResult } from '../../../src/commands/report/round/reissue-messages';
import { bytesOf, runCommandLine, scratch } from '../../support/cli';
import { valuesOf } from '../../support/office';
import { closedExample, typeInSetting } from '../../support/rounds';
import { REGISTER, smallOffice } from '../../support/small-office';

const TODAY = ['--today', '2026-04-20'];
const DONE = 'ดำเนินการแล้วเสร็จ เมื่อ ๕ ม.ค. ๖๙';
const MEETING = '๑. จัดประชุมประจำเดือน';
const ROWS = [
  ['๑. การปฏิบัติหน้าที่', MEETING, 'ทุกส่วนราชการ', 'ต.ค. ๖๘ - มี.ค. ๖๙', ''],
  ['', '๒. เผยแพร่คู่มือ', 'สำนักปลัด', 'ตลอดปี', DONE],
  ['', '๓. เผยแพร่แผน', 'กองคลัง', 'ตลอดปี', DONE],
];

async function bookOf(model: WorkbookModel): Promise<string> {
  const book = join(scratch(), 'BOOK.xlsx');
  await writeWorkbook(book, model);
  return book;
}

async function change(book: string, edit: (model: WorkbookModel) => void): Promise<void> {
  const model = await readWorkbook(book);
  edit(model);
  await writeWorkbook(book, model);
}

const run = (verb: string, book: string, ...options: string[]) => runCommandLine([verb, book, ...options, ...TODAY]);

/** The exit code and what --json prints. */
async function answer<Data>(verb: string, book: string, ...options: string[]): Promise<{ code: number } & Data> {
  const { code, out } = await run(verb, book, ...options, '--json');
  return { code, ...(JSON.parse(out) as Data) };
}

const rowsOf = async (book: string) =>
  valuesOf(await readWorkbook(book), REGISTER)
    .slice(1)
    .map(cells => cells.slice(1, 5));

describe('split and join', () => {
  const office = () => bookOf(smallOffice(ROWS, {}));

  it('make a row for each unit, and one row again, with the words of each', async () => {
    const book = await office();
    const split = await answer<SplitData>('split', book);
    expect(split).toMatchObject({
      code: 0,
      split: [{ row: 2, rows: [2, 3], units: ['สำนักปลัด', 'กองคลัง'] }],
      refused: [],
    });
    await change(book, model => typeInto({ model, sheet: REGISTER }, 'E3', DONE));
    expect(await answer<SplitData>('split', book)).toMatchObject({ code: 0, split: [] });
    const joined = await answer<JoinData>('join', book, '--row', '3');
    expect(joined).toMatchObject({ code: 0, joined: [{ rows: [2, 3], row: 2, state: 'notStarted' }], refused: [] });
    expect((await rowsOf(book)).map(([method, unit]) => [method, unit])).toEqual(
      ROWS.map(([, method, unit]) => [method, unit]),
    );
    expect((await rowsOf(book))[0]?.[3]).toContain(`กองคลัง: ${DONE}`);
    expect(await run('join', book)).toMatchObject({ code: 0, err: '' });
  });

  it('say in lines what they did', async () => {
    const book = await office();
    expect((await run('split', book)).out).toContain('row 2: now rows 2, 3');
    expect((await run('join', book)).out).toContain('rows 2, 3: now row 2 (notStarted)');
  });

  it('end with 1 if a row was left as it is, and with 2 if there is none, and then change nothing', async () => {
    const book = await office();
    await change(book, model => typeInto({ model, sheet: REGISTER }, 'E2', DONE));
    expect(await answer<SplitData>('split', book)).toMatchObject({
      code: 1,
      split: [],
      refused: [{ row: 2, why: 'result' }],
    });
    const before = bytesOf(book);
    for (const verb of ['split', 'join']) {
      const { code, out, err } = await run(verb, book, '--row', '90', '--json');
      expect([code, out, err.trim().split('\n').length]).toEqual([2, expect.any(String), 1]);
    }
    expect(bytesOf(book)).toBe(before);
  });
});

describe('reissue and register', () => {
  it('show what would change, put it into the report, and list both editions', async () => {
    const book = await bookOf(closedExample('๓๐ มีนาคม ๒๕๖๙'));
    await change(book, model => typeInSetting(model, 'ปลัด: ชื่อ-สกุล', '(ชื่อ-สกุล ปลัดคนใหม่)'));
    const before = bytesOf(book);
    const shown = await answer<ReissueResult>('reissue', book, '--round', '6', '--signed', '2026-04-10', '--preview');
    expect(shown).toMatchObject({ code: 0, revision: 1, written: false });
    expect(shown.changes.map(({ text }) => text)).toContain('(ชื่อ-สกุล ปลัดคนใหม่)');
    expect(bytesOf(book)).toBe(before);
    expect(await answer<ReissueResult>('reissue', book, '--round', '6', '--signed', '2026-04-10')).toMatchObject({
      code: 0,
      revision: 1,
      written: true,
    });
    const report = await answer<ReportData>('report', book, '--round', '6', '--no-pdf', '--out', scratch());
    expect([report.code, report.title]).toEqual([0, expect.stringContaining('(ฉบับแก้ไขครั้งที่ ๑)')]);
    const list = await answer<ReportListData>('register', book);
    expect(list.code).toBe(0);
    expect(list.reports.filter(({ round }) => round === 6)).toMatchObject([
      { revision: 0, next: 'replaced' },
      { revision: 1 },
    ]);
    expect((await run('register', book)).out).toMatch(/6 months.*\n.*6 months/);
    expect(valuesOf(await readWorkbook(book), list.sheet).length).toBeGreaterThan(2);
  });

  it('reissue ends with 2 for a round that is open, and changes nothing', async () => {
    const book = await bookOf(smallOffice(ROWS, {}));
    const before = bytesOf(book);
    const { code, err } = await run('reissue', book, '--round', '6', '--json');
    expect([code, err.trim().split('\n').length, bytesOf(book) === before]).toEqual([2, 1, true]);
    expect((await run('reissue', book)).code).toBe(2);
  });
});
