import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/import/understand/understand';
import { sourceOf } from './source-of';

const ROWS = [
  ['1', 'จัดอบรมคุณธรรมจริยธรรม', 'สำนักปลัด', 'ม.ค. - มี.ค. 2567', 'จัดอบรมแล้วเมื่อ 12 กุมภาพันธ์ 2567'],
  ['2', 'เผยแพร่แผนจัดซื้อจัดจ้าง', 'กองคลัง', 'ธ.ค. 2566', 'เผยแพร่แล้ว'],
  ['3', 'ทบทวนคู่มือประชาชน', 'กองช่าง', 'ทุกเดือน', 'กำลังรวบรวมข้อมูล'],
  ['4', 'ติดตั้งกล่องรับความคิดเห็น', 'สำนักปลัด', 'มิ.ย. 2567', ''],
];

function columnsOf(...headings: string[]) {
  const found = understand(sourceOf([headings, ...ROWS]), { fiscalYear: 2567, today: '2024-06-01' });
  if ('problems' in found) return found.problems;
  const asked = found.doubts.flatMap(doubt => (doubt.kind === 'heading' ? [doubt.heading] : []));
  return { columns: found.tables[0]?.headings.map(({ column }) => column), asked };
}

const ALL = [null, 'method', 'unit', 'period', 'result'];

describe('headings that ask', () => {
  it.each([
    ['ทำอะไร', 'ใครทำ', 'เมื่อไหร่', 'ทำไปถึงไหนแล้ว'],
    ['จะทำอย่างไร', 'ใครรับผิดชอบ', 'ทำเมื่อใด', 'เสร็จหรือยัง'],
    ['ต้องทำอะไรบ้าง', 'ผู้ใดรับผิดชอบ', 'ต้องเสร็จเมื่อไร', 'ทำอะไรไปแล้วบ้าง'],
    ['What', 'Who', 'When', 'Progress'],
  ])('%s | %s | %s | %s', (...headings) => {
    const found = columnsOf('ที่', ...headings);
    expect(found).toMatchObject({ columns: ALL });
    // A person is asked about each, unless it has a known word.
    expect(found).toMatchObject({ asked: headings.filter(each => !/รับผิดชอบ|Progress/.test(each)) });
  });

  it('are of the matter that they ask about', () => {
    expect(columnsOf('ติดปัญหาอะไร', 'วิธีการ', 'ใครช่วยตรวจสอบ', 'ทำเมื่อไร', 'มีหลักฐานอะไร')).toMatchObject({
      columns: [null, 'method', 'unit', 'period', 'evidence'],
    });
  });
});

describe('headings of unknown words', () => {
  it('are read by what stands below: units, times, and how far it is', () => {
    expect(columnsOf('ที่', 'วิธีการดำเนินการ', 'คนทำ', 'คิวงาน', 'อัปเดตล่าสุด')).toMatchObject({
      columns: ALL,
      asked: ['คนทำ', 'คิวงาน', 'อัปเดตล่าสุด'],
    });
  });

  it('beside a single known one are still headings, if no other table is of measures', () => {
    expect(columnsOf('ที่', 'กิจกรรม', 'ก', 'ข', 'ค')).toMatchObject({ columns: ALL, asked: ['ก', 'ข', 'ค'] });
    const other = [
      ['กิจกรรม', 'ก', 'ข'],
      ['กีฬา', 'กองคลัง', 'ม.ค. 2567'],
    ];
    const measures = [['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ'], ...ROWS.map(row => row.slice(0, 3))];
    const found = understand(sourceOf(other, measures), { fiscalYear: 2567, today: '2024-06-01' });
    expect(found).toMatchObject({ counts: { items: 4 }, leftOut: [{ kind: 'otherTable', text: 'กิจกรรม' }] });
  });

  it('are asked about where a column is missing, if they hold words', () => {
    const rows = ROWS.map(([number, method, unit]) => [number ?? '', method ?? '', unit ?? '', '12', 'จ้า']);
    const headings = ['ที่', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'กขค', 'งฉช'] as const;
    const found = understand(sourceOf([[...headings], ...rows]), { fiscalYear: 2567, today: '2024-06-01' });
    expect(found).toMatchObject({ doubts: [{ kind: 'heading', heading: 'งฉช', column: null }] });
  });
});
