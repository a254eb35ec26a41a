import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { openXlsx, writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../../local/sheets/sheet';
import { readWorkbook, writeWorkbook } from '../../../../local/workbook/files/xlsx';
import { newWorkbook, putCell } from '../../../../local/workbook/model';
import { hasProgram, sharedFolder } from '../../../support/needs';
import { folder } from '../../support/files';
import { open } from '../../support/spreadsheet';
import { filled, fillSheet, foreign, inventory, saved } from './books';

function looks(sheet: Sheet) {
  const range = sheet.getRange('A1:F9');
  return {
    values: range.getValues(),
    formulas: range.getFormulas(),
    notes: range.getNotes(),
    backgrounds: range.getBackgrounds(),
    weights: range.getFontWeights(),
    formats: range.getNumberFormats(),
    merges: range.getMergedRanges().map(merge => merge.getA1Notation()),
    lists: range.getDataValidations().map(row => row.map(rule => rule?.getCriteriaValues() ?? null)),
    helps: range.getDataValidations().map(row => row.map(rule => [rule?.getHelpText(), rule?.getAllowInvalid()])),
    conditions: sheet.getConditionalFormatRules().map(rule => rule.getBooleanCondition()?.getCriteriaValues()),
    frozen: sheet.getFrozenRows(),
    width: sheet.getColumnWidth(1),
    hidden: [5, 6].map(column => sheet.isColumnHiddenByUser(column)),
  };
}

describe('a workbook saved and read again', () => {
  test('is the same spreadsheet', async () => {
    const model = filled();
    const path = await saved(model);
    const back = open(await readWorkbook(path));
    expect(looks(back.sheet)).toEqual(looks(open(model).sheet));
    expect(back.model.sheets.map(({ name, id, hidden }) => [name, id, hidden])).toEqual(
      model.sheets.map(({ name, id, hidden }) => [name, id, hidden]),
    );
    expect(back.sheet.getRange('F2:F4').getValues()).toEqual([['=1+1'], ['1/2'], ['0812345678']]);
    const [protection] = back.sheet.getProtections(back.app.ProtectionType.RANGE);
    expect([protection?.getDescription(), protection?.isWarningOnly()]).toEqual(['ระบบ', true]);
  });

  test('and saved twice more has the same bytes, except for the time', async () => {
    const path = await saved(filled());
    const first = await readWorkbook(path);
    await writeWorkbook(path, first);
    const second = await readWorkbook(path);
    const { stamp: _, ...before } = first;
    const { stamp: __, ...after } = second;
    expect(after).toEqual(before);
  });

  test('keeps in its state file what .xlsx cannot hold: id, zone, locale, the host’s own section, long lists', async () => {
    const model = { ...filled(), timeZone: 'Asia/Tokyo', locale: 'en_US', host: { properties: { a: 'ก' } } };
    const { app, sheet } = open(model);
    const long = Array.from({ length: 40 }, (_, index) => `หน่วยงานที่ ${index}, อบต.`);
    sheet.getRange('D2').setDataValidation(app.newDataValidation().requireValueInList(long).build());
    app.flush();
    const back = await readWorkbook(await saved(model));
    expect([back.id, back.timeZone, back.locale, back.host]).toEqual([model.id, 'Asia/Tokyo', 'en_US', model.host]);
    expect(open(back).sheet.getRange('D2').getDataValidation()?.getCriteriaValues()[0]).toEqual(long);
  });

  test('can be saved again after a sheet was renamed, added and deleted', async () => {
    const model = filled();
    const path = await saved(model);
    const { app, sheet } = open(model);
    sheet.setName('ทะเบียน');
    app.getActive().insertSheet('ใหม่', 0).getRange('A1').setValue('ก');
    const settings = app.getActive().getSheetByName('ตั้งค่า');
    if (settings) app.getActive().deleteSheet(settings);
    app.flush();
    await writeWorkbook(path, model);
    await writeWorkbook(path, model);
    const back = await readWorkbook(path);
    expect(back.sheets.map(({ name, id }) => [name, id])).toEqual(model.sheets.map(({ name, id }) => [name, id]));
    expect(back.sheets.map(({ rows }) => rows[0]?.[0]?.value)).toEqual(['ก', 'มาตรการ']);
  });
});

describe('ExcelJS reads what we wrote', () => {
  test('values, notes, rules, formats', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await saved(filled()));
    const sheet = book.getWorksheet('มาตรการ');
    if (!sheet) throw new Error('the sheet is missing');
    expect(sheet.getCell('A1').note).toBe('โน้ต');
    expect(sheet.getCell('B2').value).toBe(12.5);
    expect(sheet.getCell('C2').value).toEqual(new Date('2569-09-30T00:00:00Z'));
    expect(sheet.getCell('D2').formula).toBe('B2*2');
    expect(sheet.getCell('E2').value).toBe(false);
    expect([sheet.getCell('F2').type, sheet.getCell('F2').value]).toEqual([ExcelJS.ValueType.String, '=1+1']);
    expect(sheet.getCell('F3').numFmt).toBe('@');
    expect(sheet.getCell('A3').master.address).toBe('A2');
    expect(sheet.getCell('A1').font.bold).toBe(true);
    expect(sheet.getCell('A1').fill).toMatchObject({ fgColor: { argb: 'FFCFE2F3' } });
    expect(sheet.getCell('E5').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"กองคลัง,กองช่าง"'],
      errorStyle: 'warning',
      prompt: 'เลือก',
    });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.getColumn(6).hidden).toBe(true);
    expect(sheet.getColumn(1).width).toBeCloseTo(295 / 7);
    expect(book.getWorksheet('ตั้งค่า')?.state).toBe('hidden');
  });
});

