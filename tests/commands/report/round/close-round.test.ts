import { describe, expect, it } from 'vitest';
import { hostStateOf } from '../../../../local/host/kept/state';
import { moveRows, sortBlock, typeInto } from '../../../../local/sheets/people';
import { remove } from '../../../../local/sheets/structure/structure';
import { copyWorkbook } from '../../../../local/workbook/copy-workbook';
import type { WorkbookModel } from '../../../../local/workbook/model';
import type { FlagData } from '../../../../src/commands/flag/flag-progress';
import type { ReportState } from '../../../../src/commands/report/report-state';
import type { ClosedResult } from '../../../../src/commands/report/round/messages';
import { CLOSED_LAYOUT } from '../../../../src/report/closed/line-cells';
import { readDocx } from '../../../support/docx-reader';
import { dataOf, exampleWorkbook, hostOver, problemOf, sheetOf, valuesOf } from '../../../support/office';
import { closeRound, reportOn } from '../../../support/rounds';

const [MARCH, APRIL, NOVEMBER] = ['2026-03-31', '2026-04-02', '2026-11-15'];
const SHEET = 'รอบ ๖ เดือน ๒๕๖๙';
const REPORTED = 'ผลที่รายงานไว้เมื่อปิดรอบ';

const type = (workbook: WorkbookModel, cell: string, text: string, sheet = 'มาตรการ') =>
  typeInto({ model: workbook, sheet }, cell, text);
const bytesOn = (workbook: WorkbookModel, now: string, options: object = {}) => reportOn(workbook, now, options).bytes;
/** The cell beside a setting or a sentence. */
const cellOf = (workbook: WorkbookModel, sheet: string, label: string, column: string) =>
  `${column}${valuesOf(workbook, sheet).findIndex(([first]) => first === label) + 1}`;
const reportedCells = (workbook: WorkbookModel) => {
  const values = valuesOf(workbook, 'มาตรการ');
  const column = values[0]?.indexOf(REPORTED) ?? -1;
  return values.slice(1).map(row => row[column]);
};
const staffCells = (workbook: WorkbookModel) => valuesOf(workbook, 'มาตรการ').map(row => row.slice(0, 8));
const propertiesOf = (workbook: WorkbookModel) => hostStateOf(workbook).properties.document;

let closed: WorkbookModel | null = null;

function closedExample(): WorkbookModel {
  if (closed === null) {
    closed = exampleWorkbook();
    closeRound(closed, APRIL);
  }
  return copyWorkbook(closed);
}

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
    type(workbook, cellOf(workbook, 'ตั้งค่า', 'นายก: ชื่อ-สกุล', 'B'), 'นายคนใหม่ มาใหม่', 'ตั้งค่า');
    type(workbook, cellOf(workbook, 'ตั้งค่า', 'ชื่อหน่วยงาน', 'B'), 'เทศบาลตำบลทุ่งตัวอย่าง', 'ตั้งค่า');
    type(workbook, cellOf(workbook, 'ข้อความในรายงาน', 'memo.request', 'C'), 'จึงเรียนมา', 'ข้อความในรายงาน');
    type(workbook, cellOf(workbook, 'ข้อความในรายงาน', 'part.annex', 'C'), 'ไม่ใส่', 'ข้อความในรายงาน');
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
    type(workbook, cellOf(workbook, 'ตั้งค่า', 'ปีงบประมาณ', 'B'), '๒๕๗๐', 'ตั้งค่า');
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

