import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../../local/sheets/sheet';
import { openNew } from '../../support/spreadsheet';

function column(sheet: Sheet, name = 'A'): unknown[] {
  return sheet
    .getRange(`${name}1:${name}${Math.max(1, sheet.getLastRow())}`)
    .getValues()
    .flat();
}

describe('the used size of a sheet', () => {
  test('a new sheet is empty, and has 1,000 rows of 26 columns', () => {
    const { sheet } = openNew();
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
  });

  test('any content counts, even a formula that shows nothing; formats and notes do not', () => {
    const { sheet } = openNew();
    sheet.getRange('B5').setValue('=""');
    sheet.getRange('D9').setBackground('#ff0000').setNote('โน้ต');
    expect(sheet.getRange('B5').getValue()).toBe('');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([5, 2]);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:B5');
  });
});

describe('rows are frozen', () => {
  test('but not all that are visible', () => {
    const { sheet, model } = openNew();
    sheet.deleteRows(3, 998);
    expect(() => sheet.setFrozenRows(2)).toThrow("You can't freeze all visible rows on the sheet.");
    expect(sheet.setFrozenRows(1).getFrozenRows()).toBe(1);
    const [first] = model.sheets;
    if (first) first.rowDefs = [undefined, { hidden: true }];
    expect(() => sheet.setFrozenRows(1)).toThrow("You can't freeze all visible rows on the sheet.");
  });

  test('but no merged cell is cut', () => {
    const { sheet } = openNew();
    sheet.getRange('B1:C2').merge();
    expect(() => sheet.setFrozenRows(1)).toThrow("can't freeze rows which contain only part of a merged cell");
    expect(sheet.getFrozenRows()).toBe(0);
    expect(sheet.setFrozenRows(2).getFrozenRows()).toBe(2);
    expect(() => sheet.getRange('A2:A3').merge()).toThrow("can't merge frozen and non-frozen rows");
    expect(sheet.setFrozenRows(0).getFrozenRows()).toBe(0);
  });
});

describe('columns are frozen', () => {
  test('but not all that are visible, and no merged cell is cut', () => {
    const { sheet, model } = openNew();
    sheet.getRange('B1:C2').merge();
    expect(() => sheet.setFrozenColumns(2)).toThrow("can't freeze columns which contain only part of a merged cell");
    sheet.setFrozenColumns(3);
    expect(model.sheets[0]?.frozenColumns).toBe(3);
    expect(() => sheet.getRange('C5:D5').merge()).toThrow("can't merge frozen and non-frozen columns");
    sheet.hideColumns(4, 23);
    expect(() => sheet.setFrozenColumns(3)).toThrow("You can't freeze all visible columns on the sheet.");
  });
});

