import { expect, it } from 'vitest';
import { openNew } from '../../support/spreadsheet';

it('writes one value into every cell of its ranges, and no other cell', () => {
  const { sheet } = openNew();
  sheet.getRangeList(['A1:A2', 'C3']).setNumberFormat('d/m/yyyy').setValue("'๑/๒");
  expect(sheet.getRange('A1:C3').getValues()).toEqual([
    ['๑/๒', '', ''],
    ['๑/๒', '', ''],
    ['', '', '๑/๒'],
  ]);
  expect(sheet.getRange('A1:C1').getNumberFormats()).toEqual([['d/m/yyyy', '0.###############', '0.###############']]);
});

it('needs a range', () => {
  const { sheet } = openNew();
  expect(() => sheet.getRangeList([])).toThrow('match the method signature for Sheet.getRangeList');
});
