import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { setUpFrom } from '../../../examples/office';
import { converted } from '../../../local/print/print';
import { readWorkbook, writeWorkbook } from '../../../local/workbook/files/xlsx';
import { newWorkbook } from '../../../local/workbook/model';
import { HEADINGS, STAFF_COLUMNS } from '../../../src/register/columns';
import { BUDDHIST_OFFSET, fiscalYearOf } from '../../../src/thai/dates/calendar';
import { scratch } from '../../support/cli';
import { hasProgram } from '../../support/needs';
import { hostOver, sheetOf, valuesOf } from '../../support/office';
import { pdfText, renderPdf } from '../../support/render';

const NAME = 'ภาพรวม';
// LibreOffice calculates with the machine's day, in the machine's time zone.
const TODAY = new Date().toLocaleDateString('sv');
const YEAR = fiscalYearOf(TODAY);
const MONTHS = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'];
const RESULTS = ['', 'อยู่ระหว่างดำเนินการ จัดทำแล้วสองงาน', 'จัดทำคู่มือแล้ว', 'ยกเลิก'];

/** 2,500 rows in ten groups; every seventh is due this month. */
function rows(): string[][] {
  const month = `${MONTHS[Number(TODAY.slice(5, 7)) - 1]} ${Number(TODAY.slice(0, 4)) + BUDDHIST_OFFSET}`;
  return Array.from({ length: 2_500 }, (_, at) => {
    const cells = {
      group: at % 250 === 0 ? `${at / 250 + 1}. กลุ่ม "ที่" ${at / 250 + 1} = * ? ~` : '',
      method: `จัดทำคู่มือ เล่มที่ ${at}`,
      unit: 'กองคลัง',
      period: at % 7 === 0 ? month : 'ตลอดปีงบประมาณ',
      result: RESULTS[at % RESULTS.length] ?? '',
    };
    return STAFF_COLUMNS.map(key => (cells as Record<string, string>)[key] ?? '');
  });
}

/** The file without the values of its formulas, so that LibreOffice has to calculate them. */
function withoutValues(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [path, data] of Object.entries(files)) {
    if (/worksheets\/sheet\d+\.xml$/.test(path))
      files[path] = strToU8(strFromU8(data).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(files);
}

it.skipIf(!hasProgram('soffice', 'the formulas are calculated by LibreOffice'))(
  'LibreOffice calculates the values that are stored, of 2,500 rows in a sheet with quotes in its name',
  async () => {
    const workbook = newWorkbook('ตัวอย่าง');
    const table = [STAFF_COLUMNS.map(key => HEADINGS[key]), ...rows()];
    hostOver(workbook, { now: TODAY }).call('setUp', [setUpFrom(table, YEAR)]);
    const register = sheetOf(workbook, 'มาตรการ');
    register.name = "มาตรการ '๖๙' (ใหม่)";
    hostOver(workbook, { now: TODAY }).call('setUp', [{}]);
    const stored = valuesOf(workbook, NAME);
    expect(stored.at(-1)?.slice(0, 2)).toEqual(['รวม', 2_500]);
    expect(stored[1]?.slice(1, 7).every(count => Number(count) > 0)).toBe(true);
    const folder = scratch();
    const [book, bare] = [join(folder, 'ภาพรวม.xlsx'), join(folder, 'ไม่มีค่า.xlsx')];
    await writeWorkbook(book, workbook);
    expect(valuesOf(await readWorkbook(book), NAME)).toEqual(stored);
    writeFileSync(bare, withoutValues(readFileSync(book)));
    expect(valuesOf(await readWorkbook(bare), NAME)[1]?.[1]).not.toBe(stored[1]?.[1]);
    const [calculated = ''] = converted([bare], 'xlsx', join(folder, 'calculated'));
    expect(valuesOf(await readWorkbook(calculated), NAME)).toEqual(stored);
  },
);

it.skipIf(!['soffice', 'pdftotext'].every(one => hasProgram(one, 'the sheet is printed')))(
  'is printed on one page, also with more groups than the ten indicators',
  async () => {
    const groups = Array.from({ length: 16 }, (_, at) => `${at + 1}. มาตรการส่งเสริมคุณธรรมและความโปร่งใสด้านที่ ${at + 1}`);
    const workbook = newWorkbook('ตัวอย่าง');
    const cells = groups.map(group => [group, '๑. จัดทำคู่มือ', 'กองคลัง', 'ตลอดปีงบประมาณ', '', '', '', '']);
    const table = [STAFF_COLUMNS.map(key => HEADINGS[key]), ...cells];
    hostOver(workbook, { now: TODAY }).call('setUp', [setUpFrom(table, YEAR)]);
    // LibreOffice prints no hidden sheet, but the first.
    for (const sheet of workbook.sheets) sheet.hidden = sheet.name !== NAME;
    const book = join(scratch(), 'ภาพรวม.xlsx');
    await writeWorkbook(book, workbook);
    const pages = pdfText(renderPdf(book)).split('\f');
    const own = pages.filter(text => /^รวม /m.test(text) || text.includes('รายการ'));
    expect(own).toEqual([expect.stringMatching(/รายการ[\s\S]*^1\. [\s\S]*^16\. [\s\S]*^รวม /m)]);
  },
);
