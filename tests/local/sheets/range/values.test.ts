import { describe, expect, test } from 'vitest';
import { openNew } from '../../support/spreadsheet';

describe('a block must have the range’s size', () => {
  const cases: [block: unknown[][], message: string][] = [
    [
      [['ก', 'ข']],
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      [['ก'], ['ข']],
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      [['ก', 'ข'], ['ค']],
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
  ];
  test.each(cases)('%j', (block, message) => {
    const range = openNew().sheet.getRange(1, 1, 2, 2);
    expect(() => range.setValues(block)).toThrow(message);
    expect(() => range.setNotes(block)).toThrow(message);
    expect(() => range.setNumberFormats(block)).toThrow(message);
  });

  test('and it must be an array of arrays', () => {
    const { sheet } = openNew();
    expect(() => sheet.getRange('A1').setValues('ก')).toThrow("don't match the method signature");
    expect(() => sheet.getRange('A1').setValues(['ก'])).toThrow("don't match the method signature");
  });
});

describe('written values are stored as in Sheets', () => {
  test('text, number, boolean, date and nothing', () => {
    const { sheet } = openNew();
    const date = new Date('2022-03-29T17:00:00Z');
    sheet.getRange('A1:F1').setValues([['ข้อความ', 5, true, date, '', null]]);
    expect(sheet.getRange('A1:F1').getValues()).toEqual([['ข้อความ', 5, true, date, '', '']]);
    expect(sheet.getRange('D1').getDisplayValue()).toBe('30/3/2022');
    expect(sheet.getRange('D1').getNumberFormat()).toBe('d/m/yyyy');
  });

  test('a text is read as if typed, unless the format is plain text or it begins with an apostrophe', () => {
    const { sheet } = openNew();
    sheet.getRange('A1:A3').setValues([['1/2'], ["'1/2"], ['']]);
    sheet.getRange('A3').setNumberFormat('@').setValue('1/2');
    expect(sheet.getRange('A1').getValue()).toBeInstanceOf(Date);
    expect(sheet.getRange('A2:A3').getValues()).toEqual([['1/2'], ['1/2']]);
  });

  test('a date belongs to the spreadsheet’s zone, not to the machine’s', () => {
    const midnight = { 'Asia/Tokyo': '2569-09-29T15:00:00.000Z', 'America/New_York': '2569-09-30T04:00:00.000Z' };
    for (const [timeZone, moment] of Object.entries(midnight)) {
      const { sheet } = openNew({ timeZone });
      sheet.getRange('A1').setValue('30/9/2569');
      expect(sheet.getRange('A1').getValue()).toEqual(new Date(moment));
    }
  });

  test('a date with a number format is a number, and the other way round', () => {
    const { sheet } = openNew();
    const cell = sheet.getRange('A1').setValue('5/1/2026').setNumberFormat('0');
    expect(cell.getValue()).toBe(46027);
    expect(cell.getNumberFormat()).toBe('0');
    expect(cell.setNumberFormat('general').getNumberFormat()).toBe('0.###############');
    expect(cell.setNumberFormat('yyyy-mm-dd').getDisplayValue()).toBe('2026-01-05');
  });

  test('a formula shows nothing until another program computes it, because nothing is calculated here', () => {
    const { sheet } = openNew();
    sheet.getRange('A1:C1').setValues([['=SUM(B1:B9)', '="ก"', '=12']]);
    expect(sheet.getRange('A1:C1').getValues()).toEqual([['', 'ก', 12]]);
    expect(sheet.getRange('A1:C1').getFormulas()).toEqual([['=SUM(B1:B9)', '="ก"', '=12']]);
  });

  test('NaN becomes an error value', () => {
    const cell = openNew().sheet.getRange('A1').setValue(Number.NaN);
    expect(cell.getValue()).toBe('#NUM!');
  });

  test('writing keeps formats and notes', () => {
    const cell = openNew().sheet.getRange('A1').setBackground('#ffeeaa').setNote('โน้ต').setValue('ก');
    cell.setValue('');
    expect([cell.getBackground(), cell.getNote(), cell.getValue()]).toEqual(['#ffeeaa', 'โน้ต', '']);
  });

  test('a cell accepts at most 50,000 characters', () => {
    const cell = openNew().sheet.getRange('A1');
    expect(cell.setValue('ก'.repeat(50_000)).getValue()).toHaveLength(50_000);
    expect(() => cell.setValue('ก'.repeat(50_001))).toThrow('maximum of 50000 characters');
  });

  test('an object is refused', () => {
    expect(() => openNew().sheet.getRange('A1').setValue({})).toThrow('not emulated');
  });

  test('a drop-down that rejects other values also rejects them from a script; one that warns accepts them', () => {
    const { app, sheet } = openNew();
    const list = app.newDataValidation().requireValueInList(['ดำเนินการแล้ว', 'ยกเลิก']);
    const cell = sheet.getRange('B2').setDataValidation(list.setAllowInvalid(true).build());
    expect(cell.setValue('อื่น').getValue()).toBe('อื่น');
    cell.setDataValidation(list.setAllowInvalid(false).build()).setValue('ไม่มี');
    expect(() => app.flush()).toThrow('The data you entered in cell B2 violates the data validation rules');
    cell.setValue('ยกเลิก').setValue('');
    expect(cell.getValue()).toBe('');
  });
});

describe('a merged cell has its value only in its top left cell', () => {
  test('what is written to a covered cell is lost', () => {
    const { sheet } = openNew();
    sheet
      .getRange('A1:A3')
      .setValues([['ก'], ['ข'], ['ค']])
      .merge();
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['ก'], [''], ['']]);
    sheet.getRange('A1:A3').setValues([['ง'], ['จ'], ['ฉ']]);
    sheet.getRange('A1:A3').breakApart();
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['ง'], [''], ['']]);
  });

  test('also if the write covers only a part of the merge', () => {
    const { sheet } = openNew();
    sheet.getRange('A1:A3').merge().setValue('ก');
    sheet.getRange('A2:B3').setValues([
      ['ข', 'ค'],
      ['ง', 'จ'],
    ]);
    sheet.getRange('A1:A3').breakApart();
    expect(sheet.getRange('A1:B3').getValues()).toEqual([
      ['ก', ''],
      ['', 'ค'],
      ['', 'จ'],
    ]);
  });

  test('merges are found from any of their cells', () => {
    const { sheet } = openNew();
    sheet.getRange('A2:B4').mergeVertically();
    expect(
      sheet
        .getRange('A3')
        .getMergedRanges()
        .map(range => range.getA1Notation()),
    ).toEqual(['A2:A4']);
    expect(
      sheet
        .getRange('A1:C9')
        .getMergedRanges()
        .map(range => range.getA1Notation()),
    ).toEqual(['A2:A4', 'B2:B4']);
    expect(sheet.getRange('A3').isPartOfMerge()).toBe(true);
    expect(sheet.getRange('A1').isPartOfMerge()).toBe(false);
  });

  test('a merge cannot be cut', () => {
    const { sheet } = openNew();
    sheet.getRange('A1:A3').merge();
    expect(() => sheet.getRange('A2:A5').merge()).toThrow('You must select all cells in a merged range');
    expect(() => sheet.getRange('A1').breakApart()).toThrow('You must select all cells in a merged range');
  });
});

