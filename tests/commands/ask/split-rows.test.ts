import { beforeEach, describe, expect, it } from 'vitest';
import { hostStateOf } from '../../../local/host/kept/state';
import { copyRows, sortBlock, typeInto } from '../../../local/sheets/people';
import { remove } from '../../../local/sheets/structure/structure';
import { putCell, type WorkbookModel } from '../../../local/workbook/model';
import type { SplitData } from '../../../src/commands/ask/split/split-data';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import type { ReportState } from '../../../src/commands/report/report-state';
import { readDocx } from '../../support/docx-reader';
import { dataOf, hostOver, problemOf, sheetOf, valuesOf } from '../../support/office';
import { closeRound, reportOn } from '../../support/rounds';
import { rowIdOf } from '../../support/row-id';
import { REGISTER, smallOffice } from '../../support/small-office';

const HALF = 'ต.ค. ๖๘ - มี.ค. ๖๙';
const UNITS = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา', 'กองสวัสดิการสังคม'];
const ADDRESSES = Object.fromEntries(UNITS.map((unit, at) => [unit, `unit${at}@x.example`]));
const NOW = '2026-03-20';
const DONE = 'ดำเนินการแล้วเสร็จ เมื่อ ๕ ม.ค. ๖๙';
const MEETING = '๒. จัดประชุมประจำเดือน';
/** Each unit has a measure of its own, and row 3 is of all. */
const ROWS = [
  ['๑. การปฏิบัติหน้าที่', '๑. จัดทำคู่มือ', 'สำนักปลัด', HALF, DONE],
  ['', MEETING, 'ทุกส่วนราชการ', HALF, ''],
  ['', '๓. เผยแพร่คู่มือ', '', '', DONE],
  ...UNITS.slice(1).map((unit, at) => [at === 0 ? '๒. การใช้งบประมาณ' : '', `${at + 1}. ประกาศแผน`, unit, HALF, DONE]),
];

let workbook: WorkbookModel;
beforeEach(() => {
  workbook = smallOffice(ROWS, ADDRESSES);
});

const call = (name: string, args: readonly unknown[] = [], now = NOW) => hostOver(workbook, { now }).call(name, args);
const split = (rows?: readonly number[]) => dataOf<SplitData>(call('splitRows', [rows ? { rows } : {}]));
const type = (cell: string, text: string, sheet = REGISTER) => typeInto({ model: workbook, sheet }, cell, text);
/** The first five columns of the rows with this method. */
const rowsOf = (method = MEETING) =>
  valuesOf(workbook, REGISTER)
    .map(row => row.slice(0, 5))
    .filter(row => row[1] === method);
const idsOf = (method = MEETING) =>
  valuesOf(workbook, REGISTER).flatMap(row => (row[1] === method ? [rowIdOf(row[14])] : []));
const answerAll = (results: readonly string[]) =>
  results.forEach((result, at) => {
    if (result !== '') type(`E${3 + at}`, result);
  });
/** The report's rows of the measure, and what it says in all. */
function printed(round: 6 | 12 = 6, now = NOW) {
  const { data, bytes } = reportOn(workbook, now, { round, draft: round === 12 });
  const docx = readDocx(bytes);
  const rows = docx.tables.flat().map(cells => cells.map(paragraphs => paragraphs.join('\n')));
  return {
    data,
    all: docx.paragraphs.join('\n'),
    rows: rows.filter(cells => cells[1]?.includes('จัดประชุมประจำเดือน')),
  };
}
const summary = () => dataOf<FlagData>(call('flagProgress')).summary;

