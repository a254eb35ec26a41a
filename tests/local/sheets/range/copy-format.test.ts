import { expect, test } from 'vitest';
import { openNew } from '../../support/spreadsheet';

function striped() {
  const opened = openNew();
  opened.sheet.getRange('A1').setFontWeight('bold').setBackground('#ff0000').setNumberFormat('@').setWrap(true);
  opened.sheet.getRange('A2').setBackground('#00ff00').setVerticalAlignment('top');
  return { ...opened, other: opened.app.getActive().insertSheet('อื่น') };
}

test('copies the formats and nothing else', () => {
  const { sheet, other } = striped();
  sheet
    .getRange('A1:A2')
    .setValues([['ก'], ['ข']])
    .setNotes([['n'], ['']]);
  other.getRange('B3').setValue('ค');
  sheet.getRange('A1:A2').copyFormatToRange(other, 2, 2, 3, 4);
  expect(other.getRange('B3:B4').getValues()).toEqual([['ค'], ['']]);
  expect(other.getRange('B3').getNote()).toBe('');
  expect(other.getRange('B3:B4').getBackgrounds()).toEqual([['#ff0000'], ['#00ff00']]);
  expect(other.getRange('B3:B4').getFontWeights()).toEqual([['bold'], ['normal']]);
  expect(other.getRange('B3').getNumberFormat()).toBe('@');
  expect(sheet.getRange('A1').getValue()).toBe('ก');
});

test('what the destination had is gone, also where the source has no format', () => {
  const { sheet, other } = striped();
  other.getRange('A1:A3').setBackground('#0000ff');
  sheet.getRange('A2:A3').copyFormatToRange(other, 1, 1, 1, 2);
  expect(other.getRange('A1:A3').getBackgrounds()).toEqual([['#00ff00'], ['#ffffff'], ['#0000ff']]);
});

test('repeats the source in a larger destination, and cuts it off in a smaller one', () => {
  const { sheet, other } = striped();
  sheet.getRange('A1:A2').copyFormatToRange(other, 1, 2, 1, 3);
  expect(other.getRange('A1:C4').getBackgrounds()).toEqual([
    ['#ff0000', '#ff0000', '#ffffff'],
    ['#00ff00', '#00ff00', '#ffffff'],
    ['#ff0000', '#ff0000', '#ffffff'],
    ['#ffffff', '#ffffff', '#ffffff'],
  ]);
  sheet.getRange('A1:A2').copyFormatToRange(other, 5, 5, 1, 1);
  expect(other.getRange('E1:E2').getBackgrounds()).toEqual([['#ff0000'], ['#ffffff']]);
});

test('takes a sheet by its grid id, and its place among the other writes', () => {
  const { sheet, other } = striped();
  sheet.getRange('A1').copyFormatToRange(other.getSheetId(), 1, 1, 1, 1);
  sheet.getRange('A1').setBackground('#0000ff');
  other.getRange('A1').setFontWeight('normal');
  expect(other.getRange('A1').getBackground()).toBe('#ff0000');
  expect(other.getRange('A1').getFontWeights()).toEqual([['normal']]);
});

test('refuses a destination outside the sheet, or on no sheet', () => {
  const { sheet, other } = striped();
  expect(() => sheet.getRange('A1').copyFormatToRange(other, 1, 1, 1, 5000)).toThrow('outside the dimensions');
  expect(() => sheet.getRange('A1').copyFormatToRange(12345, 1, 1, 1, 1)).toThrow();
});

test.each(['a data validation', 'a merge', 'a conditional format'])(
  'it is not emulated for cells with %s, because Google does not say if that is part of the format',
  kind => {
    const { app, sheet, other } = striped();
    const range = sheet.getRange('A1:A2');
    if (kind === 'a merge') range.merge();
    if (kind === 'a data validation') {
      range.setDataValidation(app.newDataValidation().requireValueInList(['ก'], true).build());
    }
    if (kind === 'a conditional format') {
      const rule = app.newConditionalFormatRule().whenFormulaSatisfied('=TRUE').setBackground('#ff0000');
      sheet.setConditionalFormatRules([rule.setRanges([range]).build()]);
    }
    range.copyFormatToRange(other, 1, 1, 1, 2);
    expect(() => other.getRange('A1').getBackground()).toThrow('not emulated');
  },
);
