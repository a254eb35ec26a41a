import { describe, expect, it } from 'vitest';
import { hostStateOf } from '../../../../local/host/kept/state';
import { sortBlock, typeInto } from '../../../../local/sheets/people';
import { columnPixels } from '../../../../local/sheets/structure/sheet-structure';
import { remove } from '../../../../local/sheets/structure/structure';
import { copyWorkbook } from '../../../../local/workbook/copy-workbook';
import { cellAt, type WorkbookModel } from '../../../../local/workbook/model';
import type { Outcome } from '../../../../src/commands/common/outcome';
import type { ReportData } from '../../../../src/commands/report/report-data';
import type { ClosedResult } from '../../../../src/commands/report/round/messages';
import { CLOSED_LAYOUT } from '../../../../src/report/closed/line-cells';
import { readDocx } from '../../../support/docx-reader';
import { dataOf, exampleWorkbook, hostOver, problemOf, sheetOf, valuesOf } from '../../../support/office';
import {
  bytesOn,
  CLOSED_ON,
  CLOSED_SHEET,
  cellBeside,
  closedExample,
  closeRound,
  reportOn,
} from '../../../support/rounds';

const [MARCH, APRIL, NOVEMBER] = ['2026-03-31', CLOSED_ON, '2026-11-15'];
const REPORTED = 'ผลที่รายงานไว้เมื่อปิดรอบ';

const type = (workbook: WorkbookModel, cell: string, text: string, sheet = 'มาตรการ') =>
  typeInto({ model: workbook, sheet }, cell, text);
const reportedCells = (workbook: WorkbookModel) => {
  const values = valuesOf(workbook, 'มาตรการ');
  const column = values[0]?.indexOf(REPORTED) ?? -1;
  return values.slice(1).map(row => row[column]);
};
const staffCells = (workbook: WorkbookModel) => valuesOf(workbook, 'มาตรการ').map(row => row.slice(0, 8));
const propertiesOf = (workbook: WorkbookModel) => hostStateOf(workbook).properties.document;

