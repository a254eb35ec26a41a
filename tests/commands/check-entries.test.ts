import { describe, expect, it } from 'vitest';
import { typeInto } from '../../local/sheets/people';
import { cellAt, newWorkbook, putCell, type WorkbookModel } from '../../local/workbook/model';
import type { CheckData } from '../../src/commands/check-entries';
import {
  dataOf,
  exampleHost,
  exampleWorkbook,
  foreignWorkbook,
  hostOver,
  problemOf,
  setUpWith,
  sheetOf,
  valuesOf,
} from '../support/office';

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];
const REGISTER = 'มาตรการ';

function check(workbook: WorkbookModel): CheckData {
  return dataOf<CheckData>(hostOver(workbook).call('checkEntries'));
}

/** The example with one cell of its register retyped. */
function exampleWith(cell: string, text: string): WorkbookModel {
  const workbook = exampleWorkbook();
  typeInto({ model: workbook, sheet: REGISTER }, cell, text);
  return workbook;
}

const noteOf = (workbook: WorkbookModel, row: number, column: number) =>
  cellAt(sheetOf(workbook, REGISTER), row - 1, column - 1)?.note?.text ?? '';

it('finds nothing in the example office', () => {
  expect(check(exampleWorkbook())).toEqual({ findings: [], counts: { error: 0, warning: 0, suggestion: 0 } });
});

describe('finds', () => {
  it.each([
    ['a blank method', 'B2', '', { rule: 'blankCell', severity: 'error', row: 2, column: 'วิธีการดำเนินการ' }],
    [
      "a unit blank in its group's first row",
      'C2',
      '',
      { rule: 'blankCell', severity: 'error', row: 2, column: 'ผู้รับผิดชอบ' },
    ],
    [
      "a period blank in its group's first row",
      'D2',
      '',
      { rule: 'blankCell', severity: 'error', row: 2, column: 'ระยะเวลา' },
    ],
    [
      'a misspelt month',
      'D2',
      'ต.ล. ๖๘ - มี.ค. ๖๙',
      { rule: 'unreadablePeriod', severity: 'error', row: 2, column: 'ระยะเวลา' },
    ],
    ['a day that does not exist', 'D2', '๓๑ เม.ย. ๖๙', { rule: 'unreadablePeriod', severity: 'error', row: 2 }],
    ['a misspelt unit', 'C2', 'กองคลงั', { rule: 'unknownUnit', severity: 'warning', row: 2, column: 'ผู้รับผิดชอบ' }],
    ['an error value', 'E2', '#REF!', { rule: 'errorValue', severity: 'error', row: 2, column: 'ผลการดำเนินงาน' }],
  ])('%s, and nothing else', (_, cell, text, expected) => {
    const { findings } = check(exampleWith(cell, text));
    expect(findings).toEqual([expect.objectContaining(expected)]);
  });

  it('the nearest known unit to a misspelt one', () => {
    expect(check(exampleWith('C2', 'กองคลงั')).findings[0]?.message).toContain('"กองคลัง"');
  });

  it('a real error cell that a formula left', () => {
    const workbook = exampleWorkbook();
    putCell(sheetOf(workbook, REGISTER), 1, 4, { value: { error: '#N/A' }, formula: 'VLOOKUP(1,A1:B2,2,0)' });
    expect(check(workbook).findings).toEqual([expect.objectContaining({ rule: 'errorValue', row: 2 })]);
  });

  it('one fault of an inherited cell once, where it stands', () => {
    // Rows 9 to 11 share the period of row 9.
    expect(check(exampleWith('D9', 'ต.ล. ๖๘')).findings.map(({ row }) => row)).toEqual([9]);
    expect(check(exampleWith('A9', '#REF!')).findings.map(({ row, column }) => [row, column])).toEqual([
      [9, 'มาตรการ'],
    ]);
  });
});

describe('heading faults', () => {
  it('are findings with the nearest heading and its cell', () => {
    const { findings, counts } = check(exampleWith('D1', 'ระยเวลา'));
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'headingMissing', severity: 'error', row: 1, column: 'ระยะเวลา' }),
    ]);
    expect(findings[0]?.message).toContain('D1');
    expect(counts.error).toBe(1);
  });

  it('name both cells of a doubled heading', () => {
    expect(check(exampleWith('G1', 'ผลการดำเนินการ')).findings[0]?.message).toMatch(/E1.*G1/);
  });

  it('are no findings where no sheet holds a register at all', () => {
    const run = hostOver(foreignWorkbook('อื่น', [['a', 'b']])).call('checkEntries');
    expect(problemOf(run)).toEqual({ code: 'noRegister', sheets: ['อื่น'] });
  });
});