describe('splitting a row of all units', () => {
  it('makes a row for each unit of the office, all else the same', () => {
    const { split: done, refused } = split();
    expect(done).toEqual([{ row: 3, method: MEETING, rows: [3, 4, 5, 6, 7], units: UNITS }]);
    expect(rowsOf()).toEqual(UNITS.map(unit => ['', MEETING, unit, HALF, '']));
    // The row below was of all units by its blank cell. It still is, and its result is nobody's in particular.
    // Where it stands since.
    expect(refused).toEqual([{ row: 8, why: 'result', column: 'ผลการดำเนินงาน' }]);
    expect(rowsOf('๓. เผยแพร่คู่มือ')).toEqual([['', '๓. เผยแพร่คู่มือ', 'ทุกส่วนราชการ', '', DONE]]);
    expect(valuesOf(workbook, REGISTER)).toHaveLength(1 + ROWS.length + UNITS.length - 1);
  });

  it('says which rows it is about, and does nothing if the person says no', () => {
    const before = valuesOf(workbook, REGISTER);
    const host = hostOver(workbook, { now: NOW, answers: [{ button: 'NO' }] });
    const run = host.call('splitRows', [{ rows: [3], ask: true }]);
    expect(run.screen.messages.map(({ text }) => text)).toEqual([
      expect.stringMatching(/แยกแถวต่อไปนี้.*แถว ๓ ๒. จัดประชุมประจำเดือน: สำนักปลัด กองคลัง/s),
      'ยังไม่ได้แยกแถว',
    ]);
    expect(valuesOf(workbook, REGISTER)).toEqual(before);
  });

  it('is logged, and so is joining: what was done with which rows', () => {
    const log = () => valuesOf(workbook, 'ประวัติการทำงาน')[1]?.slice(2);
    split();
    expect(log()).toEqual(['แยกแถวรายส่วนราชการ', expect.stringContaining('แถว ๓, ๔, ๕, ๖, ๗')]);
    call('joinRows', [{}]);
    expect(log()).toEqual(['รวมแถวกลับ', expect.stringContaining('แถว ๓')]);
  });

  it('has nothing to do the second time', () => {
    split();
    const before = valuesOf(workbook, REGISTER);
    const again = call('splitRows', [{ rows: [5] }]);
    expect(dataOf<SplitData>(again)).toMatchObject({ split: [], refused: [{ row: 5, why: 'oneUnit' }] });
    expect(again.screen.messages[0]?.text).toMatch(/^ไม่มีแถวที่ต้องแยก/);
    expect(valuesOf(workbook, REGISTER)).toEqual(before);
    expect(split()).toMatchObject({ split: [], refused: [{ row: 8, why: 'result' }] });
  });

  it('splits a row of several units for these alone, and only if it is named', () => {
    type('C2', 'กองคลัง / กองช่าง');
    type('E2', '');
    expect(split().split.map(({ row }) => row)).toEqual([3]);
    expect(split([2]).split).toMatchObject([{ rows: [2, 3], units: ['กองคลัง', 'กองช่าง'] }]);
    expect(rowsOf('๑. จัดทำคู่มือ').map(row => row.slice(0, 4))).toEqual([
      ['๑. การปฏิบัติหน้าที่', '๑. จัดทำคู่มือ', 'กองคลัง', HALF],
      ['๑. การปฏิบัติหน้าที่', '๑. จัดทำคู่มือ', 'กองช่าง', HALF],
    ]);
  });

  it.each<[string, () => void, string]>([
    ['a result', () => type('E3', DONE), 'result'],
    ['a chosen state', () => type('H3', 'ดำเนินการแล้ว'), 'state'],
    ['a unit that nobody knows', () => type('C3', 'ทุกส่วนราชการ / กองนั้นแหละ'), 'unitUnknown'],
    ['a formula', () => void putCell(sheetOf(workbook, REGISTER), 2, 3, { value: HALF, formula: 'D2' }), 'notText'],
    ['merged cells', () => sheetOf(workbook, REGISTER).merges.push({ top: 2, left: 3, bottom: 3, right: 3 }), 'merged'],
  ])('leaves a row with %s as it is, and says so', (_, change, why) => {
    change();
    const before = valuesOf(workbook, REGISTER);
    expect(split([3])).toMatchObject({ split: [], refused: [{ row: 3, why }] });
    expect(valuesOf(workbook, REGISTER).map(row => row.slice(0, 8))).toEqual(before.map(row => row.slice(0, 8)));
  });

  it('leaves a row with the method and units of another one: a sort would mix their results', () => {
    for (const cell of ['B4', 'B11']) type(cell, MEETING);
    type('E4', '');
    // The second one is of all units, too, and a row of the other group is of one of them.
    expect(split([3, 4])).toMatchObject({ split: [], refused: [3, 4].map(row => ({ row, why: 'twin' })) });
    type('B11', '๔. ประกาศแผน');
    expect(split([3, 4])).toMatchObject({ split: [{ row: 3 }], refused: [{ row: 8, why: 'twin' }] });
    expect(split([8]).refused).toMatchObject([{ row: 8, why: 'twin' }]);
  });

  it('splits and joins the rows that the person has selected, or all if none is', () => {
    type('C12', 'ทุกส่วนราชการ');
    type('B12', '๙. จัดทำทะเบียน');
    const menu = (name: string, range: string) =>
      hostOver(workbook, { now: NOW, selected: { sheet: REGISTER, range } }).call(name);
    expect(dataOf<SplitData>(menu('splitRows', 'B3')).split.map(({ row }) => row)).toEqual([3]);
    expect(menu('joinRows', 'B5:C5').value).toMatchObject({
      done: true,
      data: { joined: [{ rows: [3, 4, 5, 6, 7] }] },
    });
    // The headings are no measure.
    expect(dataOf<SplitData>(menu('splitRows', 'A1')).split.map(({ row }) => row)).toEqual([3, 12]);
  });

  it('waits for Google as often for many rows as for one', () => {
    const more = smallOffice(
      [...ROWS, ...Array.from({ length: 12 }, (_, at) => ['', `${at + 5}. ทำเรื่องที่ ${at}`, 'ทุกส่วนราชการ', HALF, ''])],
      ADDRESSES,
    );
    const waits = (model: WorkbookModel, name: string) => {
      const { calls, value } = hostOver(model, { now: NOW }).call(name, [{}]);
      expect(value).toMatchObject({ done: true });
      return calls.blocking;
    };
    for (const name of ['splitRows', 'joinRows']) expect(waits(more, name)).toBe(waits(workbook, name));
    expect(valuesOf(more, REGISTER)).toHaveLength(1 + ROWS.length + 12);
  });

  it('is refused for rows that are no measures', () => {
    expect(problemOf(call('splitRows', [{ rows: [3, 99] }]))).toEqual({
      code: 'rowsUnknown',
      sheet: REGISTER,
      rows: [3, 99],
    });
    expect(() => call('splitRows', [{ rows: ['3'] }])).toThrow('unknown rows');
  });

  it('makes an older build refuse the sheets: it would count each row', () => {
    const { document } = hostStateOf(workbook).properties;
    document['layout'] = '2';
    split();
    expect(document['layout']).toBe('3');
  });

  it('gives a unit that joined the office its row', () => {
    split();
    const units = valuesOf(workbook, 'ส่วนราชการ').length;
    type(`A${units + 1}`, 'กองสาธารณสุข', 'ส่วนราชการ');
    expect(split([4]).split).toMatchObject([{ rows: [4, 5], units: ['กองคลัง', 'กองสาธารณสุข'] }]);
    expect(rowsOf().map(row => row[2])).toEqual([...UNITS.slice(0, 2), 'กองสาธารณสุข', ...UNITS.slice(2)]);
  });
});

