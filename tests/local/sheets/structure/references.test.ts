import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../../local/sheets/sheet';
import { openNew } from '../../support/spreadsheet';

/** What becomes of a formula of the sheet ก when the sheet is changed. */
function formulaAfter(formula: string, change: (sheet: Sheet) => unknown): string {
  const { sheet } = openNew();
  sheet.setName('ก');
  // Above and to the left of every change.
  sheet.getRange('A1').setValue(`=${formula}`);
  change(sheet);
  return sheet.getRange('A1').getFormula().slice(1);
}

describe('two rows inserted before row 3 of the sheet ก', () => {
  test.each([
    ['A1+A3', 'A1+A5'],
    ['$A$3*A$3*$A3', '$A$5*A$5*$A5'],
    ['SUM(B1:B9)', 'SUM(B1:B11)'],
    ['SUM(B:B)+SUM(2:4)', 'SUM(B:B)+SUM(2:6)'],
    ['LOG10(A3)&"A3"&TAX_2022', 'LOG10(A5)&"A3"&TAX_2022'],
    ["ก!A3+'ก'!A3+ข!A3+'ข ค'!A3", "ก!A5+'ก'!A5+ข!A3+'ข ค'!A3"],
    ['A3.5+ABCD3', 'A3.5+ABCD3'],
    ['IF(A3="""A3""",A3)', 'IF(A5="""A3""",A5)'],
  ])('%s becomes %s', (formula, moved) => {
    expect(formulaAfter(formula, sheet => sheet.insertRowsBefore(3, 2))).toBe(moved);
  });
});

describe('column B deleted from the sheet ก', () => {
  test.each([
    ['A1+B1+C1', 'A1+#REF!+B1'],
    ['SUM(A1:C1)', 'SUM(A1:B1)'],
    ['SUM(B:D)', 'SUM(B:C)'],
    ['SUM(B1:B9)', 'SUM(#REF!)'],
  ])('%s becomes %s', (formula, moved) => {
    expect(formulaAfter(formula, sheet => sheet.deleteColumns(2, 1))).toBe(moved);
  });
});

test('inserted rows update formulas in cells, in other sheets and in rules', () => {
  const { app, sheet } = openNew();
  const other = app.getActive().insertSheet('อื่น');
  sheet.getRange('A3').setValue('=A1+A2');
  other.getRange('A1').setValue('=ชีต1!A3');
  const rule = app.newConditionalFormatRule().whenFormulaSatisfied('=$A2="x"').setBold(true);
  sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('A2:C9')]).build()]);
  const list = app.newDataValidation().requireValueInRange(sheet.getRange('A2:A3')).build();
  other.getRange('B1').setDataValidation(list);
  sheet.insertRowsBefore(2, 1);
  expect(sheet.getRange('A4').getFormula()).toBe('=A1+A3');
  expect(other.getRange('A1').getFormula()).toBe('=ชีต1!A4');
  expect(sheet.getConditionalFormatRules()[0]?.getBooleanCondition()?.getCriteriaValues()).toEqual(['=$A3="x"']);
  expect(other.getRange('B1').getDataValidation()?.getCriteriaValues()[0]).toMatchObject({ googleName: 'Range' });
});