const shared = sharedFolder('the schema of .xlsx is there');
const canValidate = shared !== null && hasProgram('xmllint', 'what we write is validated with it');

/** What the schema has against the parts of a workbook. Programs write some attributes that it does not know. */
function faultsIn(path: string): string[] {
  const out = folder();
  const parts = Object.entries(unzipSync(readFileSync(path))).filter(([name]) =>
    /^xl\/(workbook|styles|sharedStrings|comments\d|worksheets\/sheet\d)\.xml$/.test(name),
  );
  expect(parts.length).toBeGreaterThan(3);
  const files = parts.map(([name, bytes]) => {
    const file = join(out, name.replaceAll('/', '-'));
    writeFileSync(file, bytes);
    return file;
  });
  const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', join(shared ?? '', 'xsd/sml.xsd'), ...files]);
  const lines = run.stderr.toString().split('\n');
  return lines
    .filter(line => !/ (fails to )?validates?$|^$/.test(line))
    .map(line => line.replace(/^.*?\.xml:\d+: /, ''));
}

test.skipIf(!canValidate)(
  'our workbooks are valid by the schema of .xlsx, and others’ stay as valid as they were',
  async () => {
    expect(faultsIn(await saved(filled()))).toEqual([]);
    const theirs = join(folder(), 'theirs.xlsx');
    await foreign(theirs);
    const before = new Set(faultsIn(theirs));
    const model = await readWorkbook(theirs);
    fillSheet(model);
    await writeWorkbook(theirs, model);
    expect(faultsIn(theirs).filter(fault => !before.has(fault))).toEqual([]);
  },
);

describe('what other programs put into a workbook survives saving', () => {
  test('made by ExcelJS', async () => {
    const path = join(folder(), 'theirs.xlsx');
    await foreign(path);
    const before = await inventory(path);
    expect(before.rules.map(({ type }) => type)).toEqual(['timePeriod', 'expression', 'top10', 'iconSet']);
    await writeWorkbook(path, await readWorkbook(path));
    expect(await inventory(path)).toEqual(before);
  });

  test('their conditional formats keep their order among ours, and move with the rows', async () => {
    const path = join(folder(), 'theirs.xlsx');
    await foreign(path);
    const model = await readWorkbook(path);
    const { app, sheet } = open(model);
    const ours = app
      .newConditionalFormatRule()

      .whenFormulaSatisfied('=E1=2')
      .setBold(true)
      .setRanges([sheet.getRange('E1')])
      .build();
    sheet.setConditionalFormatRules([ours, ...sheet.getConditionalFormatRules()]);
    sheet.insertRowsBefore(1, 2);
    app.flush();
    await writeWorkbook(path, model);
    const { rules } = await inventory(path);
    expect(rules.map(({ ref, type, priority }) => [ref, type, priority])).toEqual([
      ['E3', 'expression', 1],
      ['A3:A11 C3:C11', 'timePeriod', 2],
      ['A3:A11 C3:C11', 'expression', 3],
      ['A3:A11 C3:C11', 'top10', 4],
      ['A3:A11 C3:C11', 'iconSet', 5],
    ]);
    expect(rules.map(({ font }) => font)).toEqual([
      { bold: true },
      { italic: true },
      { bold: true },
      { bold: true },
      undefined,
    ]);
  });
});

test('a font with its own format keeps the default name and size', async () => {
  const model = newWorkbook('ตัวหนา');
  open(model).sheet.getRange('A1').setValue('ก').setFontWeight('bold').getValue();
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await saved(model));
  expect(book.worksheets[0]?.getCell('A1').font).toMatchObject({ bold: true, name: 'Tahoma', size: 10 });
});