describe('split rows', () => {
  it('are one row of the report, and count once everywhere', () => {
    const before = { printed: printed().rows.length, summary: summary(), check: call('checkEntries').screen.messages };
    split();
    expect(summary()).toEqual(before.summary);
    answerAll([DONE, `${DONE} ครบทุกคน`, '', DONE, DONE]);
    const { rows, data } = printed();
    expect(rows).toHaveLength(before.printed);
    expect(rows[0]?.slice(2, 5)).toEqual([
      'ทุกส่วนราชการ',
      HALF,
      `สำนักปลัด, กองการศึกษา, กองสวัสดิการสังคม: ${DONE} / กองคลัง: ${DONE} ครบทุกคน / กองช่าง: -`,
    ]);
    expect(data.rows).toBe(ROWS.length);
    expect(dataOf<ReportState>(call('reportState', [6], NOW)).measures).toBe(ROWS.length);
    // One unit has not answered.
    expect(summary()).toMatchObject({ measures: ROWS.length, done: ROWS.length - 1, notStarted: 1 });
    type('E5', DONE);
    expect(summary()).toMatchObject({ measures: ROWS.length, done: ROWS.length });
  });

  it('are read one by one by the check, whose rules of the plan know them', () => {
    const rules = () => dataOf<CheckData>(call('checkEntries')).findings.map(({ rule }) => rule);
    const before = rules();
    split();
    const after = rules();
    expect(after.filter(rule => ['numbering', 'doubledMethod', 'astrayBlank'].includes(rule))).toEqual(
      before.filter(rule => ['numbering', 'doubledMethod', 'astrayBlank'].includes(rule)),
    );
  });

  it('are cancelled by one unit for itself, and by all for the measure', () => {
    split();
    answerAll([DONE, DONE, 'ยกเลิก', DONE, DONE]);
    expect(summary()).toMatchObject({ done: ROWS.length, cancelled: 0 });
    answerAll(UNITS.map(() => 'ยกเลิก'));
    expect(summary()).toMatchObject({ done: ROWS.length - 1, cancelled: 1 });
  });

  it('stay one measure after any sort', () => {
    split();
    answerAll([DONE, 'อยู่ระหว่างดำเนินการ', '', DONE, DONE]);
    const before = { summary: summary(), ids: new Map(rowsOf().map((row, at) => [row[2], idsOf()[at]])) };
    for (const [block, by] of [
      ['A2:P12', 'C'],
      ['A2:H12', 'B'],
      ['A2:H12', 'C'],
    ] as const) {
      sortBlock({ model: workbook, sheet: REGISTER }, block, by);
      expect(summary()).toEqual(before.summary);
      expect(new Map(rowsOf().map((row, at) => [row[2], idsOf()[at]]))).toEqual(before.ids);
    }
    expect(printed().data.rows).toBe(ROWS.length);
  });

  it('have a copy of one of them among them, which is told as the same method twice', () => {
    split();
    // In place of the row below.
    copyRows({ model: workbook, sheet: REGISTER }, '4:4', 8);
    expect(summary().measures).toBe(ROWS.length - 1);
    const found = dataOf<CheckData>(call('checkEntries')).findings.filter(({ rule }) => rule === 'doubledMethod');
    expect(found).toMatchObject([{ row: 8 }]);
  });

  it('are told to each unit alone: letters, requests and forms name its own row', () => {
    split();
    const { letters } = dataOf<RemindData>(call('sendReminders', [{ dryRun: true }], '2026-04-02'));
    const rowsTold = Object.fromEntries(letters.map(({ to, rows }) => [to, rows.filter(row => row >= 3 && row <= 7)]));
    expect(rowsTold).toMatchObject(Object.fromEntries(UNITS.map((_, at) => [`unit${at}@x.example`, [3 + at]])));
  });

  it('are closed as one line, of which each row keeps its part', () => {
    split();
    const results = [DONE, `${DONE} ครบทุกคน`, 'อยู่ระหว่างดำเนินการ', DONE, ''];
    answerAll(results);
    const before = printed(6, '2026-04-02').all;
    expect(closeRound(workbook, '2026-04-02')).toMatchObject({ rows: ROWS.length, awaited: [7] });
    expect(valuesOf(workbook, 'รอบ ๖ เดือน ๒๕๖๙').filter(row => row[1] === MEETING)).toHaveLength(1);
    const reported = valuesOf(workbook, REGISTER).slice(2, 7);
    const column = valuesOf(workbook, REGISTER)[0]?.indexOf('ผลที่รายงานไว้เมื่อปิดรอบ') ?? -1;
    expect(reported.map(row => row[column])).toEqual(results);
    expect(printed(6, '2026-08-01').all).toBe(before);
    expect(printed(6, '2026-08-01').data.changed).toEqual([]);
    // In round 12 a unit writes on, another's row goes, and only that is told.
    type('E5', 'จัดประชุมครบแล้ว เมื่อ ๓๐ ก.ค. ๖๙');
    remove(workbook, sheetOf(workbook, REGISTER), 'rows', 6, 1);
    expect(printed(6, '2026-08-01').data.changed).toEqual([
      { row: 5, method: MEETING, what: ['result'] },
      { row: null, method: MEETING, what: ['deleted'] },
    ]);
    expect(printed(6, '2026-08-01').all).toBe(before);
    expect(printed(12, '2026-08-01').rows[0]?.[4]).toContain('กองช่าง: จัดประชุมครบแล้ว เมื่อ ๓๐ ก.ค. ๖๙');
    expect(printed(12, '2026-08-01').rows[0]?.[4]).toContain(`${DONE} (ผลรอบ ๖ เดือน)`);
  });

  it('have each its own words of a correction of their line', () => {
    const cells = ['๑. การปฏิบัติหน้าที่', MEETING, 'กองคลัง, กองช่าง', 'ต.ค. ๖๘ - ก.ย. ๖๙', ''];
    workbook = smallOffice([cells], {});
    split([2]);
    type('E2', DONE);
    type('E3', 'อยู่ระหว่างดำเนินการ');
    closeRound(workbook, '2026-04-02');
    const kept = 'รอบ ๖ เดือน ๒๕๖๙';
    const line = valuesOf(workbook, kept).findIndex(row => row[1] === MEETING) + 1;
    type(`I${line}`, `กองคลัง: ${DONE} / กองช่าง: อยู่ระหว่างจัดทำร่าง`, kept);
    dataOf(call('reissue', [{ round: 6 }], '2026-05-04'));
    type('E3', 'จัดประชุมแล้วเสร็จ เมื่อ ๓๐ มิ.ย. ๖๙');
    expect(dataOf<FlagData>(call('flagProgress', [], '2026-07-01')).summary).toMatchObject({ done: 1, inProgress: 0 });
    expect(printed(12, '2026-07-01').rows[0]?.[4]).not.toContain('อยู่ระหว่างจัดทำร่าง');
  });

  it('are told by the check if they are counted otherwise than they look', () => {
    const broken = () => {
      const { findings } = dataOf<CheckData>(call('checkEntries'));
      return findings
        .filter(({ rule }) => rule === 'brokenSplit')
        .map(({ row, column, message }) => [row, column, message]);
    };
    split();
    expect(broken()).toEqual([]);
    type('B6', `${MEETING} และรายงาน`);
    expect(summary().measures).toBe(ROWS.length + 1);
    expect(broken()).toEqual([[6, 'วิธีการดำเนินการ', expect.stringMatching(/เดียวกับแถว ๓ .*นับเป็นคนละรายการ/)]]);
    type('B6', MEETING);
    remove(workbook, sheetOf(workbook, REGISTER), 'rows', 3, 1);
    expect(broken()).toEqual([[3, 'ผู้รับผิดชอบ', expect.stringMatching(/ไม่มีแถวของกองคลัง จึงนับว่ายังไม่แล้วเสร็จ/)]]);
    // A row of the split gives the unit its row again.
    split([3]);
    expect(broken()).toEqual([]);
    expect(rowsOf().map(row => row[2])).toEqual([UNITS[0], UNITS[1], ...UNITS.slice(2)]);
  });

  it('of a unit that was renamed count again once its old name is entered, as the check advises', () => {
    type('C3', 'กองคลัง, กองช่าง');
    split([3]);
    for (const cell of ['E3', 'E4']) type(cell, DONE);
    const row = valuesOf(workbook, 'ส่วนราชการ').findIndex(([name]) => name === 'กองช่าง') + 1;
    type(`A${row}`, 'กองโยธา', 'ส่วนราชการ');
    type('C4', 'กองโยธา');
    const { findings } = dataOf<CheckData>(call('checkEntries'));
    expect(findings.find(({ rule }) => rule === 'brokenSplit')?.message).toContain('ชื่ออื่นที่ใช้เรียก');
    type(`B${row}`, 'กองช่าง', 'ส่วนราชการ');
    expect(summary()).toMatchObject({ done: ROWS.length, notStarted: 0 });
  });

  it('are not done if the row of a unit was deleted', () => {
    split();
    answerAll(UNITS.map(() => DONE));
    expect(summary()).toMatchObject({ done: ROWS.length });
    remove(workbook, sheetOf(workbook, REGISTER), 'rows', 4, 1);
    expect(summary()).toMatchObject({ done: ROWS.length - 1, notStarted: 1 });
    expect(printed().rows[0]?.[4]).toMatch(/ \/ กองช่าง: -$/);
  });
});

