import { describe, expect, it } from 'vitest';
import { copyRows, sortBlock, typeInto } from '../../../local/sheets/people';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { dataOf, hostOver, sheetOf, valuesOf } from '../../support/office';
import { REGISTER, smallOffice } from '../../support/small-office';

const HALF = 'ต.ค. ๖๘ - มี.ค. ๖๙';
const QUARTER = 'ต.ค. ๖๘ - ธ.ค. ๖๘';
const ROWS = [
  ['๑. การปฏิบัติหน้าที่', 'ค. จัดทำคู่มือ', 'กองคลัง', HALF, ''],
  ['', 'ก. เผยแพร่คู่มือ', '', '', ''],
  ['๒. การใช้งบประมาณ', 'ข. ประกาศแผนจัดซื้อ', 'กองช่าง', QUARTER, ''],
  ['', 'ง. รายงานผลจัดซื้อ', '', '', ''],
];
const HEADINGS = ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา'];
const METHODS = ROWS.map(([, method = '']) => method).sort();
const NOW = '2026-04-01';

const office = () => smallOffice(ROWS, { กองคลัง: 'fin@x.example', กองช่าง: 'works@x.example' });

const run = (workbook: WorkbookModel, name: string, args: readonly unknown[] = []) =>
  hostOver(workbook, { now: NOW }).call(name, args);
const register = (workbook: WorkbookModel) => ({ model: workbook, sheet: REGISTER });
const plan = (workbook: WorkbookModel) =>
  valuesOf(workbook, REGISTER)
    .slice(1)
    .map(row => row.slice(0, 4))
    .filter(row => row.some(text => text !== ''));

/** Which methods each addressee is told of. */
function told(workbook: WorkbookModel): Record<string, string[]> {
  const { letters } = dataOf<RemindData>(run(workbook, 'sendReminders', [{ dryRun: true }]));
  return Object.fromEntries(letters.map(({ to, text = '' }) => [to, METHODS.filter(one => text.includes(one))]));
}

/** Row, heading and severity of the findings about blank cells that a sort separated from their source. */
const parted = (workbook: WorkbookModel) =>
  dataOf<CheckData>(run(workbook, 'checkEntries'))
    .findings.filter(({ rule }) => rule === 'astrayBlank')
    .map(({ row, column, severity }) => [row, column, severity]);

const TOLD = {
  'fin@x.example': ['ก. เผยแพร่คู่มือ', 'ค. จัดทำคู่มือ'],
  'works@x.example': ['ข. ประกาศแผนจัดซื้อ', 'ง. รายงานผลจัดซื้อ'],
};

describe('blank cells that meant "as above", once set-up has seen them', () => {
  it.each([
    ['whole rows', 'A2:P5'],
    ['the hidden columns left out', 'A2:H5'],
  ])('mean the same after a sort of %s', (_, block) => {
    const workbook = office();
    expect(told(workbook)).toEqual(TOLD);
    sortBlock(register(workbook), block, 'B');
    expect(told(workbook)).toEqual(TOLD);
    run(workbook, 'flagProgress');
    run(workbook, 'checkEntries');
    expect(told(workbook)).toEqual(TOLD);
  });

  it('are reported by check, each where people would misread it, until they are filled in', () => {
    const workbook = office();
    expect(parted(workbook)).toEqual([]);
    sortBlock(register(workbook), 'A2:P5', 'B');
    // Now ก of กองคลัง is the first row, and ง of กองช่าง is below ค of กองคลัง.
    const warnings = [2, 5].flatMap(row => HEADINGS.map(column => [row, column, 'warning']));
    expect(parted(workbook)).toEqual(warnings);
    run(workbook, 'flagProgress');
    expect(parted(workbook)).toEqual(warnings);
    typeInto(register(workbook), 'A5', '๒. การใช้งบประมาณ');
    typeInto(register(workbook), 'C5', 'กองช่าง');
    expect(parted(workbook)).toEqual([...warnings.slice(0, 3), [5, 'ระยะเวลา', 'warning']]);
  });

  it('are filled in with what they meant', () => {
    const workbook = office();
    sortBlock(register(workbook), 'A2:P5', 'B');
    run(workbook, 'setUp', [{ fillDown: true }]);
    expect(plan(workbook)).toEqual([
      ['๑. การปฏิบัติหน้าที่', 'ก. เผยแพร่คู่มือ', 'กองคลัง', HALF],
      ['๒. การใช้งบประมาณ', 'ข. ประกาศแผนจัดซื้อ', 'กองช่าง', QUARTER],
      ['๑. การปฏิบัติหน้าที่', 'ค. จัดทำคู่มือ', 'กองคลัง', HALF],
      ['๒. การใช้งบประมาณ', 'ง. รายงานผลจัดซื้อ', 'กองช่าง', QUARTER],
    ]);
    expect(parted(workbook)).toEqual([]);
  });

  it('follow the cell they inherit from if that is edited, wherever it is', () => {
    const workbook = office();
    typeInto(register(workbook), 'C2', 'กองช่าง');
    expect(told(workbook)).toEqual({ 'works@x.example': METHODS });
    expect(parted(workbook)).toEqual([]);
    typeInto(register(workbook), 'C2', 'กองคลัง');
    sortBlock(register(workbook), 'A2:P5', 'B');
    typeInto(register(workbook), 'C4', 'กองช่าง');
    expect(told(workbook)).toEqual({ 'works@x.example': METHODS });
  });

  it('inherit from one of them that somebody fills in above', () => {
    const workbook = office();
    sheetOf(workbook, REGISTER).rows.splice(3, 0, []);
    typeInto(register(workbook), 'B4', 'จ. แถวใหม่');
    run(workbook, 'flagProgress');
    typeInto(register(workbook), 'C3', 'กองช่าง');
    expect(told(workbook)).toEqual({
      'fin@x.example': ['ค. จัดทำคู่มือ'],
      'works@x.example': ['ก. เผยแพร่คู่มือ', ...TOLD['works@x.example']],
    });
    expect(parted(workbook)).toEqual([]);
  });

  it('do not inherit from a row inserted in between', () => {
    const workbook = office();
    sheetOf(workbook, REGISTER).rows.splice(2, 0, []);
    for (const [column, text] of [
      ['B', 'จ. แถวใหม่'],
      ['C', 'กองช่าง'],
    ])
      typeInto(register(workbook), `${column}3`, text ?? '');
    expect(told(workbook)['fin@x.example']).toEqual(TOLD['fin@x.example']);
    expect(parted(workbook)).toEqual([[4, 'ผู้รับผิดชอบ', 'warning']]);
  });

  it('mean nothing and are an error once the row they inherited from is deleted', () => {
    const workbook = office();
    sheetOf(workbook, REGISTER).rows.splice(3, 1);
    expect(told(workbook)).toEqual({ 'fin@x.example': TOLD['fin@x.example'] });
    const errors = HEADINGS.map(column => [4, column, 'error']);
    expect(parted(workbook)).toEqual(errors);
    run(workbook, 'flagProgress');
    expect(parted(workbook)).toEqual(errors);
  });

  it('mean "as above" again in a row that is copied elsewhere', () => {
    const workbook = office();
    copyRows(register(workbook), '3:3', 6);
    typeInto(register(workbook), 'B6', 'จ. แถวใหม่');
    expect(parted(workbook)).toEqual([]);
    run(workbook, 'setUp', [{ fillDown: true }]);
    expect(plan(workbook)[4]).toEqual(['๒. การใช้งบประมาณ', 'จ. แถวใหม่', 'กองช่าง', QUARTER]);
  });
});
