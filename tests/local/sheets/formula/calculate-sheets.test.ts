import { describe, expect, it } from 'vitest';
import { calculateSheets } from '../../../../local/sheets/formula/calculate-sheets';
import { type CellModel, newSheet, newWorkbook, putCell, type WorkbookModel } from '../../../../local/workbook/model';
import { serialOfDay } from '../../../../local/workbook/serial';

const TODAY = serialOfDay(2026, 4, 1);

/** A workbook with rows of a register whose name needs quotes, and a sheet with these formulas in its first row. */
function bookWith(...formulas: readonly string[]): WorkbookModel {
  const book = newWorkbook('ตัวอย่าง');
  const [register] = book.sheets;
  if (!register) throw new Error('no sheet');
  register.name = "มาตรการ'๖๙";
  const rows = [
    ['กลุ่ม', 1],
    ['ก;done', 5],
    ['ก;open', 5],
    ['ข;done', 'ห้า'],
    ['', 7],
  ];
  for (const [row, cells] of rows.entries())
    for (const [column, value] of cells.entries()) putCell(register, row, column, { value });
  putCell(register, 5, 0, { value: { error: '#REF!' } });
  const sheet = newSheet(7, 'ภาพรวม');
  for (const [column, formula] of formulas.entries()) putCell(sheet, 0, column, { value: 'เดิม', formula });
  book.sheets.push(sheet);
  return book;
}
const valuesOf = (book: WorkbookModel) => (book.sheets[1]?.rows[0] ?? []).map(cell => (cell as CellModel).value);
const calculated = (...formulas: readonly string[]) => {
  const book = bookWith(...formulas);
  calculateSheets(book, Date.UTC(2026, 3, 1));
  return valuesOf(book);
};
const REGISTER = "'มาตรการ''๖๙'!";

describe('COUNTIFS', () => {
  it.each([
    ['"ก;*"', 2],
    ['"*;done"', 2],
    ['"?;done"', 2],
    ['"ก;DONE"', 1],
    ['"*"', 4],
    ['"ก~;*"', 0],
    ['"<>ก;*"', 3],
    ['"ก;"&"*"', 2],
  ])('counts texts like %s', (criterion, count) => {
    const rows = criterion.startsWith('"<>') ? '$A$1:$A$5' : '$A:$A';
    expect(calculated(`COUNTIFS(${REGISTER}${rows},${criterion})`)).toEqual([count]);
  });

  it.each([
    ['5', 2],
    ['">=5"', 3],
    ['"<"&5', 1],
  ])('counts numbers like %s', (criterion, count) => {
    expect(calculated(`COUNTIFS(${REGISTER}B:B,${criterion})`)).toEqual([count]);
  });

  it('counts rows that meet all criteria', () => {
    expect(calculated(`COUNTIFS(${REGISTER}A:A,"*;done",${REGISTER}B:B,">1")`)).toEqual([1]);
  });

  it('finds a sheet by its name without quotes, and says so if there is none', () => {
    expect(calculated('COUNTIFS(ภาพรวม!Z:Z,"x")')).toEqual([0]);
    expect(calculated('COUNTIFS(ไม่มี!A:A,"x")')).toEqual([{ error: '#REF!' }]);
  });
});

it('formulas use each other’s new values, and today', () => {
  const formulas = [`COUNTIFS(${REGISTER}A:A,"ก;*")`, 'A1*10', 'REPT("█",B1/8)', `IF(TODAY()<${TODAY},"ก่อน","แล้ว")`];
  expect(calculated(...formulas)).toEqual([2, 20, '██', 'แล้ว']);
});

it('an error is one in all that use it; a circle is one, too', () => {
  expect(calculated(`COUNTIFS(${REGISTER}A:A,"x")`, '1/A1', 'B1+1', 'D1+1')).toEqual([
    0,
    { error: '#DIV/0!' },
    { error: '#DIV/0!' },
    { error: '#REF!' },
  ]);
});

it('what is not known here keeps its value, as do sheets that do not count', () => {
  expect(calculated(`COUNTIFS(${REGISTER}A:A,"ก;*")`, 'VLOOKUP(1,A:B,2)', 'SUM(A1:A2)')).toEqual([2, 'เดิม', 'เดิม']);
  expect(calculated('1+1')).toEqual(['เดิม']);
});