describe('writes wait', () => {
  test('until something is read', () => {
    const { model, sheet } = openNew();
    sheet.getRange('A1').setValue('ก').setFontWeight('bold');
    expect(model.sheets[0]?.rows).toEqual([]);
    expect(sheet.getRange('A1').getValue()).toBe('ก');
    expect(model.sheets[0]?.rows).toMatchObject([[{ value: 'ก', style: expect.anything() }]]);
  });

  test('until flush, and are not in the model before', () => {
    const { app, model, sheet } = openNew();
    sheet.getRange('A1').setValue('ก');
    expect(model.sheets[0]?.rows).toEqual([]);
    app.flush();
    expect(model.sheets[0]?.rows).toEqual([[{ value: 'ก' }]]);
  });

  test('and take effect in order', () => {
    const { sheet } = openNew();
    sheet.getRange('A1').setValue('1/2').setNumberFormat('@').setValue('1/2');
    expect(sheet.getRange('A1').getValue()).toBe('1/2');
  });
});

test('a text cell’s parts, their formats and a link are read and written', () => {
  const { app, sheet } = openNew();
  const bold = app.newTextStyle().setBold(true).build();
  const parts = app.newRichTextValue().setText('=ก ข').setTextStyle(1, 2, bold).build();
  const link = app.newRichTextValue().setText('คำสั่ง').setLinkUrl('https://example.go.th/').build();
  sheet.getRange('A1:C1').setRichTextValues([[parts, link, link]]);
  sheet.getRange('C1').setValue(3);
  const [first, second, third] = sheet.getRange('A1:C1').getRichTextValues()[0] ?? [];
  expect(first?.getRuns().map(run => [run.getText(), run.getStartIndex(), run.getTextStyle()?.isBold()])).toEqual([
    ['=', 0, false],
    ['ก', 1, true],
    [' ข', 2, false],
  ]);
  expect([first?.getTextStyle().isBold(), first?.getTextStyle().isItalic()]).toEqual([null, false]);
  expect(second?.getLinkUrl()).toBe('https://example.go.th/');
  expect(third).toBeNull();
  expect(sheet.getRange('A1').getFormula()).toBe('');
});

