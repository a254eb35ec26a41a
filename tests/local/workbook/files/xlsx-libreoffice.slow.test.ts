import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../../../local/workbook/files/xlsx';
import { newWorkbook } from '../../../../local/workbook/model';
import { convert, csvOf, folder, hasOffice } from '../../support/files';
import { open } from '../../support/spreadsheet';
import { filled, foreign, inventory, saved } from './books';

describe.skipIf(!hasOffice)('LibreOffice reads what we wrote', () => {
  test('text that begins like a formula is text, formulas are computed, dates are dates', async () => {
    const csv = csvOf(await saved(filled()));
    const [, second, third, fourth] = (csv.get('มาตรการ') ?? '').split('\n');
    expect(second).toBe('๑. การปฏิบัติหน้าที่,12.5,30/9/2569,25,FALSE,=1+1');
    expect([third, fourth]).toEqual([',,,,,1/2', ',,,,,0812345678']);
  });
});

test.skipIf(!hasOffice)('what LibreOffice put into a workbook survives saving', async () => {
  const made = join(folder(), 'theirs.xlsx');
  await foreign(made);
  const [path = ''] = convert(made, 'xlsx');
  const before = await inventory(path);
  await writeWorkbook(path, await readWorkbook(path));
  expect(await inventory(path)).toEqual(before);
});

test.skipIf(!hasOffice)('a time of day keeps its minute when read and saved', async () => {
  const model = newWorkbook('เวลา');
  open(model)
    .sheet.getRange('A1:B1')
    .setValues([['15:30', '30/9/2565 16:30']])
    .getValues();
  const path = await saved(model);
  await writeWorkbook(path, await readWorkbook(path));
  expect(csvOf(path).get('ชีต1')).toBe('15:30,30/9/2565 16:30\n');
});
