import { beforeEach, describe, expect, it } from 'vitest';
import { sortBlock, typeInto } from '../../../local/sheets/people';
import { remove } from '../../../local/sheets/structure/structure';
import { putCell, type WorkbookModel } from '../../../local/workbook/model';
import type { JoinData } from '../../../src/commands/ask/split/split-data';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import { readRow } from '../../../src/memory/row-text';
import { readDocx } from '../../support/docx-reader';
import { dataOf, hostOver, problemOf, sheetOf, valuesOf } from '../../support/office';
import { closeRound, reportOn } from '../../support/rounds';
import { REGISTER, smallOffice, typeBeside } from '../../support/small-office';

const HALF = 'ต.ค. ๖๘ - มี.ค. ๖๙';
const UNITS = ['สำนักปลัด', 'กองคลัง', 'กองช่าง'];
const NOW = '2026-03-20';
const DONE = 'ดำเนินการแล้วเสร็จ เมื่อ ๕ ม.ค. ๖๙';
const MEETING = '๑. จัดประชุมประจำเดือน';
const ROWS = [
  ['๑. การปฏิบัติหน้าที่', MEETING, 'ทุกส่วนราชการ', HALF, ''],
  ...UNITS.map((unit, at) => ['', `${at + 2}. เผยแพร่เรื่องที่ ${at + 1}`, unit, HALF, DONE]),
];

const call = (name: string, args: readonly unknown[] = [], now = NOW) => hostOver(workbook, { now }).call(name, args);
const join = (rows?: readonly number[], now = NOW) => dataOf<JoinData>(call('joinRows', [rows ? { rows } : {}], now));
const type = (cell: string, text: string) => typeInto({ model: workbook, sheet: REGISTER }, cell, text);
const cells = () =>
  valuesOf(workbook, REGISTER)
    .slice(1)
    .map(row => row.slice(0, 8));
const summary = (now = NOW) => dataOf<FlagData>(call('flagProgress', [], now)).summary;
const reportText = (round: 6 | 12 = 6, now = NOW) =>
  readDocx(reportOn(workbook, now, { round, draft: round === 12 }).bytes).paragraphs.join('\n');

let workbook: WorkbookModel;
beforeEach(() => {
  workbook = smallOffice(ROWS, Object.fromEntries(UNITS.map((unit, at) => [unit, `unit${at}@x.example`])));
  dataOf(call('splitRows', [{}]));
});

