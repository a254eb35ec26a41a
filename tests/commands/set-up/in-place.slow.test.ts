import { describe, expect, it } from 'vitest';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import type { SetUpData } from '../../../src/commands/set-up/set-up';
import { dataOf, foreignWorkbook, hostOver, sheetOf, valuesOf } from '../../support/office';

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'ข้อเสนอแนะ'];
const ONE = ['๑. การใช้อำนาจ', 'จัดทำคู่มือ', 'กองคลัง', 'ม.ค. ๖๙', 'จัดทำแล้ว', ''];
const TWO = ['', 'เผยแพร่คู่มือ', 'กองช่าง', 'ก.พ. ๖๙', '', ''];
const BLANK: string[] = [];
type Rows = readonly (readonly string[])[];

const setUp = (workbook: WorkbookModel) => dataOf<SetUpData>(hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]));
const measuresIn = (workbook: WorkbookModel) => dataOf<FlagData>(hostOver(workbook).call('flagProgress')).rows.length;

/** Each with two measures. */
const IN_PLACE: Readonly<Record<string, Rows>> = {
  'a title': [['แผนปฏิบัติการ ปีงบประมาณ ๒๕๖๙'], BLANK, HEADINGS, ONE, TWO],
  'a total': [HEADINGS, ONE, TWO, ['', 'รวมทั้งสิ้น ๒ รายการ']],
  'who signs': [HEADINGS, ONE, TWO, BLANK, ['', '', '(ลงชื่อ) ............... ผู้รายงาน'], ['', '', '(นายสมชาย ใจดี)']],
  'a note': [HEADINGS, ONE, TWO, ['', 'หมายเหตุ ข้อมูล ณ วันที่ ๓๑ มีนาคม ๒๕๖๙']],
  'the headings again': [HEADINGS, ONE, HEADINGS, TWO],
  'the headings again below a title': [HEADINGS, ONE, BLANK, ['ตารางที่ ๒'], HEADINGS, TWO],
  'a page’s number among the groups': [HEADINGS, ONE, ['- ๒ -'], TWO],
  'a group in its own row': [HEADINGS, ['๑. การใช้อำนาจ'], ['', ...ONE.slice(1)], TWO],
  'a group that goes on': [HEADINGS, ONE, ['๑. การใช้อำนาจ (ต่อ)', ...TWO.slice(1)]],
  'a first column that is blank': [HEADINGS, ONE, TWO].map(row => ['', ...row]),
};

/** What only set-up knows to be no measure. */
const RESHAPED: Readonly<Record<string, Rows>> = {
  'a page’s number among the methods': [HEADINGS, ONE, ['', '- ๒ -'], TWO],
  'an indicator among the methods': [HEADINGS.slice(1), ['๑. การใช้อำนาจ'], ONE.slice(1), TWO.slice(1)],
  'a method that goes on': [HEADINGS, ONE, TWO, ['', 'เผยแพร่คู่มือ (ต่อ)', '', '', 'และแจ้งเวียนแล้ว']],
  'the columns’ numbers': [HEADINGS, ['(๑)', '(๒)', '(๓)', '(๔)', '(๕)', '(๖)'], ONE, TWO],
  'what to fill in': [HEADINGS, ['(ระบุมาตรการ)', '(ระบุวิธีการ)', '(ระบุหน่วยงาน)'], ONE, TWO],
  'another table below': [HEADINGS, ONE, TWO, BLANK, ['ลำดับ', 'หน่วยงาน', 'จำนวน'], ['1', 'กองคลัง', '3']],
  'another table with a title below': [
    HEADINGS,
    ONE,
    TWO,
    BLANK,
    ['สรุป'],
    ['ลำดับ', 'หน่วยงาน', 'จำนวน'],
    ['1', 'กองคลัง', '3'],
  ],
};

describe('a sheet that maps one to one is the register, and every command reads its measures as set-up did', () => {
  it.each(Object.entries(IN_PLACE))('with %s', (_, rows) => {
    const workbook = foreignWorkbook('แผน', rows);
    expect(setUp(workbook)).toMatchObject({ register: 'แผน', understood: { items: 2 } });
    expect(measuresIn(workbook)).toBe(2);
    expect(setUp(workbook).changes).toBe(0);
  });
});

describe('any other is copied', () => {
  it.each(Object.entries(RESHAPED))('with %s', (_, rows) => {
    const workbook = foreignWorkbook('แผน', rows);
    const before = structuredClone(sheetOf(workbook, 'แผน'));
    expect(setUp(workbook)).toMatchObject({ register: 'มาตรการ', understood: { items: 2 } });
    expect(measuresIn(workbook)).toBe(2);
    expect(sheetOf(workbook, 'แผน')).toEqual(before);
    expect(valuesOf(workbook, 'ประวัติการทำงาน').flat().join()).toContain('นำเข้าจาก "แผน"');
    expect(setUp(workbook).changes).toBe(0);
  });
});

describe('set up again takes nothing twice', () => {
  const several = [HEADINGS, ['๑. ก', '๑. จัดทำคู่มือ\n๒. เผยแพร่คู่มือ', 'กองคลัง', 'ม.ค. ๖๙', '', '']];
  const filled = () => {
    const workbook = foreignWorkbook('แผน', several);
    setUp(workbook);
    return workbook;
  };
  const copyOf = (workbook: WorkbookModel) => copyWorkbook({ ...workbook, host: undefined } as never);

  it('in a register with another name, also in a copy, which has no record of it', () => {
    const workbook = filled();
    sheetOf(workbook, 'มาตรการ').name = 'ทะเบียน ๒๕๖๙';
    for (const book of [workbook, copyOf(workbook)]) {
      expect(setUp(book).register).toBe('ทะเบียน ๒๕๖๙');
      expect([measuresIn(book), book.sheets.map(({ name }) => name).includes('มาตรการ')]).toEqual([2, false]);
    }
  });

  it('after rows were added to the source', () => {
    const workbook = filled();
    const source = sheetOf(workbook, 'แผน');
    source.rows.push(structuredClone(source.rows[1] ?? []));
    for (const book of [workbook, copyOf(workbook)]) {
      setUp(book);
      expect(measuresIn(book)).toBe(2);
    }
  });

  it('from sheets a unit, also in a copy', () => {
    const workbook = foreignWorkbook('กองคลัง', [HEADINGS.toSpliced(2, 1), ['ก', 'ข', 'ม.ค. ๖๙', '', '']]);
    const other = foreignWorkbook('กองช่าง', [HEADINGS.toSpliced(2, 1), ['ก', 'ค', 'ก.พ. ๖๙', '', '']]).sheets[0];
    workbook.sheets.push({ ...other, id: 99 } as never);
    expect(setUp(workbook)).toMatchObject({ register: 'มาตรการ', understood: { items: 2 } });
    for (const book of [workbook, copyOf(workbook)]) {
      setUp(book);
      expect([measuresIn(book), book.sheets.filter(({ name }) => /มาตรการ/.test(name)).length]).toEqual([2, 1]);
    }
  });
});