describe('a row split after round 6 was closed', () => {
  beforeEach(() => {
    type('E3', 'ดำเนินการประชุมแล้ว ๒ จาก ๓ ครั้ง');
    closeRound(workbook, '2026-04-02');
  });

  it('keeps what was reported in each row, until the unit writes on', () => {
    const now = '2026-07-01';
    const six = printed(6, now).all;
    const before = printed(12, now).rows;
    dataOf(call('splitRows', [{ rows: [3] }], now));
    expect(printed(12, now).rows).toEqual(before);
    expect(printed(6, now).all).toBe(six);
    expect(printed(6, now).data.changed).toEqual([]);
    type('E5', 'จัดประชุมครบแล้ว เมื่อ ๓๐ มิ.ย. ๖๙');
    expect(printed(12, now).rows[0]?.[4]).toBe(
      'สำนักปลัด, กองคลัง, กองการศึกษา, กองสวัสดิการสังคม: ดำเนินการประชุมแล้ว ๒ จาก ๓ ครั้ง (ผลรอบ ๖ เดือน) / กองช่าง: จัดประชุมครบแล้ว เมื่อ ๓๐ มิ.ย. ๖๙',
    );
  });

  it('is as before once it is joined again', () => {
    const now = '2026-07-01';
    const cells = () => valuesOf(workbook, REGISTER).map(row => row.slice(0, 14));
    call('flagProgress', [], now);
    const before = { cells: cells(), report: printed(12, now).all };
    dataOf(call('splitRows', [{ rows: [3] }], now));
    dataOf(call('joinRows', [{ rows: [5] }], now));
    // But for the row below, which says its unit itself.
    type('C4', '');
    call('flagProgress', [], now);
    expect(cells()).toEqual(before.cells);
    expect(printed(12, now).all).toBe(before.report);
    expect(printed(6, now).data.changed).toEqual([]);
  });

  it('was reported with a blank in each row: what is typed there later does not count', () => {
    const cells = ['๑. การปฏิบัติหน้าที่', MEETING, 'กองคลัง, กองช่าง', 'ต.ค. ๖๘ - ก.ย. ๖๙', '', ''];
    workbook = smallOffice([cells], {}, true);
    closeRound(workbook, '2026-04-02');
    const now = '2026-05-01';
    dataOf(call('splitRows', [{ rows: [2] }], now));
    for (const cell of ['E2', 'E3']) type(cell, DONE);
    expect(printed(12, now).rows[0]?.[4]).not.toContain(DONE);
    dataOf(call('joinRows', [{}], now));
    expect(printed(12, now).rows[0]?.[4]).not.toContain(DONE);
  });
});
