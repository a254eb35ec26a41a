import { expect, test } from 'vitest';
import { copyRows, moveRows, sortBlock, typeInto } from '../../../local/sheets/people';
import { NOW, openNew } from '../support/spreadsheet';

function prepared() {
  const opened = openNew();
  opened.sheet.getRange('A1:B4').setValues([
    ['ง', 1],
    ['ก', 2],
    ['ค', 3],
    ['ข', 4],
  ]);
  opened.app.flush();
  const hands = { model: opened.model, sheet: 'ชีต1', now: NOW };
  return { ...opened, hands, rows: () => opened.sheet.getDataRange().getValues() };
}

test('typed text is understood as in Sheets, and a list’s dash as text', () => {
  const { hands, sheet } = prepared();
  typeInto(hands, 'C1', '30/9/2569');
  typeInto(hands, 'C2', '- มีแผนผัง');
  typeInto(hands, 'C3', '=A1');
  typeInto(hands, 'A1', '');
  expect(sheet.getRange('C1').getValue()).toEqual(new Date('2569-09-29T17:00:00Z'));
  expect(sheet.getRange('C2').getValue()).toBe('- มีแผนผัง');
  expect(sheet.getRange('C3').getFormula()).toBe('=A1');
  expect(sheet.getRange('A1').isBlank()).toBe(true);
});

test('nobody can type behind a merged cell', () => {
  const { hands, sheet } = prepared();
  sheet.getRange('A1:A2').merge();
  expect(() => typeInto(hands, 'A2', 'ก')).toThrow('behind a merged cell');
});

test.each([
  ['1:1', 4, [2, 3, 1, 4]],
  ['3:4', 1, [3, 4, 1, 2]],
  ['2:2', 6, [1, 3, 4, '', 2]],
])('rows %s are dragged to before row %d', (rows, before, order) => {
  const { hands, rows: read } = prepared();
  moveRows(hands, rows, before);
  expect(read().map(row => row[1])).toEqual(order);
});

test('a merge inside the rows moves with them', () => {
  const { hands, sheet } = prepared();
  sheet.getRange('A1:A2').merge();
  moveRows(hands, '1:2', 5);
  expect(
    sheet
      .getRange('A1:A9')
      .getMergedRanges()
      .map(range => range.getA1Notation()),
  ).toEqual(['A3:A4']);
});

test('a row copied over another brings all its cells', () => {
  const { hands, rows } = prepared();
  copyRows(hands, '1:2', 4);
  expect(rows()).toEqual([
    ['ง', 1],
    ['ก', 2],
    ['ค', 3],
    ['ง', 1],
    ['ก', 2],
  ]);
});

test('a block sorted without its last column tears rows apart', () => {
  const { hands, rows } = prepared();
  sortBlock(hands, 'A1:A4', 'A');
  expect(rows()).toEqual([
    ['ก', 1],
    ['ข', 2],
    ['ค', 3],
    ['ง', 4],
  ]);
});