describe('a range', () => {
  test.each<[ask: Parameters<Sheet['getRange']>, a1: string]>([
    [['B3'], 'B3'],
    [['D9:B3'], 'B3:D9'],
    [['$B$3'], 'B3'],
    [['A2:A'], 'A2:A1000'],
    [['Z:Z'], 'Z:Z'],
    [['$D:b'], 'B:D'],
    [['3:4'], '3:4'],
    [['5:$2'], '2:5'],
    [[1, 1, 1000, 1], 'A1:A1000'],
    [[2, 3], 'C2'],
    [[2, 3, 2], 'C2:C3'],
    [[2, 3, 2, 4], 'C2:F3'],
  ])('%j is %s', (ask, a1) => {
    expect(
      openNew()
        .sheet.getRange(...ask)
        .getA1Notation(),
    ).toBe(a1);
  });

  test.each<[ask: Parameters<Sheet['getRange']>, message: string]>([
    [['A1001'], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[1, 27], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[1, 1, 1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[0, 1], 'The starting row of the range is too small.'],
    [[1, 0], 'The starting column of the range is too small.'],
    [[1, 1, 0, 1], 'The number of rows in the range must be at least 1.'],
    [[1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
    [[1.5, 1], "don't match the method signature"],
    [['ก1'], 'Range not found'],
  ])('%j is refused', (ask, message) => {
    expect(() => openNew().sheet.getRange(...ask)).toThrow(message);
  });

  test('moves and grows by offset', () => {
    const range = openNew().sheet.getRange('B2:C3');
    expect(range.offset(1, 1).getA1Notation()).toBe('C3:D4');
    expect(range.offset(0, -1, 5, 1).getA1Notation()).toBe('A2:A6');
    expect(() => range.offset(-2, 0)).toThrow('too small');
  });
});

describe('inserted and deleted rows and columns move merges, rules and protections', () => {
  function prepared() {
    const opened = openNew();
    const { app, sheet } = opened;
    sheet.getRange('A1:A6').setValues([['หัว'], ['ก'], ['ข'], ['ค'], ['ง'], ['จ']]);
    sheet.getRange('B3:B4').merge();
    sheet.getRange('C2:C6').setDataValidation(app.newDataValidation().requireValueInList(['x']).build());
    const rule = app.newConditionalFormatRule().whenFormulaSatisfied('=$A2=1').setBackground('#ff0000');
    sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('A2:C6')]).build()]);
    sheet.getRange('D2:D6').protect().setDescription('ระบบ').setWarningOnly(true);
    sheet.setFrozenRows(1);
    const places = () => ({
      merge: sheet
        .getRange('A1:F20')
        .getMergedRanges()
        .map(range => range.getA1Notation()),
      list: sheet
        .getRange('A1:F20')
        .getDataValidations()
        .flatMap((row, index) => (row.some(Boolean) ? [index + 1] : [])),
      format: sheet.getConditionalFormatRules().flatMap(kept => kept.getRanges().map(range => range.getA1Notation())),
      protection: sheet.getProtections(app.ProtectionType.RANGE).map(kept => kept.getRange().getA1Notation()),
    });
    return { ...opened, places };
  }

  test('rows inserted before', () => {
    const { sheet, places } = prepared();
    sheet.insertRowsBefore(2, 2);
    expect(column(sheet)).toEqual(['หัว', '', '', 'ก', 'ข', 'ค', 'ง', 'จ']);
    expect(places()).toEqual({ merge: ['B5:B6'], list: [4, 5, 6, 7, 8], format: ['A4:C8'], protection: ['D4:D8'] });
    expect(sheet.getMaxRows()).toBe(1002);
  });

  test('rows inserted within', () => {
    const { sheet, places } = prepared();
    sheet.insertRowsAfter(3, 1);
    expect(column(sheet)).toEqual(['หัว', 'ก', 'ข', '', 'ค', 'ง', 'จ']);
    expect(places()).toEqual({ merge: ['B3:B5'], list: [2, 3, 4, 5, 6, 7], format: ['A2:C7'], protection: ['D2:D7'] });
  });

  test('rows deleted', () => {
    const { sheet, places } = prepared();
    sheet.deleteRows(1, 3);
    expect(column(sheet)).toEqual(['ค', 'ง', 'จ']);
    expect(places()).toEqual({ merge: [], list: [1, 2, 3], format: ['A1:C3'], protection: ['D1:D3'] });
    expect([sheet.getFrozenRows(), sheet.getMaxRows()]).toEqual([0, 997]);
  });

  test('columns inserted, with the format of the column before', () => {
    const { sheet, places } = prepared();
    sheet.getRange('B1').setBackground('#00ff00');
    sheet.setColumnWidth(3, 200);
    sheet.insertColumnsAfter(2, 1);
    expect(places()).toEqual({ merge: ['B3:B4'], list: [2, 3, 4, 5, 6], format: ['A2:D6'], protection: ['E2:E6'] });
    expect(sheet.getRange('A1:D1').getBackgrounds()).toEqual([['#ffffff', '#00ff00', '#00ff00', '#ffffff']]);
    expect([3, 4].map(number => sheet.getColumnWidth(number))).toEqual([100, 200]);
  });

  test('columns deleted', () => {
    const { sheet, places } = prepared();
    sheet.deleteColumns(2, 2);
    expect(places()).toEqual({ merge: [], list: [], format: ['A2:A6'], protection: ['B2:B6'] });
  });

  test('not all can be deleted', () => {
    const { sheet } = prepared();
    expect(() => sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
    expect(() => sheet.deleteRows(2, 999)).toThrow('it is not possible to delete all non-frozen rows');
    expect(() => sheet.deleteRows(1000, 2)).toThrow('Those rows are out of bounds.');
    expect(() => sheet.insertRowsAfter(1001, 1)).toThrow('Those rows are out of bounds.');
  });
});

