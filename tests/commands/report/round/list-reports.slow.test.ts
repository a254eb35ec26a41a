import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../../local/sheets/people';
import type { WorkbookModel } from '../../../../local/workbook/model';
import type { ReportListData } from '../../../../src/commands/report/round/list-reports';
import type { ReissueResult } from '../../../../src/commands/report/round/reissue-messages';
import { dataOf, exampleWorkbook, hostOver, problemOf, sheetOf, valuesOf } from '../../../support/office';
import { closeRound } from '../../../support/rounds';

const SHEET = 'ทะเบียนคุมรายงาน';
const [APRIL, MAY] = ['2026-04-02', '2026-05-20'];

const list = (workbook: WorkbookModel, now: string) => hostOver(workbook, { now }).call('listReports');
const stepsOn = (workbook: WorkbookModel, now: string) =>
  dataOf<ReportListData>(list(workbook, now)).reports.map(({ round, revision, next }) => [round, revision, next]);
const write = (workbook: WorkbookModel, cell: string, text: string) =>
  typeInto({ model: workbook, sheet: SHEET }, cell, text);

describe('ทะเบียนคุมรายงาน', () => {
  it('always says the next missing step', () => {
    const workbook = exampleWorkbook();
    expect(stepsOn(workbook, '2026-01-10')).toEqual([
      [6, 0, 'wait'],
      [12, 0, 'wait'],
    ]);
    expect(stepsOn(workbook, APRIL)[0]).toEqual([6, 0, 'close']);
    // The example's number ends with a stroke: the rest is written in by hand.
    closeRound(workbook, APRIL);
    for (const [cell, text, next] of [
      ['', '', 'number'],
      ['E2', 'ตย ๐๐๐๐๑/๑๒๓', 'sign'],
      ['F2', '๓ เมษายน ๒๕๖๙', 'scan'],
      ['G2', 'https://drive.google.com/file/d/1', 'publish'],
      ['H2', 'https://office.example/ita/o26', 'none'],
    ] as const) {
      if (cell !== '') write(workbook, cell, text);
      expect(stepsOn(workbook, MAY)[0]).toEqual([6, 0, next]);
    }
    expect(valuesOf(workbook, SHEET)[1]).toEqual([
      '๒๕๖๙',
      '๖ เดือน',
      'ฉบับแรก',
      '๓๑ มีนาคม ๒๕๖๙',
      'ตย ๐๐๐๐๑/๑๒๓',
      '๓ เมษายน ๒๕๖๙',
      'https://drive.google.com/file/d/1',
      'https://office.example/ita/o26',
      'ครบทุกขั้นตอนแล้ว',
    ]);
    expect(valuesOf(workbook, SHEET)).toHaveLength(3);
  });

  it('is shown, and counts no report of a round that nobody has closed', () => {
    const workbook = exampleWorkbook();
    const { screen } = list(workbook, APRIL);
    expect(screen.selections).toEqual([{ sheet: SHEET, range: 'A2' }]);
    expect(screen.messages[0]?.text.split('\n')).toEqual([
      'ทะเบียนคุมรายงานอยู่ในแผ่นงาน "ทะเบียนคุมรายงาน" ยังไม่มีรายงานของรอบที่ปิดแล้ว',
      'รอบ ๖ เดือน ปีงบประมาณ ๒๕๖๙ ฉบับแรก: สร้างรายงาน แล้วปิดรอบการรายงาน',
      'รอบ ๑๒ เดือน ปีงบประมาณ ๒๕๖๙ ฉบับแรก: รอสิ้นรอบ',
    ]);
    closeRound(workbook, APRIL);
    expect(list(workbook, APRIL).screen.messages[0]?.text).toMatch(/^[^\n]* มีรายงานของรอบที่ปิดแล้ว ๑ ฉบับ\n/);
  });

  it('says that what was kept is altered or lost', () => {
    const workbook = exampleWorkbook();
    closeRound(workbook, APRIL);
    const kept = 'รอบ ๖ เดือน ๒๕๖๙';
    typeInto({ model: workbook, sheet: kept }, 'E3', 'ดีมาก');
    expect(stepsOn(workbook, MAY)[0]).toEqual([6, 0, 'lost']);
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== kept);
    expect(stepsOn(workbook, MAY)[0]).toEqual([6, 0, 'lost']);
    expect(list(workbook, MAY).screen.messages[0]?.text).toContain('หายหรือถูกแก้ไข');
  });

  it('lists each edition; the day signed in it makes the next one ฉบับแก้ไข', () => {
    const workbook = exampleWorkbook();
    closeRound(workbook, APRIL);
    list(workbook, APRIL);
    write(workbook, 'F2', '๓ เมษายน ๒๕๖๙');
    const mayor = valuesOf(workbook, 'ตั้งค่า').findIndex(([label]) => label === 'นายก: ชื่อ-สกุล') + 1;
    typeInto({ model: workbook, sheet: 'ตั้งค่า' }, `B${mayor}`, 'นางสาวใหม่ ใจดี');
    const issued = dataOf<ReissueResult>(hostOver(workbook, { now: MAY }).call('reissue', [{ round: 6 }]));
    expect(issued).toMatchObject({ revision: 1, signedOn: '2026-04-03' });
    expect(stepsOn(workbook, MAY)).toEqual([
      [6, 0, 'replaced'],
      [6, 1, 'number'],
      [12, 0, 'wait'],
    ]);
    // What staff wrote stays where they wrote it, and a new row stands below.
    expect(valuesOf(workbook, SHEET).map(row => row[2])).toEqual(['ฉบับ', 'ฉบับแรก', 'ฉบับแรก', 'ฉบับแก้ไขครั้งที่ ๑']);
    expect(valuesOf(workbook, SHEET)[1]?.[5]).toBe('๓ เมษายน ๒๕๖๙');
  });

  it('takes the memo’s number and day neither for a new edition nor for the next round', () => {
    const workbook = exampleWorkbook();
    const set = (label: string, text: string) => {
      const row = valuesOf(workbook, 'ตั้งค่า').findIndex(([first]) => first === label) + 1;
      typeInto({ model: workbook, sheet: 'ตั้งค่า' }, `B${row}`, text);
    };
    set('เลขที่บันทึกข้อความ', 'ตย ๑/๑');
    set('วันที่บันทึกข้อความ', '๓ เมษายน ๒๕๖๙');
    closeRound(workbook, APRIL);
    expect(stepsOn(workbook, MAY)[0]).toEqual([6, 0, 'scan']);
    set('นายก: ชื่อ-สกุล', 'นางสาวใหม่ ใจดี');
    hostOver(workbook, { now: MAY }).call('reissue', [{ round: 6 }]);
    expect(stepsOn(workbook, MAY)[1]).toEqual([6, 1, 'number']);
    closeRound(workbook, '2026-10-05', { round: 12 });
    expect(stepsOn(workbook, '2026-10-05')[2]).toEqual([12, 0, 'number']);
    set('นายก: ชื่อ-สกุล', 'นายอื่น ใดเล่า');
    const issued = hostOver(workbook, { now: '2026-10-06' }).call('reissue', [{ round: 12 }]);
    expect(dataOf<ReissueResult>(issued)).toMatchObject({ revision: 0, signedOn: null });
  });

  it('keeps the reports of earlier years', () => {
    const workbook = exampleWorkbook();
    closeRound(workbook, APRIL);
    const year = valuesOf(workbook, 'ตั้งค่า').findIndex(([label]) => label === 'ปีงบประมาณ') + 1;
    typeInto({ model: workbook, sheet: 'ตั้งค่า' }, `B${year}`, '๒๕๗๐');
    const { reports } = dataOf<ReportListData>(list(workbook, '2026-11-20'));
    expect(reports.map(one => [one.year, one.round])).toEqual([
      [2569, 6],
      [2570, 6],
      [2570, 12],
    ]);
  });

  it('is made once, found when renamed, and writes over no sheet of the office', () => {
    const workbook = exampleWorkbook();
    list(workbook, APRIL);
    sheetOf(workbook, SHEET).name = 'ทะเบียน';
    expect(dataOf<ReportListData>(list(workbook, APRIL)).sheet).toBe('ทะเบียน');
    expect(workbook.sheets.filter(({ name }) => name.startsWith('ทะเบียน'))).toHaveLength(1);
    const other = exampleWorkbook();
    sheetOf(other, 'วันหยุด').name = SHEET;
    expect(problemOf(list(other, APRIL))).toEqual({ code: 'sheetTaken', sheet: SHEET });
  });

  it('does not hinder set-up, which finds it complete', () => {
    const workbook = exampleWorkbook();
    list(workbook, APRIL);
    expect(dataOf(hostOver(workbook, { now: APRIL }).call('setUp', [{}]))).toMatchObject({
      register: 'มาตรการ',
      changes: 0,
    });
    expect(stepsOn(workbook, APRIL)).toHaveLength(2);
  });
});
