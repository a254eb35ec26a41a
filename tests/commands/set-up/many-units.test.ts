import { expect, it } from 'vitest';
import { putCell, type WorkbookModel } from '../../../local/workbook/model';
import type { SetUpData } from '../../../src/commands/set-up/set-up';
import { bookFrom, dataOf, foreignWorkbook, hostOver, sheetOf } from '../../support/office';

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];
const ROW = ['๑. การเปิดเผย', 'วิธีที่ ๑', 'กองที่ ๑', 'ไตรมาส ๑', ''];
const office = () => bookFrom([HEADINGS, ROW], 2569);

function withUnits(workbook: WorkbookModel, count: number): WorkbookModel {
  const sheet = sheetOf(workbook, 'ส่วนราชการ');
  sheet.maxRows = Math.max(sheet.maxRows, count + 10);
  for (let row = 1; row <= count; row += 1) putCell(sheet, row, 0, { value: `กองที่ ${row}` });
  return workbook;
}

const listOf = (workbook: WorkbookModel) =>
  sheetOf(workbook, 'มาตรการ').validations.find(({ rule }) => rule.formula1?.includes('ส่วนราชการ'))?.rule.formula1;
const setUp = (workbook: WorkbookModel) => dataOf<SetUpData>(hostOver(workbook).call('setUp', [{ fillDown: false }]));

it('the drop-down of units offers as many as the sheet of units has rows', () => {
  expect(listOf(office())).toMatch(/\$A\$2:\$A\$1000$/);
});

it('set-up makes a drop-down longer if there are more units, once', () => {
  const workbook = withUnits(office(), 1_200);
  expect(setUp(workbook)).toMatchObject({ changes: 1, changed: [{ sheet: 'มาตรการ', what: ['dropDown'] }] });
  expect(listOf(workbook)).toMatch(/\$A\$2:\$A\$1210$/);
  expect(setUp(workbook).changes).toBe(0);
});

it('set-up makes the drop-down of an earlier build longer', () => {
  const workbook = withUnits(office(), 300);
  for (const { rule } of sheetOf(workbook, 'มาตรการ').validations) {
    if (rule.formula1) Object.assign(rule, { formula1: rule.formula1.replace('$A$1000', '$A$201') });
  }
  expect(listOf(workbook)).toMatch(/\$A\$201$/);
  expect(setUp(workbook).changes).toBe(1);
  expect(listOf(workbook)).not.toMatch(/\$A\$201$/);
});

it('set-up gives no drop-down to an office’s own table', () => {
  const workbook = foreignWorkbook('แผน', [HEADINGS, ROW]);
  setUp(workbook);
  withUnits(workbook, 300);
  expect(setUp(workbook).changes).toBe(0);
});
