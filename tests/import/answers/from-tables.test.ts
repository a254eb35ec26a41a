import { describe, expect, it } from 'vitest';
import { answersInTables } from '../../../src/import/answers/from-tables';
import { knownRows } from '../../../src/import/answers/known-rows';
import type { Aside, SourceTable } from '../../../src/import/source';

const KNOWN = knownRows([
  { row: 2, id: 'r1f23abcd-1', method: '๑. จัดทำคู่มือการให้บริการ', units: ['กองคลัง'], split: null },
  { row: 3, id: 'r1f23abcd-2', method: '๒. จัดอบรมจริยธรรมประจำปี', units: ['กองคลัง'], split: null },
]);
const table = (...cells: string[][]): SourceTable => ({ name: '', cells, merges: [], headingRows: 0 });
const read = (tables: SourceTable[], aside: Aside[] = []) => answersInTables({ tables, aside }, KNOWN, 'ส่วนราชการ');
const FORM = [
  'รหัส',
  'มาตรการ',
  'วิธีการดำเนินการ',
  'ระยะเวลา',
  'ผลที่รายงานไว้',
  'ผลการดำเนินงาน รอบ ๖ เดือน',
  'หลักฐาน',
  'ปัญหา/ข้อเสนอแนะ',
];
const ROW = ['r1f23abcd-1', '๑.', '๑. จัดทำคู่มือการให้บริการ', '', 'ผลเดิม', 'จัดทำแล้ว', '', ''];

describe('the tables of a form', () => {
  it('are read without what was reported before', () => {
    expect(read([table(FORM, ROW)]).answers).toMatchObject([{ id: 'r1f23abcd-1', texts: { result6: 'จัดทำแล้ว' } }]);
  });

  it('may repeat the headings, and stand below titles', () => {
    const { answers, leftOver } = read([table(['แบบรายงานผล'], FORM, ROW, FORM, ['r1f23abcd-2', ...ROW.slice(1)])]);
    expect([answers.length, leftOver]).toEqual([2, []]);
  });

  it('without headings are known by the รหัส, and then name no round', () => {
    expect(read([table(ROW)]).answers).toMatchObject([{ texts: { result: 'จัดทำแล้ว' } }]);
  });

  it('of another kind are left over, row by row', () => {
    expect(read([table(['ชื่อ', 'ลายเซ็น'], ['สมชาย', ''])])).toMatchObject({
      answers: [],
      leftOver: [{ text: 'ชื่อ ลายเซ็น' }, { text: 'สมชาย' }],
    });
  });

  it('go on in a row without รหัส, of which the method is a part', () => {
    const cut = [
      ['r1f23abcd-2', '', '๒. จัดอบรม', '', '', 'จัดแล้ว', '', ''],
      ['', '', 'จริยธรรมประจำปี', '', '', '๒ รุ่น', '', ''],
    ];
    expect(read([table(FORM, ...cut)]).answers).toMatchObject([
      { method: '๒. จัดอบรม\nจริยธรรมประจำปี', texts: { result6: 'จัดแล้ว\n๒ รุ่น' }, doubt: 'continued' },
    ]);
  });

  it('with a row that the unit has added do not put it into the row above', () => {
    const own = ['', '', 'ศึกษาดูงาน', '', '', 'ไปมาแล้ว', '', ''];
    const { answers } = read([table(FORM, ROW, own)]);
    expect(answers.map(({ method, texts }) => [method, texts])).toEqual([
      ['๑. จัดทำคู่มือการให้บริการ', { result6: 'จัดทำแล้ว' }],
      ['ศึกษาดูงาน', { result6: 'ไปมาแล้ว' }],
    ]);
  });

  it('of several units in one file are of no single one', () => {
    const line = (unit: string): Aside => ({ kind: 'paragraph', text: `ส่วนราชการ: ${unit}`, table: null, cell: null });
    expect(read([table(FORM, ROW)], [line('กองคลัง'), line('กองช่าง')])).toMatchObject({ sender: '', leftOver: [] });
  });

  it('with dots and dashes in place of an answer say nothing', () => {
    const texts = ['-', '........', '…', ' '].map(
      text => read([table(FORM, [...ROW.slice(0, 5), text, '', ''])]).answers[0]?.texts,
    );
    expect(texts).toEqual([{}, {}, {}, {}]);
  });

  it('are not all: text boxes, struck texts and sentences beside them are left over', () => {
    const beside = (kind: Aside['kind'], text: string): Aside => ({ kind, text, table: null, cell: null });
    const { leftOver, sender } = read(
      [table(FORM, ROW)],
      [
        beside('paragraph', 'แบบรายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส'),
        beside('paragraph', 'ส่วนราชการ: กองคลัง โปรดส่งภายในวันที่ ๓๑ มีนาคม ๒๕๖๙'),
        beside('paragraph', '(ลงชื่อ)..............................ผู้รายงาน'),
        beside('paragraph', 'หมายเหตุ: รายการที่สองเลื่อนไปเดือนเมษายน'),
        beside('textBox', 'เสร็จแล้ว'),
      ],
    );
    expect(leftOver.map(({ text }) => text)).toEqual(['หมายเหตุ: รายการที่สองเลื่อนไปเดือนเมษายน', 'เสร็จแล้ว']);
    expect(sender).toBe('กองคลัง');
  });
});
