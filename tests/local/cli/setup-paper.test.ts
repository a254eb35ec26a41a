import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../../local/workbook/files/xlsx';
import type { SetUpData } from '../../../src/commands/set-up/set-up';
import { makeDocx, p, tbl, tc, tr } from '../../import/read/docx/make-docx';
import { dataFrom, runCommandLine, scratch } from '../../support/cli';

const table = (rows: readonly (readonly string[])[]) => tbl(rows.map(row => tr(row.map(text => tc(text)))));
/** Nine tables of other things, and one of measures whose headings nobody knows. */
const TEN = makeDocx({
  body: [
    ...Array.from({ length: 9 }, (_, at) =>
      table([
        ['ทะเบียน', 'ยี่ห้อ', 'สี'],
        [`กก ${at}`, 'ก', 'ขาว'],
      ]),
    ),
    table([
      ['ที่', 'ตามนี้', 'คนทำ'],
      ['๑', 'จัดทำคู่มือ', 'กองคลัง'],
      ['๒', 'เผยแพร่คู่มือ', 'สำนักปลัด'],
      ['', 'รวม ๒ เรื่อง', ''],
    ]),
  ].join(p('')),
});
const CHOICES = ['--table', '10', '--map', 'ตามนี้=method', '--map', 'คนทำ=ผู้รับผิดชอบ'];

function files(): { readonly book: string; readonly setUp: readonly string[] } {
  const folder = scratch();
  const [book, paper] = [join(folder, 'B.xlsx'), join(folder, 'แผน.docx')];
  writeFileSync(paper, TEN);
  return { book, setUp: ['setup', book, '--from', paper, '--fiscal-year', '2569', '--today', '2026-03-01'] };
}

it('of ten tables of other things, setup says that --table chooses one, and what headings there are', async () => {
  const { book, setUp } = files();
  const { code, out, err } = await runCommandLine(setUp);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(
    /headings found in 10 tables, of which --table N chooses one: "ทะเบียน", "ยี่ห้อ", "สี", "ที่", "ตามนี้", "คนทำ"\n$/,
  );
  expect(existsSync(book)).toBe(false);
  const one = await runCommandLine([...setUp, '--table', '10']);
  expect(one.err).toMatch(/headings found: "ที่", "ตามนี้", "คนทำ"\n$/);
  expect((await runCommandLine([...setUp, '--table', '11'])).err).toMatch(
    /: --table 11: there is no such table; the file has 10\n$/,
  );
});

it('--table and --map together take the table, and --preview shows before how', async () => {
  const { book, setUp } = files();
  const { code, out, err } = await runCommandLine([...setUp, ...CHOICES, '--preview']);
  expect([code, err]).toEqual([0, '']);
  const lines = out.slice(out.indexOf('understood:')).split('\n');
  expect(
    lines.slice(
      0,
      lines.findIndex(line => line.startsWith('  ตั้งค่า: made')),
    ),
  ).toEqual([
    'understood: 2 measures in 0 groups, headings in 1 row',
    '  "ที่" -> own column, sure 0.95',
    '  "ตามนี้" -> method, sure 1',
    '  "คนทำ" -> unit, sure 1',
    '  measure 1: จัดทำคู่มือ | กองคลัง | ๑',
    '  measure 2: เผยแพร่คู่มือ | สำนักปลัด | ๒',
    '  columns added, to be filled in: group, period, result',
    '  left out: table 10, row 4: total: รวม ๒ เรื่อง',
  ]);
  expect(existsSync(book)).toBe(false);
  const json = await dataFrom<SetUpData>(...setUp, ...CHOICES, '--preview');
  expect(json).toMatchObject({
    preview: true,
    understood: { items: 2, headings: [{ column: null }, { column: 'method' }, { column: 'unit' }] },
  });
  expect((await runCommandLine([...setUp, ...CHOICES])).code).toBe(0);
  const register = (await readWorkbook(book)).sheets.find(({ name }) => name === 'มาตรการ');
  expect(register?.rows.slice(1, 4).map(row => row.slice(0, 3).map(one => one?.value ?? ''))).toEqual([
    ['', 'จัดทำคู่มือ', 'กองคลัง'],
    ['', 'เผยแพร่คู่มือ', 'สำนักปลัด'],
    ['', '', ''],
  ]);
});

it('a text that fits into no cell is named by its place in the file, and no book is made', async () => {
  const { book, setUp } = files();
  const paper = String(setUp[3]).replace('.docx', '.csv');
  writeFileSync(paper, `วิธีการดำเนินการ,ผู้รับผิดชอบ\nจัดทำคู่มือ${'ก'.repeat(50_000)},กองคลัง\n`);
  const { code, out, err } = await runCommandLine(setUp.map(word => word.replace('.docx', '.csv')));
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe(
    `${paper}: table 1, row 2, column "วิธีการดำเนินการ": a cell holds 50,000 letters, and this text is longer; shorten it, or divide the row\n`,
  );
  expect(existsSync(book)).toBe(false);
});
