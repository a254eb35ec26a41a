import { describe, expect, it } from 'vitest';
import { copyRows, moveRows, sortBlock, typeInto } from '../../../local/sheets/people';
import { insert } from '../../../local/sheets/structure/structure';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import {
  bookFrom,
  dataOf,
  exampleHost,
  exampleWorkbook,
  hostOver,
  problemOf,
  sheetOf,
  type TestHost,
  valuesOf,
} from '../../support/office';
import { rowIdOf } from '../../support/row-id';
import { smallOffice } from '../../support/small-office';

const REGISTER = 'มาตรการ';
const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];

/** A register with these rows below its headings. */
function bookOf(...rows: readonly (readonly string[])[]): WorkbookModel {
  return bookFrom([HEADINGS, ...rows], 2569);
}

function column(host: TestHost, heading: string): unknown[] {
  const [headings = [], ...rows] = valuesOf(host.workbook, REGISTER);
  return rows.map(row => row[headings.indexOf(heading)] ?? '');
}

/** What the tool wrote beside each method; by method, because rows may be anywhere. */
function byMethod(host: TestHost): Record<string, unknown[]> {
  const methods = column(host, 'วิธีการดำเนินการ');
  const states = column(host, 'สถานะจากผลที่รายงาน');
  const ids = column(host, 'รหัส');
  return Object.fromEntries(methods.map((method, index) => [String(method), [states[index], rowIdOf(ids[index])]]));
}

describe('flag', () => {
  it('gives state, due date and days left of every measure of the example', () => {
    const host = exampleHost();
    const { today, rows, summary } = dataOf<FlagData>(host.call('flagProgress'));
    expect(today).toBe('2026-04-01');
    expect(rows).toHaveLength(25);
    expect(new Set(rows.map(({ indicator }) => indicator)).size).toBe(10);
    expect(summary).toMatchObject({ measures: 25, overdue: 2 });
    expect(rows.filter(({ overdue }) => overdue)).toEqual([
      expect.objectContaining({ row: 9, units: ['กองคลัง'], state: 'inProgress', due: '2026-03-31', daysLeft: -1 }),
      expect.objectContaining({ row: 20, units: ['สำนักปลัด', 'กองช่าง'], state: 'inProgress', due: '2026-03-31' }),
    ]);
  });

  it("writes text for people into the tool's columns, and the date itself into another", () => {
    const host = hostOver(bookOf(['๑. การใช้งบประมาณ', 'ก', 'กองคลัง', 'ต.ค. ๖๘ - มี.ค. ๖๙', '- อยู่ระหว่างดำเนินการ']));
    host.call('flagProgress');
    expect(column(host, 'สถานะจากผลที่รายงาน')[0]).toBe('อยู่ระหว่างดำเนินการ');
    expect(column(host, 'ครบกำหนด')[0]).toBe('เกินกำหนด ๓๑ มี.ค. ๖๙');
    // 31 March 2026 as a serial number of Sheets.
    expect(column(host, 'วันครบกำหนด')[0]).toBe(46_112);
    expect(column(host, 'เหลือ/เกินกำหนด (วัน)')[0]).toBe(-1);
  });

  it("uses the state that staff chose, and shows the text's state beside it", () => {
    const workbook = bookOf(['๑. การใช้งบประมาณ', 'ก', 'กองคลัง', 'ไตรมาส ๑', '- อยู่ระหว่างดำเนินการ']);
    typeInto({ model: workbook, sheet: REGISTER }, 'H2', 'ดำเนินการแล้ว');
    const host = hostOver(workbook);
    expect(dataOf<FlagData>(host.call('flagProgress')).rows[0]).toMatchObject({ state: 'done', overdue: false });
    expect(dataOf<FlagData>(host.call('flagProgress')).rows[0]).toMatchObject({ sure: true, why: 'ดำเนินการแล้ว' });
    expect(column(host, 'สถานะจากผลที่รายงาน')[0]).toBe('อยู่ระหว่างดำเนินการ');
  });

  it('changes only the log of the workbook when run again', () => {
    const host = exampleHost();
    host.call('flagProgress');
    const before = valuesOf(host.workbook, REGISTER);
    host.call('flagProgress');
    expect(valuesOf(host.workbook, REGISTER)).toEqual(before);
  });

  it('reads on after forty blank rows, and does not count them', () => {
    const blank = Array.from({ length: 40 }, () => ['', '', '', '', '']);
    const host = hostOver(
      bookOf(['๑. การใช้งบประมาณ', 'ก', 'กองคลัง', 'ไตรมาส ๑', 'จัดทำแล้ว'], ...blank, ['', 'ข', '', '', 'จัดทำแล้ว']),
    );
    const { rows } = dataOf<FlagData>(host.call('flagProgress'));
    expect(rows.map(({ row, due }) => [row, due])).toEqual([
      [2, '2025-12-31'],
      [43, '2025-12-31'],
    ]);
  });

  it('reads a date cell with a Buddhist year as that day', () => {
    const workbook = bookOf(['๑. การใช้งบประมาณ', 'ก', 'กองคลัง', 'ไตรมาส ๑', 'จัดทำแล้ว']);
    const register = workbook.sheets.find(({ name }) => name === REGISTER);
    const cell = register?.rows[1]?.[3];
    if (!register?.rows[1] || !cell) throw new Error('no such cell');
    register.rows[1][3] = { value: '' };
    typeInto({ model: workbook, sheet: REGISTER }, 'D2', '30/6/2569');
    expect(register.rows[1][3]?.value).toBeTypeOf('number');
    expect(dataOf<FlagData>(hostOver(workbook).call('flagProgress')).rows[0]).toMatchObject({ due: '2026-06-30' });
  });

  it.each([
    ['Asia/Tokyo', 'th_TH'],
    ['America/New_York', 'en_US'],
    ['Asia/Bangkok', 'en_US'],
    ['Pacific/Apia', 'en_GB'],
  ])('finds the same days in a spreadsheet with %s and %s', (timeZone, locale) => {
    const workbook = { ...exampleWorkbook(), timeZone, locale };
    const expected = exampleHost();
    const host = hostOver(workbook, { now: Date.UTC(2026, 3, 1, 5) });
    host.call('flagProgress');
    expected.call('flagProgress');
    expect(column(host, 'วันครบกำหนด')).toEqual(column(expected, 'วันครบกำหนด'));
    // Read back from the date cells that flag wrote.
    const again = dataOf<FlagData>(host.call('flagProgress'));
    expect(again.rows[0]?.due).toBe('2026-03-31');
    expect(column(host, 'วันครบกำหนด')).toEqual(column(expected, 'วันครบกำหนด'));
  });

  it("uses the day in the script's time zone, like its triggers, not the server's or the spreadsheet's", () => {
    const justAfterMidnightInBangkok = Date.UTC(2026, 3, 1, 17, 30);
    const workbook = { ...exampleWorkbook(), timeZone: 'America/Los_Angeles' };
    const { today } = dataOf<FlagData>(hostOver(workbook, { now: justAfterMidnightInBangkok }).call('flagProgress'));
    expect(today).toBe('2026-04-02');
  });
});

