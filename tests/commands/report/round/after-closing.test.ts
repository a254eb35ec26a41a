import { describe, expect, it } from 'vitest';
import { moveRows, typeInto } from '../../../../local/sheets/people';
import type { WorkbookModel } from '../../../../local/workbook/model';
import type { FlagData } from '../../../../src/commands/flag/flag-progress';
import { readDocx } from '../../../support/docx-reader';
import { dataOf, exampleWorkbook, hostOver, valuesOf } from '../../../support/office';
import { bytesOn, CLOSED_ON, CLOSED_SHEET, closedExample, closeRound, reportOn } from '../../../support/rounds';

const [MARCH, APRIL] = ['2026-03-31', CLOSED_ON];
const REPORTED = 'ผลที่รายงานไว้เมื่อปิดรอบ';

const type = (workbook: WorkbookModel, cell: string, text: string, sheet = 'มาตรการ') =>
  typeInto({ model: workbook, sheet }, cell, text);
const reportedCells = (workbook: WorkbookModel) => {
  const values = valuesOf(workbook, 'มาตรการ');
  const column = values[0]?.indexOf(REPORTED) ?? -1;
  return values.slice(1).map(row => row[column]);
};
const staffCells = (workbook: WorkbookModel) => valuesOf(workbook, 'มาตรการ').map(row => row.slice(0, 8));

