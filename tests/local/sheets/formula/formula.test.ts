import { expect, it } from 'vitest';
import { type Cells, calculate, FormulaError } from '../../../../local/sheets/formula/calculate';
import { NotCalculated, parseFormula, type Value } from '../../../../local/sheets/formula/parse';
import { serialOfDay } from '../../../../local/workbook/serial';

const TODAY = serialOfDay(2026, 4, 1);

const SHEET: readonly (readonly Value[])[] = [
  ['หัวข้อ', 10, true],
  ['', 20, 'แล้วเสร็จ'],
];

const CELLS: Cells = {
  row: 0,
  column: 0,
  home: { row: 0, column: 0 },
  today: TODAY,
  valueAt(row, column, sheet) {
    if (sheet === 'ผิด') throw new FormulaError('#REF!');
    return (sheet === "ป'ระวัติ" ? [[TODAY - 7]] : SHEET)[row]?.[column] ?? '';
  },
};

const outcome = (text: string, at: Partial<Cells> = {}) => calculate(parseFormula(text), { ...CELLS, ...at });

it.each<[string, Value]>([
  ['1+2*3', 7],
  ['(1+2)*3', 9],
  ['-2+5', 3],
  ['"a"&1&TRUE', 'a1TRUE'],
  ['"พูดว่า ""ใช่"""', 'พูดว่า "ใช่"'],
  ['B1', 10],
  ['$B$2-B1', 10],
  ['A2=""', true],
  ['A2=0', true],
  ['A1<>""', true],
  ['"ABC"="abc"', true],
  ['1<"a"', true],
  ['2>=2', true],
  ['AND(B1=10,C1)', true],
  ['OR(B1=11,FALSE)', false],
  ['NOT(B1=11)', true],
  ['IF(A2<>"",A2,C2)', 'แล้วเสร็จ'],
  ['ISNUMBER(B1)', true],
  ['ISNUMBER(A1)', false],
  ['N("matrakan")=0', true],
  ['TODAY()', TODAY],
  ['LEN(TRIM("  ก  ข "))', 3],
  ['NOT(ISERROR(SEARCH("เสร็จ",C2)))', true],
  ['NOT(ISERROR(SEARCH("ค้าง",C2)))', false],
  ['IFERROR(INDIRECT("\'ผิด\'!R1C1",FALSE)>0,TRUE)', true],
  ["INDIRECT(\"'ป''ระวัติ'!R1C1\",FALSE)", TODAY - 7],
  // 1 April 2026 is a Wednesday.
  ['NETWORKDAYS(TODAY()-7,TODAY())', 6],
  ['NETWORKDAYS(TODAY(),TODAY()+3)', 3],
  ['NETWORKDAYS(TODAY()+3,TODAY())', -3],
])('%s', (formula, value) => {
  expect(outcome(formula)).toBe(value);
});

it('a cell without $ moves along with the cell that the formula is of', () => {
  const below = { row: 1 };
  expect(outcome('B1', below)).toBe(20);
  expect(outcome('$B1', { row: 1, column: 2 })).toBe(20);
  expect(outcome('B$1', below)).toBe(10);
});

it.each(['"a"+1', 'AND("a",TRUE)', 'SEARCH("x","a")'])('%s is an error', formula => {
  expect(() => outcome(formula)).toThrow(FormulaError);
});

it.each(['SUM(A1:B2)', 'VLOOKUP(1,2,3)', '{1}', 'Sheet2!A1', 'A1+', '(1', 'INDIRECT("A1")', '1 2', ''])(
  '%s is not calculated here',
  formula => {
    expect(() => outcome(formula)).toThrow(NotCalculated);
  },
);