test('a chart stays on its sheet when sheets are inserted before it, twice', async () => {
  const path = join(folder(), 'chart.xlsx');
  const rows = [
    ['ก', 1],
    ['ข', 2],
  ];
  const series = [{ name: 'ผล', values: "'กราฟ'!$B$1:$B$2" }];
  const chart = { type: 'bar' as const, series, anchor: { from: { row: 3, col: 3 }, to: { row: 12, col: 9 } } };
  writeFileSync(
    path,
    await writeXlsx({
      sheets: [
        { name: 'ข้อมูล', rows },
        { name: 'กราฟ', rows, charts: [chart] },
      ],
    }),
  );
  for (const name of ['ใหม่', 'ใหม่กว่า']) {
    const model = await readWorkbook(path);
    open(model).app.getActive().insertSheet(name, 0);
    await writeWorkbook(path, model);
  }
  const { sheets } = await openXlsx(readFileSync(path));
  expect(sheets.map(({ name, charts }) => [name, charts?.length ?? 0])).toEqual([
    ['ใหม่กว่า', 0],
    ['ใหม่', 0],
    ['ข้อมูล', 0],
    ['กราฟ', 1],
  ]);
  const parts = Object.keys(unzipSync(readFileSync(path)));
  expect(parts.filter(part => /charts\/chart\d+\.xml$/.test(part))).toHaveLength(1);
});

test('a formula keeps its last result: text, number, date or error', async () => {
  const path = join(folder(), 'book.xlsx');
  const book = new ExcelJS.Workbook();
  const cells = book.addWorksheet('ก');
  cells.getCell('A1').value = { formula: '"ก"&"ข"', result: 'กข' };
  cells.getCell('B1').value = { formula: '1+1', result: 2 };
  cells.getCell('C1').value = { formula: 'DATE(2022,3,30)', result: new Date('2022-03-30T00:00:00Z') };
  cells.getCell('C1').numFmt = 'd/m/yyyy';
  cells.getCell('D1').value = { formula: '1/0', result: { error: '#DIV/0!' } };
  await book.xlsx.writeFile(path);
  await writeWorkbook(path, await readWorkbook(path));
  const { sheet } = open(await readWorkbook(path));
  expect(sheet.getRange('A1:D1').getValues()).toEqual([['กข', 2, new Date('2022-03-29T17:00:00Z'), '#DIV/0!']]);
});

test('a workbook of 2,500 rows is read and saved whole', async () => {
  const model = newWorkbook('ใหญ่');
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('a new workbook has a sheet');
  for (let row = 0; row < 2500; row++) {
    for (let column = 0; column < 15; column++) {
      const style = { numFmt: column === 3 ? 'd/m/yyyy' : 'General', font: { bold: column === 0 } };
      putCell(sheet, row, column, {
        value: column === 3 ? 44_650 + row : `ข้อความแถวที่ ${row} ${'ก'.repeat(60)}`,
        style,
      });
    }
  }
  const path = await saved(model);
  await writeWorkbook(path, await readWorkbook(path));
  const [back] = (await readWorkbook(path)).sheets;
  const values = (rows: typeof sheet.rows | undefined) => rows?.map(cells => cells.map(cell => cell?.value));
  expect(values(back?.rows)).toEqual(values(sheet.rows));
});

test.each(['ก'.repeat(50_000), `${'ก'.repeat(32_766)}${'😀'.repeat(9)}`])(
  'a text too long for a cell of the file is complete again when read, even if another program moved it',
  async text => {
    const model = newWorkbook('ยาว');
    const { app, sheet } = open(model);
    sheet.getRange('B3').setValue(text);
    app.flush();
    const path = await saved(model);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const cells = book.worksheets[0];
    expect(text.startsWith(String(cells?.getCell('B3').value))).toBe(true);
    expect(String(cells?.getCell('B3').value).length).toBeLessThan(32_768);
    cells?.insertRow(1, ['แทรก']);
    await book.xlsx.writeFile(path);
    expect((await readWorkbook(path)).sheets[0]?.rows[3]?.[1]?.value).toBe(text);
  },
);

test('characters that XML does not allow are left out, and the file opens', async () => {
  const model = newWorkbook('อักขระ');
  const { app, sheet } = open(model);
  sheet.getRange('A1').setValue('ก\u0000ข\u000bค\ud800ง\uffff').setNote('ก\u0001ข');
  app.flush();
  const path = await saved(model);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  expect(String(book.worksheets[0]?.getCell('A1').value)).toMatch(/^ก.*ข.*ค.*ง/s);
});
