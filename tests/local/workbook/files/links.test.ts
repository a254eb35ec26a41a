import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../../../local/workbook/files/xlsx';
import { newSheet, newWorkbook, putCell } from '../../../../local/workbook/model';
import { scratch } from '../../../support/cli';

/** A list that links to the cell B2 of another sheet, whose name needs quoting. */
async function savedList(): Promise<string> {
  const path = join(scratch(), 'links.xlsx');
  const workbook = newWorkbook('ลิงก์');
  const list = newSheet(5, 'รายการ');
  putCell(list, 0, 0, { value: 'เปิดช่อง', link: { target: '#gid=77&range=B2' } });
  putCell(list, 1, 0, { value: 'ของแผ่นที่ลบแล้ว', link: { target: '#gid=404&range=B2' } });
  workbook.sheets = [list, newSheet(77, "แผน '๖๙")];
  await writeWorkbook(path, workbook);
  return path;
}

it("uses the sheet's name in the file, like links of other programs", async () => {
  const path = await savedList();
  const xml = strFromU8(unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml.replaceAll('&apos;', "'")).toContain(`ref="A1" location="'แผน ''๖๙'!B2"`);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  expect(book.getWorksheet('รายการ')?.getCell('A1').text).toBe('เปิดช่อง');
});

it('restores the link as Google writes it, and leaves a link to a deleted sheet', async () => {
  const { sheets } = await readWorkbook(await savedList());
  const targets = sheets[0]?.rows.map(cells => cells[0]?.link?.target);
  expect(targets).toEqual(['#gid=77&range=B2', '#gid=404&range=B2']);
});

it('leaves a link to the web alone', async () => {
  const path = join(scratch(), 'web.xlsx');
  const book = new ExcelJS.Workbook();
  book.addWorksheet('ก').getCell('A1').value = { text: 'เว็บ', hyperlink: 'https://example.go.th/#gid=1' };
  await book.xlsx.writeFile(path);
  await writeWorkbook(path, await readWorkbook(path));
  expect((await readWorkbook(path)).sheets[0]?.rows[0]?.[0]?.link?.target).toBe('https://example.go.th/#gid=1');
});