describe('closing', () => {
  it('says what was kept, logs it, and changes no cell of staff', () => {
    const workbook = exampleWorkbook();
    const before = staffCells(workbook);
    const host = hostOver(workbook, { now: APRIL });
    const run = host.call('closeRound', [{ round: 6 }]);
    expect(dataOf<ClosedResult>(run)).toMatchObject({
      round: 6,
      fiscalYear: 2569,
      cutOff: MARCH,
      rows: 25,
      sheet: SHEET,
    });
    expect(run.screen.messages[0]?.text).toContain(`ปิดรอบ ๖ เดือน ปีงบประมาณ ๒๕๖๙ แล้ว ข้อมูล ณ วันที่ ๓๑ มีนาคม ๒๕๖๙`);
    expect(valuesOf(workbook, 'ประวัติการทำงาน')[1]).toEqual(
      expect.arrayContaining(['ปิดรอบการรายงาน', expect.stringContaining(SHEET)]),
    );
    expect(staffCells(workbook)).toEqual(before);
    expect(reportedCells(workbook)).toEqual(before.slice(1).map(row => row[4]));
    const { protections } = sheetOf(workbook, SHEET);
    expect(protections.length).toBeGreaterThan(0);
  });

  it('says which results are awaited, and is possible with them', () => {
    const workbook = exampleWorkbook();
    type(workbook, 'E2', '');
    type(workbook, 'E5', ' - ');
    const closed = closeRound(workbook, APRIL);
    expect(closed.awaited).toEqual([2, 5]);
    const host = hostOver(workbook, { now: NOVEMBER });
    expect(readDocx(reportOn(workbook, NOVEMBER).bytes).paragraphs.join()).toContain('ยังไม่ดำเนินการ ๒ รายการ');
    expect(host.call('closeRound', [{ round: 6 }]).value).toMatchObject({ done: true });
  });

  it('says before the round’s end that later results will be missing', () => {
    const asked = (now: string) =>
      hostOver(exampleWorkbook(), { now, answers: [{ button: 'NO' }] })
        .call('closeRound')
        .screen.messages.map(({ text }) => text)
        .join();
    expect(asked('2026-03-10')).toContain('ยังไม่สิ้นสุดจนถึงวันที่ ๓๑ มีนาคม ๒๕๖๙ ผลหลังวันที่ ๑๐ มีนาคม ๒๕๖๙');
    expect(asked(APRIL)).not.toContain('ยังไม่สิ้นสุด');
  });

  it('asks the person at the menu, and does nothing if the answer is no', () => {
    const workbook = exampleWorkbook();
    const before = JSON.stringify(workbook.sheets);

    const run = hostOver(workbook, { now: APRIL, answers: [{ button: 'NO' }] }).call('closeRound');
    expect(run.screen.messages.map(({ text }) => text).join()).toContain('ผลจะถูกเก็บไว้ แก้ไขภายหลังได้');
    expect(dataOf<ClosedResult>(run).closedOn).toBeNull();
    expect(JSON.stringify(workbook.sheets)).toBe(before);
    expect(propertiesOf(workbook)).not.toHaveProperty('closed');
  });

  it.each([
    ['6 long before its end', '2026-02-20', 6, { code: 'tooEarlyToClose', round: 6, from: '2026-02-28' }],
    ['12 before its end', '2026-09-29', 12, { code: 'tooEarlyToClose', round: 12, from: '2026-09-30' }],
  ] as const)('is refused for round %s', (_, now, round, problem) => {
    const workbook = exampleWorkbook();
    expect(problemOf(hostOver(workbook, { now }).call('closeRound', [{ round }]))).toEqual(problem);
    expect(workbook.sheets.map(({ name }) => name)).not.toContain(SHEET);
  });

  it('is refused while the entries hold errors', () => {
    const workbook = exampleWorkbook();
    type(workbook, 'D2', 'เร็ว ๆ นี้');
    expect(problemOf(hostOver(workbook, { now: APRIL }).call('closeRound', [{ round: 6 }]))?.code).toBe(
      'errorsInEntries',
    );
  });

  it('writes over no sheet of the office', () => {
    const workbook = exampleWorkbook();
    sheetOf(workbook, 'วันหยุด').name = SHEET;
    const before = JSON.stringify(sheetOf(workbook, SHEET));
    expect(problemOf(hostOver(workbook, { now: APRIL }).call('closeRound', [{ round: 6 }]))).toEqual({
      code: 'sheetTaken',
      sheet: SHEET,
    });
    expect(JSON.stringify(sheetOf(workbook, SHEET))).toBe(before);
  });

  it('needs the layout whose รหัส knows what was reported, and keeps older builds away', () => {
    const workbook = exampleWorkbook();
    propertiesOf(workbook)['layout'] = '1';
    const close = () => hostOver(workbook, { now: APRIL }).call('closeRound', [{ round: 6 }]);
    expect(problemOf(close())?.code).toBe('notSetUp');
    propertiesOf(workbook)['layout'] = '2';
    dataOf(close());
    expect(propertiesOf(workbook)['layout']).toBe('3');
  });

  it('of both rounds keeps both', () => {
    const workbook = closedExample();
    const six = bytesOn(workbook, APRIL);
    type(workbook, 'E2', 'ปรับปรุงคู่มือครบทุกงานแล้ว เมื่อ ๒๐ สิงหาคม ๒๕๖๙');
    const twelve = bytesOn(workbook, '2026-10-05', { round: 12 });
    closeRound(workbook, '2026-10-05', { round: 12 });
    expect(reportedCells(workbook)[0]).toContain('๒๐ สิงหาคม ๒๕๖๙');
    type(workbook, 'E2', 'อีกครั้ง');
    expect(bytesOn(workbook, NOVEMBER, { round: 12 })).toEqual(twelve);
    expect(bytesOn(workbook, NOVEMBER)).toEqual(six);
  });

  it('of a round that is closed changes nothing, and says what has changed since', () => {
    const workbook = closedExample();
    type(workbook, 'E3', 'เขียนใหม่แล้ว');
    const kept = JSON.stringify(sheetOf(workbook, SHEET).rows);
    const again = closeRound(workbook, '2026-05-02');
    expect(again).toMatchObject({ already: true, closedOn: APRIL, changed: [{ row: 3, what: ['result'] }] });
    expect(JSON.stringify(sheetOf(workbook, SHEET).rows)).toBe(kept);
    expect(workbook.sheets.filter(({ name }) => name.startsWith('รอบ'))).toHaveLength(1);
  });

  it('brings back what was reported, where somebody has lost it', () => {
    const workbook = closedExample();
    const before = reportedCells(workbook);
    const column = valuesOf(workbook, 'มาตรการ')[0]?.indexOf(REPORTED) ?? 0;
    remove(workbook, sheetOf(workbook, 'มาตรการ'), 'columns', column, 1);
    closeRound(workbook, '2026-05-02');
    expect(reportedCells(workbook)).toEqual(before);
  });

  it('that broke off counts as not done, and is done over by the next run', () => {
    const whole = closedExample();
    const { trace } = hostOver(exampleWorkbook(), { now: APRIL }).call('closeRound', [{ round: 6 }]);
    const commit = trace.lastIndexOf('Properties.setProperties') + 1;
    const workbook = exampleWorkbook();
    const fault = {
      call: commit,
      when: 'before',
      message: 'Planted. https://www.googleapis.com/auth/planted',
    } as const;
    expect(() => hostOver(workbook, { now: APRIL, fault }).call('closeRound', [{ round: 6 }])).toThrow('Planted');
    type(workbook, 'E2', 'ปรับปรุงคู่มือครบทุกงานแล้ว เมื่อ ๓๐ มีนาคม ๒๕๖๙');
    expect(reportOn(workbook, APRIL).data.closedOn).toBeNull();
    // Set-up does not take the half-made sheet for a closed round.
    dataOf(hostOver(workbook, { now: APRIL }).call('setUp', [{}]));
    expect(propertiesOf(workbook)).not.toHaveProperty('closed');
    closeRound(workbook, APRIL);
    expect(valuesOf(workbook, SHEET)[2]?.[4]).toContain('๓๐ มีนาคม ๒๕๖๙');
    expect(valuesOf(workbook, SHEET)).toHaveLength(valuesOf(whole, SHEET).length);
  });
});