describe('joining the rows of a split', () => {
  it('puts the words of all units into one row, and nothing else changes in report and counts', () => {
    type('E2', DONE);
    type('E3', `${DONE} ครบทุกคน`);
    type('E4', DONE);
    type('F3', 'ควรประชุมทุกสัปดาห์');
    type('G2', 'https://x.example/a');
    type('G4', 'คำสั่งที่ ๕/๒๕๖๙');
    const before = { summary: summary(), report: reportText() };
    expect(join().joined).toEqual([{ rows: [2, 3, 4], row: 2, method: MEETING, chosen: [], state: 'done' }]);
    expect(cells()).toHaveLength(ROWS.length);
    expect(cells()[0]).toEqual([
      '๑. การปฏิบัติหน้าที่',
      MEETING,
      'ทุกส่วนราชการ',
      HALF,
      `สำนักปลัด, กองช่าง: ${DONE} / กองคลัง: ${DONE} ครบทุกคน`,
      'กองคลัง: ควรประชุมทุกสัปดาห์',
      'สำนักปลัด: https://x.example/a / กองช่าง: คำสั่งที่ ๕/๒๕๖๙',
      '',
    ]);
    expect(summary()).toEqual(before.summary);
    expect(reportText()).toBe(before.report);
  });

  it.each([
    ['one has not answered', [DONE, DONE, '']],
    ['none has', ['', '', '']],
    ['one goes on', [DONE, 'อยู่ระหว่างดำเนินการ', DONE]],
    ['all say the same', [DONE, DONE, DONE]],
    ['one has cancelled', [DONE, 'ยกเลิก', DONE]],
    ['texts have several lines', ['- ประชุมแล้ว\n- แจ้งเวียนแล้ว', DONE, '']],
  ])('is as far as the least finished unit: %s', (_, results) => {
    for (const [at, result] of results.entries()) if (result !== '') type(`E${2 + at}`, result);
    const before = { summary: summary(), report: reportText() };
    join();
    expect(summary()).toEqual(before.summary);
    expect(reportText()).toBe(before.report);
    // And is split again by what each unit said, if they said different things.
    const { measures } = summary();
    call('splitRows', [{ rows: [2] }]);
    expect(summary().measures).toBe(measures);
    if (new Set(results).size > 1)
      expect(
        cells()
          .slice(0, 3)
          .map(row => row[4]),
      ).toEqual(results);
  });

  it('is never done by words of which a unit’s are missing, whoever changes them', () => {
    for (const at of [2, 3]) type(`E${at}`, DONE);
    join();
    type('E2', `${String(cells()[0]?.[4])} `.replace('ม.ค.', 'ก.พ.'));
    expect(summary().done).toBe(ROWS.length - 1);
    type('E2', String(cells()[0]?.[4]).replace('กองช่าง: -', `กองช่าง: ${DONE}`));
    expect(summary().done).toBe(ROWS.length);
  });

  it('names the states that were chosen for single rows, and keeps the joined one', () => {
    for (const at of [2, 3, 4]) type(`E${at}`, DONE);
    type('H3', 'อยู่ระหว่างดำเนินการ');
    expect(summary()).toMatchObject({ inProgress: 1 });
    const run = call('joinRows', [{}]);
    expect(dataOf<JoinData>(run).joined[0]).toMatchObject({
      chosen: [{ unit: 'กองคลัง', state: 'อยู่ระหว่างดำเนินการ' }],
      state: 'inProgress',
    });
    expect(run.screen.messages[0]?.text).toContain('สถานะที่เคยเลือกไว้ กองคลัง "อยู่ระหว่างดำเนินการ"');
    expect(cells()[0]?.[7]).toBe('');
    expect(summary()).toMatchObject({ inProgress: 1, done: ROWS.length - 1 });
  });

  it('names a unit whose row was deleted, and is not done', () => {
    for (const at of [2, 3, 4]) type(`E${at}`, DONE);
    remove(workbook, sheetOf(workbook, REGISTER), 'rows', 2, 1);
    expect(join().joined[0]).toMatchObject({ rows: [2, 3], state: 'notStarted' });
    expect(cells()[0]?.[4]).toBe(`สำนักปลัด, กองช่าง: ${DONE} / กองคลัง: -`);
    expect(summary()).toMatchObject({ done: ROWS.length - 1, notStarted: 1 });
  });

  it('keeps another row if the one that was split was deleted, and works after a sort', () => {
    for (const at of [2, 3, 4]) type(`E${at}`, DONE);
    remove(workbook, sheetOf(workbook, REGISTER), 'rows', 1, 1);
    type('A2', '๑. การปฏิบัติหน้าที่');
    sortBlock({ model: workbook, sheet: REGISTER }, 'A2:H6', 'B', false);
    expect(join().joined[0]).toMatchObject({ state: 'notStarted' });
    expect(cells().filter(row => row[1] === MEETING)).toHaveLength(1);
    expect(cells()).toHaveLength(ROWS.length);
  });

  it('joins only the split that is named by one of its rows', () => {
    type('C6', 'กองคลัง / กองช่าง');
    type('E6', '');
    dataOf(call('splitRows', [{ rows: [6] }]));
    expect(join([7]).joined.map(({ rows }) => rows)).toEqual([[6, 7]]);
    expect(join([5])).toMatchObject({ joined: [], refused: [{ row: 5, why: 'alone' }] });
    expect(join().joined.map(({ rows }) => rows)).toEqual([[2, 3, 4]]);
    expect(join()).toEqual({ agreed: true, joined: [], refused: [] });
    expect(call('joinRows', [{}]).screen.messages[0]?.text).toBe('ไม่มีแถวที่ต้องรวม');
  });

  it('leaves the blank unit of a row below as it was read', () => {
    type('B5', 'จัดทำบันทึก');
    type('C5', '');
    join();
    expect(cells()[1]?.slice(1, 3)).toEqual(['จัดทำบันทึก', 'กองช่าง']);
  });

  it.each<[string, string, () => void]>([
    ['another method', 'apart', () => type('B3', `${MEETING} และรายงาน`)],
    ['another period', 'period', () => type('D4', 'ต.ค. ๖๘ - ธ.ค. ๖๘')],
    ['a note', 'note', () => putNote(2, 4, 'โทรถามแล้ว')],
    ['a column of the office’s own', 'other', ownColumn],
    ['a formula', 'notText', () => void putCell(sheetOf(workbook, REGISTER), 2, 4, { value: 'x', formula: 'D2' })],
    [
      'a link in a word',
      'notText',
      () => void putCell(sheetOf(workbook, REGISTER), 2, 6, { value: 'รูป', link: { target: 'https://x.example/' } }),
    ],
    ['merged cells', 'merged', () => sheetOf(workbook, REGISTER).merges.push({ top: 2, left: 3, bottom: 3, right: 3 })],
  ])('leaves the rows as they are if one has %s', (_, why, change) => {
    change();
    const before = cells();
    expect(join()).toMatchObject({ joined: [], refused: [{ why }] });
    expect(cells()).toEqual(before);
  });

  it('is refused to those who may not command', () => {
    typeBeside(workbook, 'ตั้งค่า', 'ผู้สั่งงานได้', 'B', 'other@x.example');
    const before = cells();
    for (const name of ['joinRows', 'splitRows']) expect(problemOf(call(name, [{}])).code).toBe('notOperator');
    expect(cells()).toEqual(before);
  });
});

