import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../../../local/workbook/files/xlsx';
import { newSheet, putCell } from '../../../../local/workbook/model';
import { neededHeight } from '../../../../local/workbook/xlsx/sheet/row-height';
import { exampleWorkbook, foreignWorkbook, hostOver } from '../../../support/office';
import { folder } from '../../support/files';

async function asFile(workbook: ReturnType<typeof exampleWorkbook>): Promise<{ path: string; book: ExcelJS.Workbook }> {
  const path = join(folder(), 'book.xlsx');
  await writeWorkbook(path, workbook);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return { path, book };
}

describe('a sheet that we made', () => {
  test('prints on A4 on its side, one page wide, with its heading on each page, without the columns of the tool', async () => {
    const { path, book } = await asFile(exampleWorkbook());
    const register = book.getWorksheet('มาตรการ');
    expect(register?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
    // ExcelJS cannot read an area of whole columns.
    const names = strFromU8(unzipSync(readFileSync(path))['xl/workbook.xml'] ?? new Uint8Array());
    expect(names.match(/Print_Area" localSheetId="\d+">[^<]*/g)).toEqual([
      `Print_Area" localSheetId="0">'มาตรการ'!$A:$H`,
    ]);
    expect(register?.getCell('H1').value).toBe('สถานะ');
  });

  test('has rows as high as their text, and measures them again when the text changes', async () => {
    const workbook = exampleWorkbook();
    const { path, book } = await asFile(workbook);
    expect(book.getWorksheet('มาตรการ')?.getRow(2).height).toBeGreaterThan(25);
    const again = await readWorkbook(path);
    const [register] = again.sheets;
    if (!register) throw new Error('the register is there');
    putCell(register, 1, 1, { ...register.rows[1]?.[1], value: 'ยาว '.repeat(200) });
    await writeWorkbook(path, again);
    const changed = new ExcelJS.Workbook();
    await changed.xlsx.readFile(path);
    expect(changed.getWorksheet('มาตรการ')?.getRow(2).height).toBeGreaterThan(150);
  });

  test("leaves an office's own sheet as it prints", async () => {
    const { path } = await asFile(foreignWorkbook('แผน', [['ก', 'ข']]));
    const office = new ExcelJS.Workbook();
    await office.xlsx.readFile(path);
    const sheet = office.getWorksheet('แผน');
    if (sheet) sheet.pageSetup = { paperSize: 8 as never, orientation: 'portrait', scale: 70 };
    await office.xlsx.writeFile(path);
    const workbook = await readWorkbook(path);
    hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]);
    await writeWorkbook(path, workbook);
    const after = new ExcelJS.Workbook();
    await after.xlsx.readFile(path);
    expect(after.getWorksheet('แผน')?.pageSetup).toMatchObject({ paperSize: 8, orientation: 'portrait', scale: 70 });
    expect(after.getWorksheet('มาตรการ')?.pageSetup.paperSize).toBe(9);
  });
});

describe('the height of a row', () => {
  const rowOf = (text: string, width: number, hidden = false) => {
    const sheet = newSheet(1, 'ก');
    putCell(sheet, 0, 0, { value: text, style: { alignment: { wrapText: true } } });
    sheet.columns[0] = { width, hidden };
    return neededHeight(sheet, 0);
  };

  test.each([
    ['one line', 'จัดอบรม', 20, null],
    ['marks above and below take no width', 'ที่นี่ผู้นี้'.repeat(2), 20, null],
    ['Thai fills its lines', 'ก'.repeat(50), 20, 3 * 14.5],
    ['line breaks', 'ก\nข\nค', 20, 3 * 14.5],
    ['an address breaks at its slashes', 'https://a-long-name.example/and-a-page', 22, 3 * 14.5],
  ])('%s', (_, text, width, height) => {
    expect(rowOf(text, width)).toBe(height === null ? null : Math.ceil(height));
  });

  test('does not count a hidden column', () => {
    expect(rowOf('ก'.repeat(500), 10, true)).toBeNull();
  });

  test('is at most what Excel allows', () => {
    expect(rowOf('ก'.repeat(50_000), 10)).toBe(409);
  });
});
