import { describe, expect, it } from 'vitest';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { SetUpData } from '../../../src/commands/set-up/set-up';
import { dataOf, foreignWorkbook, hostOver, sheetOf, valuesOf } from '../../support/office';

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];

/** A workbook with a sheet แผน in which the A1 ranges are merged. */
function merged(rows: readonly (readonly string[])[], ...ranges: readonly string[]): WorkbookModel {
  const workbook = foreignWorkbook('แผน', rows);
  for (const range of ranges) {
    const [, left = 'A', top = '1', right = 'A', bottom = '1'] = /([A-Z])(\d+):([A-Z])(\d+)/.exec(range) ?? [];
    const at = (letter: string) => letter.charCodeAt(0) - 65;
    sheetOf(workbook, 'แผน').merges.push({
      top: Number(top) - 1,
      left: at(left),
      bottom: Number(bottom) - 1,
      right: at(right),
    });
  }
  return workbook;
}

const setUpOf = (workbook: WorkbookModel) =>
  dataOf<SetUpData>(hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]));
const rowsOf = (workbook: WorkbookModel, sheet: string) => valuesOf(workbook, sheet).map(row => row.slice(0, 5));

describe('merged cells of a sheet in the workbook', () => {
  it('hold for all rows that they cover, results too', () => {
    const rows = [HEADINGS, ['ก', 'จัดทำคู่มือ', 'กองคลัง', 'ม.ค.', 'ดำเนินการแล้ว'], ['', 'เผยแพร่คู่มือ', '', 'ก.พ.', '']];
    const workbook = merged(rows, 'A2:A3', 'C2:C3', 'E2:E3');
    expect(setUpOf(workbook).register).toBe('มาตรการ');
    expect(rowsOf(workbook, 'มาตรการ').slice(1, 3)).toEqual([
      ['ก', 'จัดทำคู่มือ', 'กองคลัง', 'ม.ค.', 'ดำเนินการแล้ว'],
      ['', 'เผยแพร่คู่มือ', '', 'ก.พ.', 'ดำเนินการแล้ว'],
    ]);
    expect(valuesOf(workbook, 'แผน')).toEqual(rows);
  });

  it('are used in place if a blank cell there means the same: measures, units and periods', () => {
    const workbook = merged(
      [HEADINGS, ['ก', 'จัดทำคู่มือ', 'กองคลัง', 'ม.ค.', ''], ['', 'เผยแพร่คู่มือ', '', '', '']],
      'A2:A3',
      'C2:C3',
      'D2:D3',
    );
    expect(setUpOf(workbook).register).toBe('แผน');
  });

  it('above marks are headings of two rows', () => {
    const workbook = merged(
      [
        ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', '', 'ผลการดำเนินงาน'],
        ['', '', '', 'ไตรมาส ๑', 'ไตรมาส ๒', ''],
        ['ก', 'จัดทำคู่มือ', 'กองคลัง', '✓', '✓', ''],
      ],
      ...['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'],
    );
    expect(setUpOf(workbook).understood).toMatchObject({ tiers: 2, items: 1, doubts: [] });
    expect(rowsOf(workbook, 'มาตรการ')[1]).toEqual(['ก', 'จัดทำคู่มือ', 'กองคลัง', 'ไตรมาส ๑ - ๒', '']);
  });

  it('across a table’s width name groups', () => {
    const workbook = merged(
      [HEADINGS.slice(1), ['๑. การปฏิบัติหน้าที่', '', '', ''], ['จัดทำคู่มือ', 'กองคลัง', 'ม.ค.', '']],
      'A2:D2',
    );
    expect(setUpOf(workbook).understood).toMatchObject({ items: 1, groups: 1 });
  });

  it.each([
    ['both of whose columns are filled', 'นายสมชาย'],
    ['one of whose columns is blank', ''],
  ])('over two columns are one heading, %s', (_, name) => {
    const workbook = merged(
      [
        ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', '', 'ระยะเวลา', 'ผลการดำเนินงาน'],
        ['ก', 'จัดทำคู่มือ', 'กองคลัง', name, 'ม.ค.', ''],
      ],
      'C1:D1',
    );
    const { understood } = setUpOf(workbook);
    expect(understood?.headings.filter(({ column }) => column === 'unit')).toHaveLength(1);
  });
});

describe('what set-up asks of a table of the office', () => {
  const rows = (count: number) => [
    HEADINGS,
    ...Array.from({ length: count }, (_, at) => ['ก', `ข ${at}`, 'ค', 'ม.ค.', '']),
  ];
  const calls = (workbook: WorkbookModel) => hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]).calls;

  it('does not grow with its rows, and one question is of its merged cells', () => {
    const [few, many] = [calls(foreignWorkbook('แผน', rows(5))), calls(foreignWorkbook('แผน', rows(500)))];
    expect(many.blocking).toBe(few.blocking);
    const pairs = (count: number) => Array.from({ length: count }, (_, at) => `C${at * 2 + 2}:C${at * 2 + 3}`);
    expect(calls(merged(rows(100), ...pairs(40))).blocking).toBe(calls(merged(rows(100), ...pairs(1))).blocking);
  });
});