describe('the round that runs after round 6 was closed', () => {
  const flagged = (workbook: WorkbookModel, now: string, row: number) =>
    dataOf<FlagData>(hostOver(workbook, { now }).call('flagProgress')).rows.find(one => one.row === row);
  /** How many rows of the table say that their result is of round 6. */
  const ofRound6 = (workbook: WorkbookModel, now: string) => {
    const { tables } = readDocx(reportOn(workbook, now, { round: 12, draft: true }).bytes);
    const rows = tables.find(([heading]) => heading?.flat().includes('ระยะเวลา')) ?? [];
    return rows.filter(cells => cells.flat().includes('(ผลรอบ ๖ เดือน)')).length;
  };

  it('has the results of round 6 until staff change them', () => {
    const workbook = closedExample();
    const results = staffCells(workbook)
      .slice(1)
      .filter(row => row[4] !== '').length;
    expect(ofRound6(workbook, APRIL)).toBe(results);
    expect(reportOn(workbook, APRIL, { round: 12, draft: true }).data.summary).toContain('ยังไม่มีผลรอบ ๑๒ เดือน');
    type(workbook, 'E2', 'ปรับปรุงคู่มือครบทุกงานแล้ว เมื่อ ๒๐ เมษายน ๒๕๖๙');
    expect(ofRound6(workbook, '2026-05-02')).toBe(results - 1);
    // A corrected word is no new result.
    const was = String(staffCells(workbook)[4]?.[4]);
    type(workbook, 'E5', was.replace('ำ', '\u0e4d\u0e32'));
    expect(staffCells(workbook)[4]?.[4]).not.toBe(was);
    expect(ofRound6(workbook, '2026-05-02')).toBe(results - 1);
  });

  it('is reported with what was done in it', () => {
    const workbook = exampleWorkbook();
    type(workbook, 'E3', 'อยู่ระหว่างดำเนินการ เก็บแบบสำรวจแล้วสองไตรมาส');
    const said = (round: 6 | 12) =>
      readDocx(reportOn(workbook, '2026-05-02', { round, draft: true }).bytes).paragraphs.join();
    expect(said(12)).not.toContain('หลังรอบ ๖ เดือน');
    closeRound(workbook, APRIL);
    expect(said(12)).toContain('โดยดำเนินการแล้วหลังรอบ ๖ เดือน ๐ รายการ');
    type(workbook, 'E3', 'สำรวจความพึงพอใจแล้วเสร็จ และนำผลมาปรับปรุงงานแล้ว');
    expect(said(12)).toContain('โดยดำเนินการแล้วหลังรอบ ๖ เดือน ๑ รายการ');
    expect(said(6)).not.toContain('หลังรอบ ๖ เดือน');
  });

  it('does not call an instalment done that came due since', () => {
    const workbook = exampleWorkbook();
    type(workbook, 'B2', 'รายงานทุกไตรมาส');
    type(workbook, 'D2', 'ตลอดปีงบประมาณ');
    type(workbook, 'E2', 'รายงานแล้วครบทุกไตรมาส');
    expect(flagged(workbook, MARCH, 2)?.state).toBe('done');
    closeRound(workbook, APRIL);
    expect(flagged(workbook, '2026-07-15', 2)?.state).toBe('inProgress');
    expect(bytesOn(workbook, '2026-07-15')).toEqual(bytesOn(workbook, APRIL));
  });

  it('shows the states of round 12 as soon as round 6 is closed', () => {
    const workbook = exampleWorkbook();
    type(workbook, 'B2', 'รายงานทุกไตรมาส');
    type(workbook, 'D2', 'ตลอดปีงบประมาณ');
    type(workbook, 'E2', 'รายงานแล้วครบทุกไตรมาส');
    const states = () => {
      const [headings = [], ...rows] = valuesOf(workbook, 'มาตรการ');
      return rows.map(row => row[headings.indexOf('สถานะจากผลที่รายงาน')]);
    };
    const later = '2026-07-15';
    closeRound(workbook, later);
    const shown = states();
    flagged(workbook, later, 2);
    expect(states()).toEqual(shown);
    expect(shown[0]).toBe('อยู่ระหว่างดำเนินการ');
  });

  it('is not decided by a state that was chosen for round 6', () => {
    const workbook = exampleWorkbook();
    const choose = (text: string, now: string) => {
      type(workbook, 'H3', text);
      hostOver(workbook, { now }).edited('มาตรการ', 'H3');
    };
    type(workbook, 'E3', 'ตามที่ประชุมรับทราบ');
    choose('ดำเนินการแล้ว', MARCH);
    expect(flagged(workbook, MARCH, 3)).toMatchObject({ state: 'done', column: 'chosenState' });
    closeRound(workbook, APRIL);
    expect(flagged(workbook, '2026-05-02', 3)).toMatchObject({ state: 'inProgress', sure: false });
    const { value } = hostOver(workbook, { now: '2026-05-02' }).call('checkEntries');
    expect(JSON.stringify(value)).toContain('เลือกไว้สำหรับรอบ ๖ เดือนซึ่งปิดแล้ว');
    // Chosen again, it is of round 12, and the closed round keeps its own.
    choose('ดำเนินการแล้ว', '2026-05-02');
    expect(flagged(workbook, '2026-05-02', 3)).toMatchObject({ state: 'done', column: 'chosenState' });
    choose('ยกเลิก', '2026-06-02');
    expect(valuesOf(workbook, CLOSED_SHEET)[3]?.[7]).toBe('ดำเนินการแล้ว');
  });

  it('is not decided by a state that somebody confirmed for round 6', () => {
    const workbook = exampleWorkbook();
    type(workbook, 'E3', 'ตามที่ประชุมรับทราบ');
    const states = [{ row: 3, state: 'done' }];
    dataOf(hostOver(workbook, { now: MARCH }).call('reviewStates', [{ states }], 'page'));
    expect(flagged(workbook, MARCH, 3)).toMatchObject({ state: 'done', sure: true });
    closeRound(workbook, APRIL);
    expect(flagged(workbook, '2026-05-02', 3)).toMatchObject({ state: 'inProgress', sure: false });
    dataOf(hostOver(workbook, { now: '2026-05-02' }).call('reviewStates', [{ states }], 'page'));
    expect(flagged(workbook, '2026-05-02', 3)).toMatchObject({ state: 'done', sure: true });
  });

  it('shows what was reported beside its row, after rows were moved', () => {
    const workbook = closedExample();
    const before = staffCells(workbook).map(row => [row[1], row[4]]);
    moveRows({ model: workbook, sheet: 'มาตรการ' }, '5:6', 12);
    hostOver(workbook, { now: '2026-05-02' }).call('flagProgress');
    const now = staffCells(workbook)
      .slice(1)
      .map((row, at) => [row[1], reportedCells(workbook)[at]]);
    expect(now.toSorted()).toEqual(before.slice(1).toSorted());
  });
});