describe('the style of a text is as it is shown', () => {
  const styleOf = (style: ReturnType<ReturnType<ReturnType<typeof openNew>['sheet']['getRange']>['getTextStyle']>) => [
    ...[style.isBold(), style.isItalic(), style.isUnderline(), style.isStrikethrough()],
    ...[style.getFontSize(), style.getFontFamily(), style.getForegroundColor()],
  ];

  test('in a plain cell', () => {
    const { sheet } = openNew();
    const cell = sheet.getRange('A1').setValue('ก');
    const plain = [false, false, false, false, 10, 'arial,sans,sans-serif', '#000000'];
    expect(
      cell
        .getRichTextValue()
        ?.getRuns()
        .map(run => styleOf(run.getTextStyle())),
    ).toEqual([plain]);
    expect(styleOf(sheet.getRange('B9').getTextStyle())).toEqual(plain);
  });

  test('in a cell that has it as a whole', () => {
    const { sheet } = openNew();
    const cell = sheet.getRange('A1').setValue('ก').setFontWeight('bold').setFontSize(14).setFontFamily('Sarabun');
    const look = [true, false, false, false, 14, 'Sarabun', '#000000'];
    expect(
      cell
        .getRichTextValue()
        ?.getRuns()
        .map(run => styleOf(run.getTextStyle())),
    ).toEqual([look]);
    expect(cell.getTextStyles().map(row => row.map(styleOf))).toEqual([[look]]);
  });

  test('in parts, where a part without its own style looks like the cell', () => {
    const { app, sheet } = openNew();
    const italic = app.newTextStyle().setItalic(true).build();
    const cell = sheet.getRange('A1').setFontWeight('bold');
    cell.setRichTextValue(app.newRichTextValue().setText('กขค').setTextStyle(1, 2, italic).build());
    const runs = cell.getRichTextValue()?.getRuns() ?? [];
    expect(runs.map(run => [run.getTextStyle().isBold(), run.getTextStyle().isItalic()])).toEqual([
      [true, false],
      [true, true],
      [true, false],
    ]);
    expect([cell.getTextStyle().isBold(), cell.getTextStyle().isItalic()]).toEqual([true, false]);
  });

  test('and parts that look alike are one', () => {
    const { app, sheet } = openNew();
    const bold = app.newTextStyle().setBold(true).build();
    const cell = sheet.getRange('A1').setFontWeight('bold');
    cell.setRichTextValue(app.newRichTextValue().setText('กข').setTextStyle(1, 2, bold).build());
    expect(
      cell
        .getRichTextValue()
        ?.getRuns()
        .map(run => run.getText()),
    ).toEqual(['กข']);
  });

  test('and is unknown where nobody has set it, before it is in a cell', () => {
    const { app } = openNew();
    const value = app.newRichTextValue().setText('ก').build();
    expect(styleOf(value.getTextStyle())).toEqual(Array.from({ length: 7 }, () => null));
  });
});

test('ten thousand rows of fifteen columns are written and read in one call each', () => {
  const { app, sheet } = openNew();
  sheet.insertRowsAfter(1000, 9000);
  const range = sheet.getRange(1, 1, 10_000, 15);
  const date = new Date('2022-03-29T17:00:00Z');
  range.setValues(
    Array.from({ length: 10_000 }, (_, row) => Array.from({ length: 15 }, (_, c) => (c < 3 ? date : `แถว ${row}`))),
  );
  app.flush();
  const last = range.getValues()[9999];
  expect(last?.slice(2, 4)).toEqual([date, 'แถว 9999']);
});