describe('closing', () => {
  it('keeps the report the same, byte for byte', () => {
    const workbook = exampleWorkbook();
    const before = bytesOn(workbook, APRIL);
    closeRound(workbook, APRIL);
    expect(bytesOn(workbook, APRIL)).toEqual(before);
    expect(bytesOn(workbook, NOVEMBER)).toEqual(before);
  });

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
      sheet: CLOSED_SHEET,
    });
    expect(run.screen.messages[0]?.text).toContain(`ปิดรอบ ๖ เดือน ปีงบประมาณ ๒๕๖๙ แล้ว ข้อมูล ณ วันที่ ๓๑ มีนาคม ๒๕๖๙`);
    expect(valuesOf(workbook, 'ประวัติการทำงาน')[1]).toEqual(
      expect.arrayContaining(['ปิดรอบการรายงาน', expect.stringContaining(CLOSED_SHEET)]),
    );
    expect(staffCells(workbook)).toEqual(before);
    expect(reportedCells(workbook)).toEqual(before.slice(1).map(row => row[4]));
    const { protections, frozenRows, frozenColumns, columns } = sheetOf(workbook, CLOSED_SHEET);
    expect(protections.length).toBeGreaterThan(0);
    expect([frozenRows, frozenColumns]).toEqual([2, 2]);
    // The text beside the title runs over the blank cells to its right, up to the office's own column.
    const [title = '', ...others] = valuesOf(workbook, CLOSED_SHEET)[0] ?? [];
    expect(title).toBe('รอบ ๖ เดือน ปีงบประมาณ ๒๕๖๙');
    expect(others.slice(0, 8).filter(text => text !== '')).toEqual([expect.stringContaining('แก้ไขผลเป็น')]);
    expect(columns.slice(0, 9).reduce((sum, column) => sum + columnPixels(column), 0)).toBeLessThan(1366);
  });

  it('shows what was reported in a grey column beside the white one of staff', () => {
    const workbook = closedExample();
    const register = sheetOf(workbook, 'มาตรการ');
    const headings = valuesOf(workbook, 'มาตรการ')[0] ?? [];
    const fills = (heading: string) =>
      [1, 2, 26, 900].map(row => {
        const fill = cellAt(register, row - 1, headings.indexOf(heading))?.style?.fill;
        return fill?.type === 'pattern' ? fill.fgColor?.rgb : undefined;
      });
    expect(fills(REPORTED)).toEqual(['D9D9D9', 'F3F3F3', 'F3F3F3', 'F3F3F3']);
    expect(fills('ผลการดำเนินงาน').slice(1)).toEqual([undefined, undefined, undefined]);
  });

  it('says what the report prints as dots, before it asks and after; so does the report of the closed round', () => {
    const workbook = exampleWorkbook();
    const row = valuesOf(workbook, 'ตั้งค่า').findIndex(([label]) => label === 'ชื่อหน่วยงาน') + 1;
    type(workbook, `B${row}`, '', 'ตั้งค่า');
    const host = hostOver(workbook, { now: APRIL, answers: [{ button: 'YES' }] });
    const { screen } = host.call('closeRound');
    const report = host.call('buildReport', [{ round: 6, draft: false }]).value as Outcome<ReportData>;
    for (const text of [...screen.messages.map(({ text }) => text), report.message]) {
      expect(text).toMatch(/ยังไม่ได้กรอก .*ชื่อหน่วยงาน รายงานจะพิมพ์เส้นประแทน/);
    }
    expect(screen.messages).toHaveLength(2);
    expect(report.message).toContain('โปรดเลือกเมนู ออกฉบับแก้ไข');
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
    expect(workbook.sheets.map(({ name }) => name)).not.toContain(CLOSED_SHEET);
  });

  it('is refused for round 6 once round 12 is closed, because the one column then holds the results of the year', () => {
    const workbook = exampleWorkbook();
    closeRound(workbook, NOVEMBER, { round: 12 });
    expect(problemOf(hostOver(workbook, { now: NOVEMBER }).call('closeRound', [{ round: 6 }]))).toEqual({
      code: 'laterRoundClosed',
    });
  });

  it('is refused while the entries hold errors', () => {
    const workbook = exampleWorkbook();
    type(workbook, 'D2', 'เร็ว ๆ นี้');
    const run = hostOver(workbook, { now: APRIL }).call('closeRound', [{ round: 6 }]);
    expect(problemOf(run)).toMatchObject({ code: 'errorsInEntries', stops: 'closing' });
    expect((run.value as { message: string }).message).not.toContain('ฉบับร่าง');
  });

  it('writes over no sheet of the office', () => {
    const workbook = exampleWorkbook();
    sheetOf(workbook, 'วันหยุด').name = CLOSED_SHEET;
    const before = JSON.stringify(sheetOf(workbook, CLOSED_SHEET));
    expect(problemOf(hostOver(workbook, { now: APRIL }).call('closeRound', [{ round: 6 }]))).toEqual({
      code: 'sheetTaken',
      sheet: CLOSED_SHEET,
    });
    expect(JSON.stringify(sheetOf(workbook, CLOSED_SHEET))).toBe(before);
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
    const kept = JSON.stringify(sheetOf(workbook, CLOSED_SHEET).rows);
    const again = closeRound(workbook, '2026-05-02');
    expect(again).toMatchObject({ already: true, closedOn: APRIL, changed: [{ row: 3, what: ['result'] }] });
    expect(JSON.stringify(sheetOf(workbook, CLOSED_SHEET).rows)).toBe(kept);
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
    expect(valuesOf(workbook, CLOSED_SHEET)[2]?.[4]).toContain('๓๐ มีนาคม ๒๕๖๙');
    expect(valuesOf(workbook, CLOSED_SHEET)).toHaveLength(valuesOf(whole, CLOSED_SHEET).length);
  });
});

describe('a closing that broke off', () => {
  it('can still be done over after another year’s round was closed', () => {
    const workbook = exampleWorkbook();
    const { trace } = hostOver(exampleWorkbook(), { now: APRIL }).call('closeRound', [{ round: 6 }]);
    const call = trace.lastIndexOf('Properties.setProperties') + 1;
    const fault = { call, when: 'before', message: 'Planted. https://www.googleapis.com/auth/planted' } as const;
    expect(() => hostOver(workbook, { now: APRIL, fault }).call('closeRound', [{ round: 6 }])).toThrow('Planted');
    const year = (text: string) => type(workbook, cellBeside(workbook, 'ตั้งค่า', 'ปีงบประมาณ', 'B'), text, 'ตั้งค่า');
    year('๒๕๖๘');
    closeRound(workbook, APRIL);
    // Nor does set-up take its sheet for a closed round.
    dataOf(hostOver(workbook, { now: APRIL }).call('setUp', [{}]));
    year('๒๕๖๙');
    expect(closeRound(workbook, APRIL)).toMatchObject({ already: false, sheet: CLOSED_SHEET });
    expect(reportOn(workbook, APRIL).data.closedOn).toBe(APRIL);
  });
});

