import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../local/workbook/files/xlsx';
import { BEGIN, cell, GO_ON, makeDocx, p, tbl, tc, tr } from '../../import/read/docx/make-docx';
import { runCommandLine, scratch } from '../../support/cli';

const HEADINGS = tr(
  ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'].map(text => tc(text)),
  '<w:tblHeader/>',
);
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const item = (text: string) => tc(p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'));
const PLAN = makeDocx({
  body: tbl([
    HEADINGS,
    tr([tc('๑. การปฏิบัติหน้าที่', BEGIN), item('จัดทำคู่มือ'), tc('กองคลัง'), tc('ต.ค. ๖๔ - มี.ค. ๖๕'), tc('ดำเนินการแล้วเสร็จ')]),
    tr([tc('', GO_ON), item('เผยแพร่คู่มือ'), tc('สำนักปลัด'), tc('เม.ย. - ก.ย. ๖๕'), tc('')]),
  ]),
  numbering: NUMBERING,
});

test('setup fills a new workbook from a Word file', async () => {
  const folder = scratch();
  const [book, paper] = [join(folder, 'B.xlsx'), join(folder, 'แผน.docx')];
  writeFileSync(paper, PLAN);
  const { code, err } = await runCommandLine(['setup', book, '--from', paper, '--fiscal-year', '2565']);
  expect([code, err]).toEqual([0, '']);
  const register = (await readWorkbook(book)).sheets.find(({ name }) => name === 'มาตรการ');
  const cells = register?.rows.slice(0, 3).map(row => row.slice(0, 5).map(one => one?.value ?? ''));
  expect(cells).toEqual([
    ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'],
    ['๑. การปฏิบัติหน้าที่', '๑. จัดทำคู่มือ', 'กองคลัง', 'ต.ค. ๖๔ - มี.ค. ๖๕', 'ดำเนินการแล้วเสร็จ'],
    ['', '๒. เผยแพร่คู่มือ', 'สำนักปลัด', 'เม.ย. - ก.ย. ๖๕', ''],
  ]);
});

test.each<[what: string, name: string, bytes: Uint8Array, why: string]>([
  [
    'a PDF',
    'แผน.pdf',
    Buffer.from('%PDF-1.4\n'),
    'is a PDF, in which a table is only lines and letters; give the Word file',
  ],
  ['a PDF with another name', 'แผน.docx', Buffer.from('%PDF-1.4\n'), 'is a PDF'],
  [
    'a damaged Word file',
    'แผน.docx',
    PLAN.subarray(0, 900),
    'is damaged (it is cut off or not a zip archive); open it in Word',
  ],
  [
    'a Word file without a table',
    'แผน.docx',
    makeDocx({ body: p('ก') }),
    'holds no table; put the measures into a table',
  ],
  [
    'a Word file whose table is another',
    'แผน.docx',
    makeDocx({ body: cell('ก') }),
    'table "แผน.docx": no heading says what is to be done',
  ],
])('setup refuses %s in one line, and makes no workbook', async (_, name, bytes, why) => {
  const folder = scratch();
  const [book, paper] = [join(folder, 'B.xlsx'), join(folder, name)];
  writeFileSync(paper, bytes);
  const { code, out, err } = await runCommandLine(['setup', book, '--from', paper]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(err).toContain(`${paper}: ${why}`);
  expect(existsSync(book)).toBe(false);
});
