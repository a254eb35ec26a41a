import { expect, test } from 'vitest';
import { sheetTable } from '../../../src/import/read/sheet';

test('a sheet of a workbook: texts as people would type them, and merged cells', () => {
  const cells = [
    ['มาตรการ', 'ผล', 'ผล'],
    ['ก', { date: '2569-09-30' }, 12.5],
    ['ซ้ำ', { date: '2022-10-01' }, true],
  ];
  const merged = [
    { row: 1, column: 2, rows: 1, columns: 2 },
    { row: 2, column: 1, rows: 2, columns: 1 },
  ];
  expect(sheetTable({ name: 'แผน', cells }, merged)).toEqual({
    name: 'แผน',
    cells: [
      ['มาตรการ', 'ผล', ''],
      ['ก', '๓๐ กันยายน ๒๕๖๙', '12.5'],
      ['', '๑ ตุลาคม ๒๕๖๕', '✓'],
    ],
    merges: [
      { row: 0, column: 1, rows: 1, columns: 2 },
      { row: 1, column: 0, rows: 2, columns: 1 },
    ],
    headingRows: 0,
  });
});

test('a merge that reaches beyond the filled cells adds none', () => {
  const merged = [{ row: 1, column: 1, rows: 3, columns: 5 }];
  expect(sheetTable({ name: '', cells: [['ก', 'ข']] }, merged).cells).toEqual([['ก', '']]);
});

test('a time of day is no date', () => {
  expect(sheetTable({ name: '', cells: [[{ date: '1899-12-30' }]] }, []).cells).toEqual([['(เวลา)']]);
});

test('rows and columns at the end that hold nothing, or only boxes that nobody ticked, are no part of the table', () => {
  const cells = [
    ['ก', true, ''],
    ['ข', false, ''],
    ['', false, ''],
    ['', '', ''],
  ];
  expect(sheetTable({ name: '', cells }, []).cells).toEqual([
    ['ก', '✓'],
    ['ข', '☐'],
  ]);
});
