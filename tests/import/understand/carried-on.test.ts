import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/import/understand/understand';
import { STAFF_COLUMNS } from '../../../src/register/columns';
import { sourceOf } from './source-of';

const FIRST = [
  ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา'],
  ['๑. ก', 'จัดทำคู่มือ', 'กองคลัง', 'ม.ค. ๖๗'],
];

function read(...tables: (readonly string[])[][]) {
  const found = understand(sourceOf(...tables), { fiscalYear: 2567, today: '2024-04-01' });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  const column = (name: (typeof STAFF_COLUMNS)[number]) =>
    found.rows.map(({ cells }) => cells[STAFF_COLUMNS.indexOf(name)] ?? '');
  return { ...found, methods: column('method'), units: column('unit') };
}

describe('a table as wide as the one before', () => {
  it.each<[string, string[]]>([
    ['in another order', ['กิจกรรม', 'ช่วงเวลา', 'หน่วยงานเจ้าภาพ', 'งบประมาณ']],
    ['with a number', ['ลำดับ', 'แนวทางการแก้ไข', 'กรอบเวลา', 'ผู้ดำเนินการ']],
    ['with other columns', ['โครงการ', 'กิจกรรม', 'งบประมาณ', 'หน่วยดำเนินการ']],
  ])('is read by its own headings: %s', (_, headings) => {
    const texts: Readonly<Record<string, string>> = {
      กิจกรรม: 'จัดอบรม',
      แนวทางการแก้ไข: 'จัดอบรม',
      หน่วยงานเจ้าภาพ: 'กองช่าง',
      ผู้ดำเนินการ: 'กองช่าง',
      หน่วยดำเนินการ: 'กองช่าง',
    };
    const found = read(FIRST, [headings, headings.map(heading => texts[heading] ?? '๑')]);
    expect(found.methods).toEqual(['จัดทำคู่มือ', 'จัดอบรม']);
    expect(found.units).toEqual(['กองคลัง', 'กองช่าง']);
  });

  it.each<[string, string[]]>([
    ['measures', ['๒. โครงการสุจริต', 'กิจกรรมส่งเสริมคุณธรรม', 'หน่วยตรวจสอบภายใน', 'ไตรมาส ๒']],
    ['a cell that names a deed', ['', 'การดำเนินงานตามแผน', 'ทุกหน่วยงาน', 'ตลอดปี']],
    ['short cells', ['๒. ข', 'แผน', 'กอง', 'ปี ๒๕๖๗']],
  ])('carries it on without headings: %s', (_, row) => {
    const found = read(FIRST, [row, ['๓. ค', 'จัดอบรม', 'กองช่าง', 'มี.ค. ๖๗']]);
    expect(found.methods).toEqual(['จัดทำคู่มือ', row[1], 'จัดอบรม']);
  });

  it('is another table if it counts', () => {
    const counts = [
      ['ส่วนราชการ', 'ทั้งหมด', 'ดำเนินการแล้ว', 'อยู่ระหว่างดำเนินการ'],
      ['กองคลัง', '๑๒', '๗', '-'],
    ];
    const found = read(FIRST, counts);
    expect(found.methods).toEqual(['จัดทำคู่มือ']);
    expect(found.leftOut).toMatchObject([{ kind: 'otherTable', where: { table: 2 } }]);
  });

  it('is doubted if its first row may be headings or a measure', () => {
    const row = ['แผนงาน', 'กิจกรรม', 'หน่วยงาน', 'ความถี่'];
    const found = read(FIRST, [row, ['๓. ค', 'จัดอบรม', 'กองช่าง', 'มี.ค. ๖๗']]);
    expect(found.doubts).toEqual([
      { kind: 'likeHeadings', where: { table: 2, row: 1, column: null }, text: 'แผนงาน | กิจกรรม | หน่วยงาน | ความถี่' },
    ]);
  });
});

describe('a table that names the same methods again', () => {
  const methods = ['จัดทำคู่มือสำหรับประชาชนฉบับปรับปรุง', 'อบรมการให้บริการด้วยใจแก่พนักงาน'];
  const plan = [['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ'], ...methods.map(method => ['ก', method, 'กองคลัง'])];

  it('is not taken, and results that only it has are told', () => {
    const results = [['วิธีการดำเนินการ', 'ผลการดำเนินงาน', 'ปัญหา'], ...methods.map(method => [method, 'ทำแล้ว', ''])];
    const found = read(plan, results);
    expect(found.methods).toEqual(methods);
    expect(found.doubts).toEqual([
      { kind: 'repeated', where: { table: 2, row: null, column: 2 }, heading: 'ผลการดำเนินงาน' },
    ]);
  });

  it('is no doubt if it tells nothing new', () => {
    const list = [['วิธีการดำเนินการ', 'หน่วยงาน', 'ปัญหา'], ...methods.map(method => [method, 'กองคลัง', ''])];
    expect(read(plan, list).doubts).toEqual([]);
  });
});
