import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPaper } from '../../../../local/workbook/files/paper';
import { writeWorkbook } from '../../../../local/workbook/files/xlsx';
import { newWorkbook } from '../../../../local/workbook/model';
import { makeDocx, p, tbl, tc, tr } from '../../../import/read/docx/make-docx';
import { folder } from '../../support/files';
import { open } from '../../support/spreadsheet';

test('the sheets of a workbook that are shown and filled, with their merged cells', async () => {
  const model = newWorkbook('ตาราง');
  const { app } = open(model);
  const fill = (name: string, range: string, values: (string | number)[][]) =>
    app.getActive().insertSheet(name).getRange(range).setValues(values);
  fill('สำนักปลัด', 'A1:C2', [
    ['มาตรการ', 'ผล', ''],
    ['ก', '30/9/2569', 0.8],
  ]);
  const sheet = app.getActive().getSheetByName('สำนักปลัด');
  sheet?.getRange('B1:C1').merge();
  sheet?.getRange('C2').setNumberFormat('0%');
  fill('กองคลัง', 'A1:A3', [['มาตรการ'], [0.3541666666666667], ['ข']]);
  app.getActive().getSheetByName('กองคลัง')?.getRange('A2').setNumberFormat('hh:mm');
  app.getActive().insertSheet('ว่าง');
  fill('รายการ', 'A1', [['ซ่อน']]);
  app.getActive().getSheetByName('รายการ')?.hideSheet();
  app.flush();
  const path = join(folder(), 'แผน.xlsx');
  await writeWorkbook(path, model);
  expect(await readPaper(path)).toEqual({
    tables: [
      {
        name: 'สำนักปลัด',
        cells: [
          ['มาตรการ', 'ผล', ''],
          ['ก', '๓๐ กันยายน ๒๕๖๙', '80%'],
        ],
        merges: [{ row: 0, column: 1, rows: 1, columns: 2 }],
        headingRows: 0,
      },
      { name: 'กองคลัง', cells: [['มาตรการ'], ['08:30'], ['ข']], merges: [], headingRows: 0 },
    ],
    aside: [{ kind: 'hiddenSheet', text: 'รายการ', table: null, cell: null }],
  });
});

test('a Word file, by its bytes and not by its name', async () => {
  const table = tbl([tr([tc('มาตรการ'), tc('ผล')]), tr([tc('ก'), tc('ข')])]);
  const path = join(folder(), 'แผน.bin');
  writeFileSync(path, makeDocx({ body: p('ตาราง') + table + p('- ๒ -') + table + tbl([tr([tc('ลงชื่อ')])]) }));
  expect((await readPaper(path)).tables.map(({ name, cells }) => [name, cells.length])).toEqual([
    ['ตาราง', 2],
    ['', 2],
    ['', 1],
  ]);
});

test('a page that a system calls .xls', async () => {
  const path = join(folder(), 'แผน.xls');
  writeFileSync(path, '<html><table><tr><td>มาตรการ<td>ผล</table></html>');
  expect((await readPaper(path)).tables[0]?.cells).toEqual([['มาตรการ', 'ผล']]);
});

test('a file that cannot be read is told in one line', async () => {
  const path = join(folder(), 'แผน.docx');
  writeFileSync(path, '%PDF-1.7\n');
  await expect(readPaper(path)).rejects.toThrow(`${path}: is a PDF`);
});
