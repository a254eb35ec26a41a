import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/import/understand/understand';
import { HEADINGS, type StaffColumn } from '../../../src/register/columns';
import { sourceOf } from './source-of';

/** Headings that offices' papers had, by the column that they are. A group stands left of what is to be done. */
const MET: Readonly<Partial<Record<StaffColumn, readonly string[]>>> = {
  group: ['กลยุทธ์', 'ข้อเสนอแนะ', 'ประเด็น', 'มาตรการ', 'ยุทธศาสตร์', 'ตัวชี้วัด'],
  method: [
    'โครงการ/กิจกรรม',
    'แผนงาน/โครงการ/กิจกรรมหลัก',
    'แนวทางการแก้ไข/ปรับปรุง/พัฒนา',
    'แนวทางการพัฒนา',
    'รายละเอียดของกิจกรรม',
    'ชื่อโครงการ',
    'ขั้นตอนการปฏิบัติงาน',
  ],
  unit: [
    'หน่วยงาน',
    'หน่วยดำเนินการ',
    'หน่วยงานขับเคลื่อน',
    'หน่วยงานที่รับผิดชอบ',
    'ชื่อผู้รับผิดชอบ',
    'ผู้รับผิดชอบโครงการ',
    'ฝ่ายงานบริหารที่รับผิดชอบ',
  ],
  period: ['ระยะเวลาดำเนินโครงการ', 'ระยะเวลาดำเนินการ', 'ห้วงระยะเวลา'],
  result: ['ผลลัพธ์', 'ความคืบหน้า', 'ผลการดำเนินการ', 'ผลสัมฤทธิ์'],
  evidence: ['รายการเอกสารหลักฐาน', 'หลักฐานประกอบ'],
};

const CELLS: readonly (readonly [StaffColumn, string])[] = [
  ['group', '๑. การเปิดเผยข้อมูล'],
  ['method', 'จัดทำคู่มือ'],
  ['unit', 'กองคลัง'],
  ['period', 'ไตรมาส ๑'],
  ['result', 'อยู่ระหว่างจัดทำ'],
  ['evidence', 'คำสั่งที่ ๑/๒๕๖๙'],
];

const cases = CELLS.flatMap(([column]) => (MET[column] ?? []).map(heading => [heading, column] as const));

/** The heading, over one of the lines of a column that is set in this width. */
const broken = (heading: string) => heading.replace(/(?<=[/])|(?<=^ผู้รับผิดชอบ|^ระยะเวลา|^หน่วยงาน)(?=.)/g, '\n');

describe.each(cases)('the heading %s', (heading, column) => {
  it.each([
    ['as it was met', heading],
    ['with blanks and line breaks', ` ${broken(heading)} `],
    ['without the marks above and below', heading.replace(/[่้์]/g, '')],
  ])(`is the ${column}, %s`, (_, written) => {
    const found = understand(
      sourceOf([
        CELLS.map(([key]) =>
          key === column ? written : key === 'group' && column === 'method' ? 'ประเด็น' : HEADINGS[key],
        ),
        CELLS.map(([, text]) => text),
        CELLS.map(([key]) => (key === 'method' ? 'เผยแพร่คู่มือ' : '')),
      ]),
      { fiscalYear: 2569, today: '2026-03-01' },
    );
    if ('problems' in found) throw new Error(JSON.stringify(found.problems));
    expect(CELLS.map(([key]) => found.rows[0]?.cells[found.columns.indexOf(key)])).toEqual(
      CELLS.map(([, text]) => text),
    );
    expect(found.extraHeadings).toEqual([]);
    expect(found.doubts).toEqual([]);
  });
});
