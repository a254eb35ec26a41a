import { describe, expect, it } from 'vitest';
import { exampleTable } from '../../../examples/office';
import { typeInto } from '../../../local/sheets/people';
import { renameSheet } from '../../../local/sheets/structure/references';
import { insert } from '../../../local/sheets/structure/structure';
import { newSheet, putCell, type WorkbookModel } from '../../../local/workbook/model';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import { HEADINGS } from '../../../src/register/columns';
import { bookFrom, dataOf, EXAMPLE, exampleWorkbook, hostOver, sheetOf, valuesOf } from '../../support/office';

const NAME = 'ภาพรวม';
const TOTAL = 'รวม';
/** The function names in a formula. */
const FUNCTIONS = /[A-Z]+(?=\()/g;

const rowsOf = (workbook: WorkbookModel, name = NAME) => valuesOf(workbook, name);
const formulasOf = (workbook: WorkbookModel, name = NAME) =>
  sheetOf(workbook, name).rows.flatMap(row => row.flatMap(cell => cell?.formula ?? []));
const totalOf = (workbook: WorkbookModel, name = NAME) => rowsOf(workbook, name).at(-1)?.slice(0, 7);
const setUpAgain = (workbook: WorkbookModel) => dataOf<{ changes: number }>(hostOver(workbook).call('setUp', [{}]));
/** An office of two groups. */
const small = (...rows: readonly (readonly string[])[]) =>
  bookFrom([['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'], ...rows], 2569);
const DONE = 'จัดทำคู่มือแล้ว เผยแพร่เมื่อ ๑๕ ม.ค. ๖๙';

describe('the sheet ภาพรวม', () => {
  it('has a row for each group, in the register’s order, and the round that runs', () => {
    const rows = rowsOf(exampleWorkbook());
    expect(rows[0]).toEqual([
      'รอบ ๖ เดือน ปีงบประมาณ ๒๕๖๙',
      'รายการ',
      'ดำเนินการแล้ว',
      'อยู่ระหว่างดำเนินการ',
      'ได้รับผลแล้ว',
      'รอรับผล',
      'ครบกำหนด เม.ย. ๖๙',
      'ความก้าวหน้า',
    ]);
    expect(rows.slice(1).map(([name]) => name)).toEqual([
      ...new Set(
        exampleTable(EXAMPLE)
          .slice(1)
          .map(([group]) => group)
          .filter(group => group !== ''),
      ),
      TOTAL,
    ]);
    expect(rows[1]).toEqual(['๑. การปฏิบัติหน้าที่', 3, 2, 1, 3, 0, 0, '██████']);
  });

  it('counts as flag does', () => {
    const workbook = exampleWorkbook();
    const { summary } = dataOf<FlagData>(hostOver(workbook).call('flagProgress'));
    expect(totalOf(workbook)?.slice(0, 4)).toEqual([TOTAL, summary.measures, summary.done, summary.inProgress]);
  });

  it('is of functions that Sheets, Excel and LibreOffice know, and names no text of staff', () => {
    const group = '=1+1", "x';
    const workbook = small([group, 'จัดทำคู่มือ', 'กองคลัง', 'ม.ค. ๖๙', DONE]);
    const formulas = formulasOf(workbook);
    expect(new Set(formulas.flatMap(formula => formula.match(FUNCTIONS) ?? []))).toEqual(
      new Set(['COUNTIFS', 'IF', 'TODAY', 'REPT']),
    );
    expect(formulas.filter(formula => formula.includes('x'))).toEqual([]);
    expect(rowsOf(workbook)[1]?.slice(0, 3)).toEqual([group, 1, 1]);
  });

  it('follows an edit at once, also of rows that are one', () => {
    const workbook = small(
      ['๑. ก', 'จัดทำคู่มือ', 'สำนักปลัด / กองคลัง / กองช่าง', 'ต.ค. ๖๘ - ก.ย. ๖๙', ''],
      ['', 'จัดอบรม', 'กองคลัง', 'เม.ย. ๖๙', ''],
    );
    const edit = (cell: string, text: string) => {
      typeInto({ model: workbook, sheet: 'มาตรการ' }, cell, text);
      hostOver(workbook).edited('มาตรการ', cell);
    };
    expect(totalOf(workbook)).toEqual([TOTAL, 2, 0, 0, 0, 2, 1]);
    edit('E3', DONE);
    expect(totalOf(workbook)).toEqual([TOTAL, 2, 1, 0, 1, 1, 0]);
    dataOf(hostOver(workbook).call('splitRows', [{ rows: [2] }]));
    const rows = valuesOf(workbook, 'มาตรการ').length - 1;
    expect(rows).toBeGreaterThan(3);
    expect(totalOf(workbook)).toEqual([TOTAL, 2, 1, 0, 1, 1, 0]);
    for (let row = 2; row < rows; row += 1) edit(`E${row}`, DONE);
    // One unit has not answered yet.
    expect(totalOf(workbook)).toEqual([TOTAL, 2, 1, 0, 1, 1, 0]);
    edit(`E${rows}`, DONE);
    expect(totalOf(workbook)?.slice(0, 6)).toEqual([TOTAL, 2, 2, 0, 2, 0]);
  });

  it('is of round 12 once round 6 is closed: then its results are awaited', () => {
    const workbook = small(['๑. ก', 'จัดทำคู่มือ', 'กองคลัง', 'ต.ค. ๖๘ - ก.ย. ๖๙', 'อยู่ระหว่างจัดทำ']);
    expect(totalOf(workbook)).toEqual([TOTAL, 1, 0, 1, 1, 0, 0]);
    dataOf(hostOver(workbook).call('closeRound', [{ round: 6 }]));
    expect(rowsOf(workbook)[0]?.[0]).toBe('รอบ ๑๒ เดือน ปีงบประมาณ ๒๕๖๙');
    expect(totalOf(workbook)?.slice(4, 6)).toEqual([0, 1]);
  });

  it('says so if there is a group that it does not list, and lists it after set-up', () => {
    const workbook = exampleWorkbook();
    const last = valuesOf(workbook, 'มาตรการ').length + 1;
    typeInto({ model: workbook, sheet: 'มาตรการ' }, `A${last}`, '๑๑. กลุ่มใหม่');
    typeInto({ model: workbook, sheet: 'มาตรการ' }, `B${last}`, 'จัดทำคู่มือ');
    hostOver(workbook).call('flagProgress');
    expect(rowsOf(workbook).at(-1)?.[0]).toContain('ยังไม่อยู่ในรายการนี้');
    setUpAgain(workbook);
    expect(
      rowsOf(workbook)
        .slice(-2)
        .map(([name]) => name),
    ).toEqual(['๑๑. กลุ่มใหม่', TOTAL]);
  });
});

describe('set-up again', () => {
  it('changes nothing of it, also after columns were inserted in the register and both sheets renamed', () => {
    const workbook = exampleWorkbook();
    const before = totalOf(workbook);
    insert(workbook, sheetOf(workbook, 'มาตรการ'), 'columns', 2, 2, 1);
    hostOver(workbook).call('flagProgress');
    expect(totalOf(workbook)).toEqual(before);
    expect(setUpAgain(workbook).changes).toBe(0);
    renameSheet(workbook.sheets, sheetOf(workbook, 'มาตรการ'), 'แผน ๖๙');
    renameSheet(workbook.sheets, sheetOf(workbook, NAME), 'สรุปของปลัด');
    expect(setUpAgain(workbook).changes).toBe(0);
    expect(totalOf(workbook, 'สรุปของปลัด')).toEqual(before);
  });

  it.each([
    [
      'deleted',
      (workbook: WorkbookModel) => void workbook.sheets.splice(workbook.sheets.indexOf(sheetOf(workbook, NAME)), 1),
    ],
    ['left empty by a run that broke off', (workbook: WorkbookModel) => void sheetOf(workbook, NAME).rows.splice(0)],
    ['typed over', (workbook: WorkbookModel) => typeInto({ model: workbook, sheet: NAME }, 'B3', '7')],
  ])('makes it anew if it was %s', (_, harm) => {
    const workbook = exampleWorkbook();
    const before = rowsOf(workbook);
    harm(workbook);
    setUpAgain(workbook);
    expect(rowsOf(workbook)).toEqual(before);
    expect(setUpAgain(workbook).changes).toBe(0);
  });

  it('keeps its groups while a heading of the register is restored', () => {
    const workbook = exampleWorkbook();
    const before = rowsOf(workbook);
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E1', '');
    setUpAgain(workbook);
    expect(rowsOf(workbook)).toEqual(before);
  });

  it('blanks the rows of groups that are gone, and nothing below', () => {
    const workbook = exampleWorkbook();
    const count = rowsOf(workbook).length;
    typeInto({ model: workbook, sheet: NAME }, `A${count + 3}`, 'บันทึกของเจ้าหน้าที่');
    const register = sheetOf(workbook, 'มาตรการ');
    register.rows = register.rows.slice(0, 4);
    hostOver(workbook).call('flagProgress');
    setUpAgain(workbook);
    const rows = rowsOf(workbook);
    expect(rows.slice(0, 4).map(([name]) => name)).toEqual([expect.any(String), '๑. การปฏิบัติหน้าที่', TOTAL, '']);
    expect(
      rows
        .slice(3, -1)
        .flat()
        .filter(value => value !== ''),
    ).toEqual([]);
    expect(rows.at(-1)?.[0]).toBe('บันทึกของเจ้าหน้าที่');
    expect(setUpAgain(workbook).changes).toBe(0);
  });

  it('gives it another name if the office has a sheet of this one, and none if both are taken', () => {
    const workbook = exampleWorkbook();
    workbook.sheets.splice(workbook.sheets.indexOf(sheetOf(workbook, NAME)), 1);
    for (const [id, name] of [
      [71, NAME],
      [72, 'ภาพรวมมาตรการ'],
    ] as const) {
      const own = newSheet(id, name);
      putCell(own, 0, 0, { value: 'ของหน่วยงาน' });
      workbook.sheets.push(own);
      setUpAgain(workbook);
      expect(rowsOf(workbook, name)).toEqual([['ของหน่วยงาน']]);
      if (id === 71) {
        expect(totalOf(workbook, 'ภาพรวมมาตรการ')?.[0]).toBe(TOTAL);
        workbook.sheets.splice(workbook.sheets.indexOf(sheetOf(workbook, 'ภาพรวมมาตรการ')), 1);
      }
    }
    expect(setUpAgain(workbook).changes).toBe(0);
  });

  it('counts in a register whose name needs quotes', () => {
    const workbook = exampleWorkbook();
    const before = totalOf(workbook);
    sheetOf(workbook, 'มาตรการ').name = "มาตรการ '๖๙' (ใหม่)";
    setUpAgain(workbook);
    expect(totalOf(workbook)).toEqual(before);
    expect(formulasOf(workbook)[0]).toContain("'มาตรการ ''๖๙'' (ใหม่)'!");
  });

  it('makes it for sheets of a build that had none', () => {
    const workbook = exampleWorkbook();
    workbook.sheets.splice(workbook.sheets.indexOf(sheetOf(workbook, NAME)), 1);
    const register = sheetOf(workbook, 'มาตรการ');
    const column = (register.rows[0] ?? []).findIndex(cell => cell?.value === HEADINGS.overview);
    for (const row of register.rows) row[column] = undefined;
    setUpAgain(workbook);
    expect(totalOf(workbook)?.slice(0, 2)).toEqual([TOTAL, 25]);
  });
});