describe('joining after round 6 was closed', () => {
  const JULY = '2026-07-01';
  beforeEach(() => {
    type('E2', DONE);
    type('E3', 'ประชุมแล้ว ๒ จาก ๓ ครั้ง');
    closeRound(workbook, '2026-04-02');
  });

  it('keeps what was reported', () => {
    const before = { six: reportText(6, JULY), twelve: reportText(12, JULY), summary: summary(JULY) };
    join(undefined, JULY);
    expect(summary(JULY)).toEqual(before.summary);
    expect(reportText(12, JULY)).toBe(before.twelve);
    expect(reportText(6, JULY)).toBe(before.six);
    expect(reportOn(workbook, JULY, { round: 6 }).data.changed).toEqual([]);
    const [heading = [], row = []] = valuesOf(workbook, REGISTER);
    expect(row[heading.indexOf('ผลที่รายงานไว้เมื่อปิดรอบ')]).toBe(row[4]);
    expect(readRow(String(row[heading.indexOf('รหัส')]))?.reported).toMatchObject({ round: 6, state: 'notStarted' });
  });

  it('says which unit has written nothing since', () => {
    type('E3', 'ประชุมครบ ๓ ครั้งแล้ว เมื่อ ๓๐ มิ.ย. ๖๙');
    const before = { twelve: reportText(12, JULY), summary: summary(JULY) };
    join(undefined, JULY);
    expect(cells()[0]?.[4]).toBe(
      `สำนักปลัด: ${DONE} (ผลรอบ ๖ เดือน) / กองคลัง: ประชุมครบ ๓ ครั้งแล้ว เมื่อ ๓๐ มิ.ย. ๖๙ / กองช่าง: -`,
    );
    expect(summary(JULY)).toEqual(before.summary);
    expect(reportText(12, JULY)).toBe(before.twelve);
  });
});

function putNote(row: number, column: number, note: string): void {
  const cell = sheetOf(workbook, REGISTER).rows[row]?.[column];
  putCell(sheetOf(workbook, REGISTER), row, column, { value: '', ...cell, note: { text: note } });
}

function ownColumn(): void {
  putCell(sheetOf(workbook, REGISTER), 0, 16, { value: 'งบประมาณ' });
  putCell(sheetOf(workbook, REGISTER), 3, 16, { value: '๕,๐๐๐' });
}