/** As a person does from the context menu of column G. */
function insertColumn(workbook: WorkbookModel): void {
  insert(workbook, sheetOf(workbook, REGISTER), 'columns', 6, 1, 5);
}

describe('rows that move', () => {
  const ROWS = [
    ['๑. การใช้งบประมาณ', 'ค เผยแพร่แผน', 'กองคลัง', 'ไตรมาส ๑', 'เผยแพร่แผนแล้ว'],
    ['๑. การใช้งบประมาณ', 'ก จัดอบรม', 'กองคลัง', 'ไตรมาส ๑', 'อยู่ระหว่างดำเนินการ'],
    ['๑. การใช้งบประมาณ', 'ข จัดทำคู่มือ', 'กองคลัง', 'ไตรมาส ๑', 'ยังไม่ดำเนินการ'],
  ];

  it('each row keeps its รหัส in a sort of whole rows', () => {
    const host = hostOver(bookOf(...ROWS));
    host.call('flagProgress');
    const before = byMethod(host);
    sortBlock({ model: host.workbook, sheet: REGISTER }, 'A2:O4', 'B');
    host.call('flagProgress');
    expect(column(host, 'วิธีการดำเนินการ')).toEqual(['ก จัดอบรม', 'ข จัดทำคู่มือ', 'ค เผยแพร่แผน']);
    expect(byMethod(host)).toEqual(before);
  });

  it.each([
    ["the tool's columns", 'A2:H4'],
    ['the hidden column รหัส', 'A2:N4'],
  ])('รหัส and แจ้งล่าสุด follow their rows if a sort left out %s', (_, block) => {
    const host = hostOver(smallOffice(ROWS, { กองคลัง: 'finance@example.org' }), { now: '2026-04-01' });
    host.call('flagProgress');
    host.call('sendReminders');
    const before = byMethod(host);
    sortBlock({ model: host.workbook, sheet: REGISTER }, block, 'B');
    host.call('flagProgress');
    expect(byMethod(host)).toEqual(before);
    expect(column(host, 'แจ้งล่าสุด')).toEqual(['๑ เม.ย. ๖๙', '๑ เม.ย. ๖๙', '']);
  });

  it('removes the advice of a row whose รหัส a sort left in another row', () => {
    const host = hostOver(bookOf(...ROWS));
    host.call('checkEntries');
    sortBlock({ model: host.workbook, sheet: REGISTER }, 'A2:N4', 'B');
    host.call('flagProgress');
    expect(column(host, 'ข้อควรแก้ไข').filter(advice => advice !== '')).toEqual([]);
    host.call('checkEntries');
    expect(column(host, 'ข้อควรแก้ไข').filter(advice => advice !== '')).not.toEqual([]);
  });

  it('a copied row gets a new รหัส', () => {
    const host = hostOver(bookOf(...ROWS));
    host.call('flagProgress');
    copyRows({ model: host.workbook, sheet: REGISTER }, '2:2', 5);
    host.call('flagProgress');
    const ids = column(host, 'รหัส').map(rowIdOf);
    expect(new Set(ids).size).toBe(4);
  });

  it("the tool's cells of an emptied row are cleared", () => {
    const host = hostOver(bookOf(...ROWS));
    host.call('flagProgress');
    for (const cell of ['B3', 'C3', 'D3', 'E3']) typeInto({ model: host.workbook, sheet: REGISTER }, cell, '');
    host.call('flagProgress');
    expect(column(host, 'รหัส')[1]).toBe('');
    expect(column(host, 'สถานะจากผลที่รายงาน')[1]).toBe('');
  });

  /** Moves the first row to the end before the given call of the run. */
  function flagWhileMoving(when: (call: number, name: string) => boolean) {
    const workbook = bookOf(...ROWS);
    const host = hostOver(workbook, {
      beforeCall: (call, name) => {
        if (name.startsWith('Range.') && when(call, name)) moveRows({ model: workbook, sheet: REGISTER }, '2:2', 5);
      },
    });
    return { host, run: host.call('flagProgress') };
  }

  it('no state is left on a wrong row, at whatever call the rows move', () => {
    const quiet = hostOver(bookOf(...ROWS));
    const { calls } = quiet.call('flagProgress');
    for (let moment = 1; moment <= calls.total; moment += 1) {
      const { host, run } = flagWhileMoving(call => call === moment);
      const states = Object.fromEntries(Object.entries(byMethod(host)).map(([method, [state]]) => [method, state]));
      const right = { 'ค เผยแพร่แผน': 'ดำเนินการแล้ว', 'ก จัดอบรม': 'อยู่ระหว่างดำเนินการ', 'ข จัดทำคู่มือ': 'ยังไม่ดำเนินการ' };
      for (const [method, state] of Object.entries(states)) {
        expect(['', right[method as keyof typeof right]], `${method} when rows moved before call ${moment}`).toContain(
          state,
        );
      }
      expect((run.value as { done: boolean }).done, `call ${moment}`).toBe(true);
    }
  });

  it('staff cells get their values back, at whatever call a column is inserted', () => {
    const rows = ROWS.map(row => [...row, '', 'หลักฐาน', 'ดำเนินการแล้ว']);
    const table = [[...HEADINGS, 'ข้อเสนอแนะ', 'หลักฐาน', 'สถานะ'], ...rows];
    const made = () => bookFrom(table, 2569);
    const { calls } = hostOver(made()).call('flagProgress');
    for (let moment = 1; moment <= calls.total; moment += 1) {
      const workbook = made();
      const host = hostOver(workbook, {
        beforeCall: (call, name) => {
          if (call === moment && name.startsWith('Range.')) insertColumn(workbook);
        },
      });
      host.call('flagProgress');
      expect(column(host, 'สถานะ'), `column inserted before call ${moment}`).toEqual(ROWS.map(() => 'ดำเนินการแล้ว'));
      expect(column(host, 'หลักฐาน')).toEqual(ROWS.map(() => 'หลักฐาน'));
    }
  });

  it('cells that cannot be placed are cleared if rows move before every write, and the message says so', () => {
    const { host, run } = flagWhileMoving((_, name) => name === 'Range.setValues');
    expect(problemOf(run)).toMatchObject({ code: 'rowsMoved', sheet: REGISTER });
    const right = { 'ค เผยแพร่แผน': 'ดำเนินการแล้ว', 'ก จัดอบรม': 'อยู่ระหว่างดำเนินการ', 'ข จัดทำคู่มือ': 'ยังไม่ดำเนินการ' };
    for (const [method, [state]] of Object.entries(byMethod(host))) {
      expect(['', right[method as keyof typeof right]]).toContain(state);
    }
  });

  it('says so if the register is deleted, at whatever call', () => {
    const { calls } = hostOver(bookOf(...ROWS)).call('flagProgress');
    for (let moment = 1; moment <= calls.total; moment += 1) {
      const workbook = bookOf(...ROWS);
      const host = hostOver(workbook, {
        beforeCall: call => {
          const at = workbook.sheets.findIndex(({ name }) => name === REGISTER);
          if (call === moment && at >= 0) workbook.sheets.splice(at, 1);
        },
      });
      try {
        const { value } = host.call('flagProgress');
        expect(value, `deleted before call ${moment}`).toMatchObject({ message: expect.stringMatching(/[ก-๙]/) });
      } catch (fault) {
        // Between reading and writing there is nothing left to do.
        expect(String(fault), `deleted before call ${moment}`).toMatch(/deleted during the run|is gone|not found/);
      }
    }
  });
});