describe('a closing that broke off', () => {
  it('can still be done over after another year’s round was closed', () => {
    const workbook = exampleWorkbook();
    const { trace } = hostOver(exampleWorkbook(), { now: APRIL }).call('closeRound', [{ round: 6 }]);
    const call = trace.lastIndexOf('Properties.setProperties') + 1;
    const fault = { call, when: 'before', message: 'Planted. https://www.googleapis.com/auth/planted' } as const;
    expect(() => hostOver(workbook, { now: APRIL, fault }).call('closeRound', [{ round: 6 }])).toThrow('Planted');
    const year = (text: string) => type(workbook, cellOf(workbook, 'ตั้งค่า', 'ปีงบประมาณ', 'B'), text, 'ตั้งค่า');
    year('๒๕๖๘');
    closeRound(workbook, APRIL);
    // Nor does set-up take its sheet for a closed round.
    dataOf(hostOver(workbook, { now: APRIL }).call('setUp', [{}]));
    year('๒๕๖๙');
    expect(closeRound(workbook, APRIL)).toMatchObject({ already: false, sheet: SHEET });
    expect(reportOn(workbook, APRIL).data.closedOn).toBe(APRIL);
  });
});

describe('the protected sheet', () => {
  const report = (workbook: WorkbookModel) =>
    hostOver(workbook, { now: NOVEMBER }).call('buildReport', [{ round: 6, draft: false }], 'page');

  it('may be renamed', () => {
    const workbook = closedExample();
    const before = bytesOn(workbook, APRIL);
    sheetOf(workbook, SHEET).name = 'เก็บไว้';
    expect(bytesOn(workbook, NOVEMBER)).toEqual(before);
  });

  it('that was deleted is asked for, never replaced by the register; put back, it counts again', () => {
    const workbook = closedExample();
    const before = bytesOn(workbook, APRIL);
    const kept = sheetOf(workbook, SHEET);
    workbook.sheets = workbook.sheets.filter(sheet => sheet !== kept);
    expect(problemOf(report(workbook))).toEqual({ code: 'closedSheetGone', sheet: SHEET });
    expect(problemOf(hostOver(workbook, { now: NOVEMBER }).call('closeRound', [{ round: 6 }]))?.code).toBe(
      'closedSheetGone',
    );
    // From a backup, with another id.
    workbook.sheets.push({ ...kept, id: 4711 });
    dataOf(hostOver(workbook, { now: NOVEMBER }).call('setUp', [{}]));
    expect(bytesOn(workbook, NOVEMBER)).toEqual(before);
  });

  it.each([
    ['a result was typed over', (workbook: WorkbookModel) => type(workbook, 'E3', 'ดีมาก', SHEET)],
    [
      'rows were sorted',
      (workbook: WorkbookModel) => sortBlock({ model: workbook, sheet: SHEET }, 'A3:K20', 'B', false),
    ],
    ['a row was deleted', (workbook: WorkbookModel) => remove(workbook, sheetOf(workbook, SHEET), 'rows', 5, 1)],
  ])('is not used once %s', (_, change) => {
    const workbook = closedExample();
    change(workbook);
    expect(problemOf(report(workbook))).toEqual({ code: 'closedSheetAltered', sheet: SHEET });
  });

  it('may have a note beside the table', () => {
    const workbook = closedExample();
    const before = bytesOn(workbook, APRIL);
    for (const cell of ['K3', 'L4']) type(workbook, cell, 'ตรวจแล้ว', SHEET);
    expect(bytesOn(workbook, NOVEMBER)).toEqual(before);
  });

  it('has a column in which the office may write', () => {
    const workbook = closedExample();
    const before = bytesOn(workbook, APRIL);
    typeInto({ model: workbook, sheet: SHEET }, `${'ABCDEFGHIJ'[CLOSED_LAYOUT.correctionColumn - 1]}3`, 'แก้เป็นอย่างนี้');
    expect(bytesOn(workbook, NOVEMBER)).toEqual(before);
  });

  it('is never replaced by the register in a copy that has lost the document’s properties', () => {
    const copy = { ...closedExample(), id: 'a-copy' };
    hostStateOf(copy).properties.document = {};
    const kept = valuesOf(copy, SHEET);
    type(copy, 'E2', 'ปรับปรุงอีกครั้งแล้ว เมื่อ ๒๐ สิงหาคม ๒๕๖๙');
    const lost = { code: 'closedNotRecorded', sheet: SHEET };
    expect(problemOf(report(copy))).toEqual(lost);
    // Nor is round 12 reported, which needs to know what was reported in round 6.
    const draft = hostOver(copy, { now: NOVEMBER }).call('buildReport', [{ round: 12, draft: true }], 'page');
    expect(problemOf(draft)).toEqual(lost);
    expect(problemOf(hostOver(copy, { now: NOVEMBER }).call('reportState', [6], 'page'))).toEqual(lost);
    // Nor is it closed anew.
    hostOver(copy, { now: NOVEMBER }).call('closeRound', [{ round: 6 }]);
    expect(valuesOf(copy, SHEET)).toEqual(kept);
  });

  it('is not written over by a closing in a file that has lost only the record of its closed rounds', () => {
    const workbook = closedExample();
    const { closed: _, ...others } = hostStateOf(workbook).properties.document;
    hostStateOf(workbook).properties.document = others;
    const run = hostOver(workbook, { now: NOVEMBER }).call('closeRound', [{ round: 6 }]);
    expect(problemOf(run)).toEqual({ code: 'closedNotRecorded', sheet: SHEET });
  });

  it('goes along in a copy, also without the document’s properties, and is never taken for the register', () => {
    const workbook = closedExample();
    const before = bytesOn(workbook, APRIL);
    const copy = { ...copyWorkbook(workbook), id: 'a-copy' };
    hostStateOf(copy).properties.document = {};
    // The first of all sheets.
    const kept = sheetOf(copy, SHEET);
    copy.sheets = [kept, ...copy.sheets.filter(sheet => sheet !== kept)];
    expect(dataOf<{ register: string }>(hostOver(copy, { now: NOVEMBER }).call('setUp', [{}])).register).toBe(
      'มาตรการ',
    );
    expect(bytesOn(copy, NOVEMBER)).toEqual(before);
  });
});

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
    expect(valuesOf(workbook, SHEET)[3]?.[7]).toBe('ดำเนินการแล้ว');
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
