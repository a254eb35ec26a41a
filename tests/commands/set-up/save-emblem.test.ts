import { expect, it } from 'vitest';
import { newWorkbook, putCell } from '../../../local/workbook/model';
import type { EmblemData } from '../../../src/commands/set-up/save-emblem';
import { dataOf, exampleHost, hostOver, problemOf, sheetOf, valuesOf } from '../../support/office';
import { greyPng } from '../../support/picture';

const EMBLEM = Buffer.from(greyPng(9)).toString('base64');
const save = (host: ReturnType<typeof exampleHost>, emblem = EMBLEM) => host.call('saveEmblem', [emblem], 'page');

it('goes into its setting, and otherwise changes only the log', () => {
  const host = exampleHost();
  const expected = valuesOf(host.workbook, 'ตั้งค่า').map(row => (row[0] === 'ตราครุฑ' ? [row[0], EMBLEM, row[2]] : row));
  expect(dataOf<EmblemData>(save(host))).toEqual({ sheet: 'ตั้งค่า' });
  expect(valuesOf(host.workbook, 'ตั้งค่า')).toEqual(expected);
  expect(valuesOf(host.workbook, 'มาตรการ')).toEqual(valuesOf(exampleHost().workbook, 'มาตรการ'));
  expect(valuesOf(host.workbook, 'ประวัติการทำงาน')[1]).toEqual(
    expect.arrayContaining(['ใส่ตราของหน่วยงาน', expect.stringContaining('บันทึกรูปแล้ว')]),
  );
});

it('goes wherever the office has moved the sheet, its row and its column', () => {
  const host = exampleHost();
  const settings = sheetOf(host.workbook, 'ตั้งค่า');
  settings.name = 'ค่าต่าง ๆ';
  settings.rows.splice(1, 0, []);
  for (const cells of settings.rows) cells.splice(1, 2, cells[2], cells[1]);
  save(host);
  expect(valuesOf(host.workbook, 'ค่าต่าง ๆ').find(([label]) => label === 'ตราครุฑ')?.[2]).toBe(EMBLEM);
});

it.each([
  ['no picture', 'ตรา'],
  ['a picture larger than 35 KB', Buffer.concat([greyPng(9), Buffer.alloc(36 * 1024)]).toString('base64')],
])('is refused if it is %s', (_, emblem) => {
  const host = exampleHost();
  const before = valuesOf(host.workbook, 'ตั้งค่า');
  expect(problemOf(save(host, emblem))).toEqual({ code: 'badEmblem' });
  expect(valuesOf(host.workbook, 'ตั้งค่า')).toEqual(before);
});

it('asks for set-up if its row or all sheets are missing', () => {
  const host = exampleHost();
  const settings = sheetOf(host.workbook, 'ตั้งค่า');
  const row = valuesOf(host.workbook, 'ตั้งค่า').findIndex(([label]) => label === 'ตราครุฑ');
  putCell(settings, row, 0, undefined);
  expect(problemOf(save(host))).toEqual({ code: 'notSetUp', sheet: 'ตั้งค่า' });
  expect(problemOf(save(hostOver(newWorkbook('ใหม่'))))).toEqual({ code: 'notSetUp', sheet: 'ตั้งค่า' });
});
