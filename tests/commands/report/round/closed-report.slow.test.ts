import { describe, expect, it } from 'vitest';
import { moveRows, typeInto } from '../../../../local/sheets/people';
import { remove } from '../../../../local/sheets/structure/structure';
import type { WorkbookModel } from '../../../../local/workbook/model';
import type { ReportState } from '../../../../src/commands/report/report-state';
import { dataOf, exampleWorkbook, hostOver, problemOf, sheetOf } from '../../../support/office';
import { bytesOn, CLOSED_ON, cellBeside, closedExample, closeRound, reportOn } from '../../../support/rounds';

const [MARCH, APRIL, NOVEMBER] = ['2026-03-31', CLOSED_ON, '2026-11-15'];

const type = (workbook: WorkbookModel, cell: string, text: string, sheet = 'มาตรการ') =>
  typeInto({ model: workbook, sheet }, cell, text);

describe('the report of a closed round', () => {
  it.each(['executive', 'public'])('is the same, byte for byte, as before it was closed: %s', edition => {
    const workbook = exampleWorkbook();
    const before = bytesOn(workbook, APRIL, { edition });
    closeRound(workbook, APRIL);
    expect(bytesOn(workbook, APRIL, { edition })).toEqual(before);
    expect(bytesOn(workbook, NOVEMBER, { edition })).toEqual(before);
  });

  it('is the same whatever happens in the year', () => {
    const workbook = closedExample();
    const before = bytesOn(workbook, APRIL);
    // A result, a method, a row's unit renamed, a row added below, one deleted, one cancelled, one moved.
    type(workbook, 'E2', 'ปรับปรุงอีกครั้งแล้ว เมื่อ ๒๐ สิงหาคม ๒๕๖๙');
    type(workbook, 'B4', 'จัดทำทะเบียนใหม่ทั้งหมด');
    type(workbook, 'C5', 'กองยุทธศาสตร์และงบประมาณ');
    type(workbook, 'B27', 'จัดทำแผนปีถัดไป');
    type(workbook, 'C27', 'กองคลัง');
    type(workbook, 'D27', 'ตลอดปีงบประมาณ');
    remove(workbook, sheetOf(workbook, 'มาตรการ'), 'rows', 8, 1);
    type(workbook, 'H10', 'ยกเลิก');
    moveRows({ model: workbook, sheet: 'มาตรการ' }, '12:12', 15);
    // Who signs, what is said, and the office's name.
    type(workbook, cellBeside(workbook, 'ตั้งค่า', 'นายก: ชื่อ-สกุล', 'B'), 'นายคนใหม่ มาใหม่', 'ตั้งค่า');
    type(workbook, cellBeside(workbook, 'ตั้งค่า', 'ชื่อหน่วยงาน', 'B'), 'เทศบาลตำบลทุ่งตัวอย่าง', 'ตั้งค่า');
    type(workbook, cellBeside(workbook, 'ข้อความในรายงาน', 'memo.request', 'C'), 'จึงเรียนมา', 'ข้อความในรายงาน');
    type(workbook, cellBeside(workbook, 'ข้อความในรายงาน', 'part.foreword', 'C'), 'ไม่ใส่', 'ข้อความในรายงาน');
    type(workbook, 'A2', 'สำนักงานปลัด', 'ส่วนราชการ');
    expect(bytesOn(workbook, NOVEMBER)).toEqual(before);
    const { data } = reportOn(workbook, NOVEMBER);
    expect(data).toMatchObject({ rows: 25, closedOn: APRIL });
    const said = new Map(data.changed.map(({ row, what }) => [row, what]));
    expect(said.get(2)).toContain('result');
    expect(said.get(4)).toContain('method');
    expect(said.get(5)).toContain('unit');
    expect([...said.values()].filter(what => what.includes('added'))).toHaveLength(1);
    expect([...said.values()].filter(what => what.includes('cancelled'))).toHaveLength(1);
    expect(said.get(null)).toEqual(['deleted']);
    expect(data.summary).toMatch(/ตั้งแต่ปิดรอบ.*เพิ่มใหม่ แถว.*ลบแล้ว ๑ รายการ/s);
  });

  it('is built in the next year, too, and without a register', () => {
    const workbook = closedExample();
    const before = bytesOn(workbook, APRIL);
    type(workbook, cellBeside(workbook, 'ตั้งค่า', 'ปีงบประมาณ', 'B'), '๒๕๗๐', 'ตั้งค่า');
    expect(bytesOn(workbook, NOVEMBER, { year: 2569 })).toEqual(before);
    // Without a year it is of the register's, whose round 6 is open.
    expect(reportOn(workbook, NOVEMBER, { draft: true }).data).toMatchObject({ closedOn: null });
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'มาตรการ');
    expect(bytesOn(workbook, NOVEMBER, { year: 2569 })).toEqual(before);
  });

  it('needs no sound register', () => {
    const workbook = closedExample();
    const before = bytesOn(workbook, APRIL);
    type(workbook, 'B1', 'อย่างอื่น');
    const host = hostOver(workbook, { now: NOVEMBER });
    expect(problemOf(host.call('flagProgress')).code).toBe('headingMissing');
    expect(bytesOn(workbook, NOVEMBER)).toEqual(before);
    expect(dataOf<ReportState>(host.call('reportState', [6], 'page'))).toMatchObject({ measures: 25, closedOn: APRIL });
  });

  it('has the doubtful states that were kept, which no review changes', () => {
    const workbook = exampleWorkbook();
    type(workbook, 'E3', 'ตามที่ประชุมรับทราบ');
    const doubtful = () =>
      dataOf<ReportState>(hostOver(workbook, { now: APRIL }).call('reportState', [6], 'page')).doubtful;
    const before = doubtful();
    expect(before).toBeGreaterThan(0);
    closeRound(workbook, APRIL);
    expect(doubtful()).toBe(before);
    const review = (options: object) =>
      problemOf(hostOver(workbook, { now: APRIL }).call('reviewStates', [{ round: 6, ...options }], 'page'));
    expect(review({})).toEqual({ code: 'roundClosed', round: 6 });
    expect(review({ states: [{ row: 3, state: 'done' }] })).toEqual({ code: 'roundClosed', round: 6 });
  });

  it('is of no other year and no other day', () => {
    const report = (options: object) =>
      problemOf(
        hostOver(closedExample(), { now: APRIL }).call('buildReport', [{ round: 6, draft: true, ...options }], 'page'),
      );
    expect(report({ year: 2568 })).toEqual({ code: 'roundNotClosed', round: 6, year: 2568 });
    expect(report({ cutOff: '2026-03-01' })).toEqual({ code: 'cutOffOutside', first: MARCH, last: MARCH });
  });

  it('can be a draft, and says from where it is', () => {
    const { data, host } = reportOn(closedExample(), NOVEMBER, { draft: true });
    expect(data).toMatchObject({ draft: true, warnings: 0 });
    expect(data.summary).toContain('จากผลที่เก็บไว้เมื่อปิดรอบ ๒ เมษายน ๒๕๖๙');
    expect(host.files[0]?.name).toContain('ฉบับร่าง');
  });

  it('is announced to the page, with nothing in its way', () => {
    const workbook = closedExample();
    type(workbook, 'D2', 'เร็ว ๆ นี้');
    const state = dataOf<ReportState>(hostOver(workbook, { now: NOVEMBER }).call('reportState', [6], 'page'));
    expect(state).toMatchObject({ measures: 25, errors: [], closedOn: APRIL, cutOffs: { last: MARCH } });
  });
});