test('a row is appended below the last one with content, and enlarges the sheet if necessary', () => {
  const { sheet } = openNew();
  sheet.deleteRows(3, 998);
  for (const value of ['ก', 'ข', 'ค']) sheet.appendRow([value, 1]);
  expect(sheet.getDataRange().getValues()).toEqual([
    ['ก', 1],
    ['ข', 1],
    ['ค', 1],
  ]);
  expect(sheet.getMaxRows()).toBe(3);
});

describe('sorting', () => {
  test('puts numbers before texts before booleans, and blanks last in both directions', () => {
    const { sheet } = openNew();
    const values = [['ข'], [10], [''], [true], ['ก'], [2]];
    sheet.getRange('A1:A6').setValues(values);
    sheet.getRange('A1:A6').sort(1);
    expect(column(sheet)).toEqual([2, 10, 'ก', 'ข', true]);
    sheet.getRange('A1:A6').sort({ column: 1, ascending: false });
    expect(column(sheet)).toEqual([true, 'ข', 'ก', 10, 2]);
  });

  test('moves notes and formats, skips frozen rows, and is stable', () => {
    const { sheet } = openNew();
    sheet.getRange('A1:B4').setValues([
      ['หัว', ''],
      ['ข', 1],
      ['ก', 2],
      ['ข', 3],
    ]);
    sheet.getRange('A2').setNote('ของ ข').setBackground('#ff0000');
    sheet.setFrozenRows(1).sort(1);
    expect(sheet.getRange('A1:B4').getValues()).toEqual([
      ['หัว', ''],
      ['ก', 2],
      ['ข', 1],
      ['ข', 3],
    ]);
    expect(sheet.getRange('A3').getNote()).toBe('ของ ข');
    expect(sheet.getRange('A3').getBackground()).toBe('#ff0000');
  });

  test('is refused for merged cells', () => {
    const { sheet } = openNew();
    sheet.getRange('A1:A2').merge();
    expect(() => sheet.getRange('A1:B9').sort(1)).toThrow('merged');
    expect(() => sheet.getRange('B1:C9').sort(2)).not.toThrow();
  });
});

describe('sheets', () => {
  test('are found by name and number, inserted in place, renamed, hidden, deleted', () => {
    const { app } = openNew();
    const book = app.getActiveSpreadsheet();
    const first = book.insertSheet('ตั้งค่า', 0);
    const last = book.insertSheet('ส่วนราชการ', 2);
    expect(book.getSheets().map(sheet => sheet.getName())).toEqual(['ตั้งค่า', 'ชีต1', 'ส่วนราชการ']);
    expect(new Set(book.getSheets().map(sheet => sheet.getSheetId())).size).toBe(3);
    expect(book.getSheetById(last.getSheetId())?.setName('หน่วยงาน').getIndex()).toBe(3);
    expect(book.getSheetByName('ส่วนราชการ')).toBeNull();
    expect(first.hideSheet().isSheetHidden()).toBe(true);
    book.deleteSheet(last);
    expect(() => last.getName()).toThrow('not found');
    expect(book.getActiveSheet().getName()).toBe('ชีต1');
  });

  test('have unique names of at most 100 characters', () => {
    const book = openNew().app.getActive();
    book.insertSheet('Log');
    expect(() => book.insertSheet('log')).toThrow('A sheet with the name "log" already exists.');
    expect(() => book.insertSheet('ก'.repeat(101))).toThrow('between 1 and 100 characters');
    expect(() => book.getActiveSheet().setName('ชีต1')).toThrow('already exists');
    expect(book.getSheetByName('Log')?.setName('Log').getName()).toBe('Log');
  });

  test('at least one must exist, and one must be visible', () => {
    const { app, sheet } = openNew();
    expect(() => app.getActive().deleteSheet(sheet)).toThrow("You can't remove all the sheets");
    expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets");
  });
});

test('columns have a width in pixels and can be hidden', () => {
  const { sheet } = openNew();
  sheet.setColumnWidths(2, 2, 240).hideColumns(3);
  expect([1, 2, 3].map(number => sheet.getColumnWidth(number))).toEqual([100, 240, 240]);
  expect([2, 3].map(number => sheet.isColumnHiddenByUser(number))).toEqual([false, true]);
  sheet.showColumns(3);
  expect(sheet.isColumnHiddenByUser(3)).toBe(false);
  expect(() => sheet.setColumnWidth(27, 100)).toThrow('Those columns are out of bounds.');
});