describe('the protected sheet', () => {
  const report = (workbook: WorkbookModel) =>
    hostOver(workbook, { now: NOVEMBER }).call('buildReport', [{ round: 6, draft: false }], 'page');

  it('may be renamed', () => {
    const workbook = closedExample();
    const before = bytesOn(workbook, APRIL);
    sheetOf(workbook, CLOSED_SHEET).name = 'เก็บไว้';
    expect(bytesOn(workbook, NOVEMBER)).toEqual(before);
  });

  it('that was deleted is asked for, never replaced by the register; put back, it counts again', () => {
    const workbook = closedExample();
    const before = bytesOn(workbook, APRIL);
    const kept = sheetOf(workbook, CLOSED_SHEET);
    workbook.sheets = workbook.sheets.filter(sheet => sheet !== kept);
    expect(problemOf(report(workbook))).toEqual({ code: 'closedSheetGone', sheet: CLOSED_SHEET });
    expect(problemOf(hostOver(workbook, { now: NOVEMBER }).call('closeRound', [{ round: 6 }]))?.code).toBe(
      'closedSheetGone',
    );
    // From a backup, with another id.
    workbook.sheets.push({ ...kept, id: 4711 });
    dataOf(hostOver(workbook, { now: NOVEMBER }).call('setUp', [{}]));
    expect(bytesOn(workbook, NOVEMBER)).toEqual(before);
  });

  it.each([
    ['a result was typed over', (workbook: WorkbookModel) => type(workbook, 'E3', 'ดีมาก', CLOSED_SHEET)],
    [
      'rows were sorted',
      (workbook: WorkbookModel) => sortBlock({ model: workbook, sheet: CLOSED_SHEET }, 'A3:K20', 'B', false),
    ],
    ['a row was deleted', (workbook: WorkbookModel) => remove(workbook, sheetOf(workbook, CLOSED_SHEET), 'rows', 5, 1)],
  ])('is not used once %s', (_, change) => {
    const workbook = closedExample();
    change(workbook);
    expect(problemOf(report(workbook))).toEqual({ code: 'closedSheetAltered', sheet: CLOSED_SHEET });
  });

  it('may have a note beside the table', () => {
    const workbook = closedExample();
    const before = bytesOn(workbook, APRIL);
    for (const cell of ['K3', 'L4']) type(workbook, cell, 'ตรวจแล้ว', CLOSED_SHEET);
    expect(bytesOn(workbook, NOVEMBER)).toEqual(before);
  });

  it('has a column in which the office may write', () => {
    const workbook = closedExample();
    const before = bytesOn(workbook, APRIL);
    typeInto(
      { model: workbook, sheet: CLOSED_SHEET },
      `${'ABCDEFGHIJ'[CLOSED_LAYOUT.correctionColumn - 1]}3`,
      'แก้เป็นอย่างนี้',
    );
    expect(bytesOn(workbook, NOVEMBER)).toEqual(before);
  });

  it('is never replaced by the register in a copy that has lost the document’s properties', () => {
    const copy = { ...closedExample(), id: 'a-copy' };
    hostStateOf(copy).properties.document = {};
    const kept = valuesOf(copy, CLOSED_SHEET);
    type(copy, 'E2', 'ปรับปรุงอีกครั้งแล้ว เมื่อ ๒๐ สิงหาคม ๒๕๖๙');
    const lost = { code: 'closedNotRecorded', sheet: CLOSED_SHEET };
    expect(problemOf(report(copy))).toEqual(lost);
    // Nor is round 12 reported, which needs to know what was reported in round 6.
    const draft = hostOver(copy, { now: NOVEMBER }).call('buildReport', [{ round: 12, draft: true }], 'page');
    expect(problemOf(draft)).toEqual(lost);
    expect(problemOf(hostOver(copy, { now: NOVEMBER }).call('reportState', [6], 'page'))).toEqual(lost);
    // Nor is it closed anew.
    hostOver(copy, { now: NOVEMBER }).call('closeRound', [{ round: 6 }]);
    expect(valuesOf(copy, CLOSED_SHEET)).toEqual(kept);
  });

  it('is not written over by a closing in a file that has lost only the record of its closed rounds', () => {
    const workbook = closedExample();
    const { closed: _, ...others } = hostStateOf(workbook).properties.document;
    hostStateOf(workbook).properties.document = others;
    const run = hostOver(workbook, { now: NOVEMBER }).call('closeRound', [{ round: 6 }]);
    expect(problemOf(run)).toEqual({ code: 'closedNotRecorded', sheet: CLOSED_SHEET });
  });

  it('goes along in a copy, also without the document’s properties, and is never taken for the register', () => {
    const workbook = closedExample();
    const before = bytesOn(workbook, APRIL);
    const copy = { ...copyWorkbook(workbook), id: 'a-copy' };
    hostStateOf(copy).properties.document = {};
    // The first of all sheets.
    const kept = sheetOf(copy, CLOSED_SHEET);
    copy.sheets = [kept, ...copy.sheets.filter(sheet => sheet !== kept)];
    expect(dataOf<{ register: string }>(hostOver(copy, { now: NOVEMBER }).call('setUp', [{}])).register).toBe(
      'มาตรการ',
    );
    expect(bytesOn(copy, NOVEMBER)).toEqual(before);
  });
});