describe('notes', () => {
  it('stand on the faulty cell and go when the fault goes', () => {
    const workbook = exampleWith('D2', 'ต.ล. ๖๘');
    check(workbook);
    expect(noteOf(workbook, 2, 4)).toMatch(/^— ระบบตรวจพบ —\n.*ต\.ล\./);
    typeInto({ model: workbook, sheet: REGISTER }, 'D2', 'ต.ค. ๖๘');
    check(workbook);
    expect(noteOf(workbook, 2, 4)).toBe('');
  });

  it("follow a person's own note, which stays", () => {
    const workbook = exampleWith('D2', 'ต.ล. ๖๘');
    const cell = cellAt(sheetOf(workbook, REGISTER), 1, 3);
    putCell(sheetOf(workbook, REGISTER), 1, 3, { value: '', ...cell, note: { text: 'ถามกองช่างก่อน' } });
    check(workbook);
    check(workbook);
    expect(noteOf(workbook, 2, 4)).toMatch(/^ถามกองช่างก่อน\n— ระบบตรวจพบ —\n[^\n]*$/);
    typeInto({ model: workbook, sheet: REGISTER }, 'D2', 'ต.ค. ๖๘');
    check(workbook);
    expect(noteOf(workbook, 2, 4)).toBe('ถามกองช่างก่อน');
  });
});

it("writes the row's advice and the list of findings, errors first, and clears both", () => {
  const workbook = exampleWith('C2', 'กองคลงั');
  typeInto({ model: workbook, sheet: REGISTER }, 'D9', 'ต.ล.');
  check(workbook);
  expect(valuesOf(workbook, REGISTER)[1]?.[12]).toContain('กองคลงั');
  expect(valuesOf(workbook, 'รายการที่ต้องแก้ไข').map(([severity, row]) => [severity, row])).toEqual([
    ['ระดับ', 'แถว'],
    ['ต้องแก้ไข', '9'],
    ['ควรตรวจสอบ', '2'],
  ]);
  typeInto({ model: workbook, sheet: REGISTER }, 'C2', 'กองคลัง');
  typeInto({ model: workbook, sheet: REGISTER }, 'D9', 'ไตรมาส ๑');
  check(workbook);
  expect(valuesOf(workbook, REGISTER)[1]?.[12]).toBe('');
  expect(valuesOf(workbook, 'รายการที่ต้องแก้ไข')).toHaveLength(1);
});

it.each(['=HYPERLINK("http://a.example","x")', '+1+1', '-1', '@SUM(A1)', '\tx'])(
  'keeps %j text wherever it quotes it',
  text => {
    const workbook = newWorkbook('ใหม่');
    setUpWith(workbook, [HEADINGS, ['๑. การใช้งบประมาณ', 'ก', text, 'ไตรมาส ๑', 'ทำแล้ว']], 2569);
    const { findings } = check(workbook);
    hostOver(workbook).call('flagProgress');
    expect(findings.length).toBeGreaterThan(0);
    expect(workbook.sheets.flatMap(({ rows }) => rows.flat()).filter(cell => cell?.formula !== undefined)).toEqual([]);
  },
);

it('says how many of each kind, and what to do first', () => {
  const host = hostOver(exampleWith('D2', 'ต.ล. ๖๘'));
  host.call('checkEntries');
  const run = host.call('checkEntries');
  expect(run.screen.messages.map(({ text }) => text)).toEqual([
    'ตรวจแล้ว พบที่ต้องแก้ไข ๑ จุด ควรตรวจสอบ ๐ จุด ข้อแนะนำ ๐ จุด โปรดแก้ส่วนที่ต้องแก้ไขก่อน',
  ]);
});

it('tells the next person to wait while another command runs', () => {
  const run = exampleHost({ lockedByOther: () => true }).call('checkEntries');
  expect(problemOf(run)).toEqual({ code: 'busy' });
});
