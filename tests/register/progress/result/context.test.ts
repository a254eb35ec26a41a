import { describe, expect, test } from 'vitest';
import { recurrenceOf } from '../../../../src/register/progress/result/instalments';
import { readResult } from '../../../../src/register/progress/result/read-result';
import type { ReadingContext } from '../../../../src/register/progress/result/reading';
import type { State } from '../../../../src/register/states';

const YEAR = { start: '2025-10-01', end: '2026-09-30' };
const CONTEXT: ReadingContext = { today: '2026-04-02', recurrence: null, span: YEAR, method: 'จัดทำคู่มือ', units: [] };

/** The state, followed by a question mark if a person has to choose. */
function read(result: string, context: Partial<ReadingContext>): string {
  const { state, sure } = readResult(result, { ...CONTEXT, ...context }) ?? { state: 'blank', sure: true };
  return sure ? state : `${state}?`;
}

describe('how often a measure is done', () => {
  test.each<[string, string, unknown]>([
    ['ทุกเดือน', '', { perYear: 12, by: 'month' }],
    ['เดือนละ ๑ ครั้ง', '', { perYear: 12, by: 'month' }],
    ['ทุกวันที่ ๑ - ๕ ของทุกเดือน', '', { perYear: 12, by: 'month' }],
    ['ต.ค. ๖๘ - ก.ย. ๖๙', 'รายงานการใช้จ่ายรายไตรมาส', { perYear: 4, by: 'part' }],
    ['ทุก ๓ เดือน', '', { perYear: 4, by: 'part' }],
    ['ทุก ๆ ๖ เดือน', '', { perYear: 2, by: 'part' }],
    ['ปีละ ๔ ครั้ง', '', { perYear: 4, by: 'times' }],
    ['อย่างน้อย ๒ ครั้ง/ปี', '', { perYear: 2, by: 'times' }],
    ['ไตรมาส ๑ - ๔', '', { perYear: 4, by: 'listed' }],
    ['ไตรมาสที่ 1,2,3,4', '', { perYear: 4, by: 'listed' }],
    ['ปีละ ๑ ครั้ง', '', null],
    ['คนละ ๑ ครั้ง/ปี', '', null],
    ['ไตรมาส ๒', '', null],
    ['ตลอดปีงบประมาณ', '', null],
    ['ต.ค. ๖๘ - มี.ค. ๖๙', 'จัดทำคู่มือ', null],
    ['รอบ ๖ เดือน', '', null],
  ])('%s, %s', (period, method, recurrence) => {
    expect(recurrenceOf(period, method)).toEqual(recurrence);
  });
});

describe('after the fiscal year a text is read as on its last day', () => {
  test.each([
    ['ไตรมาส ๑ - ๒', 'เปิดเผยแผนแล้ว ๒๕ ธ.ค. ๖๘'],
    ['ทุกไตรมาส', 'รายงานแล้ว เมื่อ ๒๕ ธ.ค. ๖๘'],
    ['ทุกเดือน', 'รายงานแล้ว ต.ค. - มิ.ย.'],
    ['ทั้งปี', 'จัดอบรมแล้ว วันที่ ๑๒ เม.ย.'],
    ['ทั้งปี', 'จัดอบรมแล้ว วันที่ ๑๒ ก.ย.'],
  ])('%s: %s', (period, result) => {
    const recurrence = recurrenceOf(period, '');
    expect(read(result, { recurrence, today: '2026-11-05' })).toBe(read(result, { recurrence, today: '2026-09-30' }));
  });
});

describe('a measure that is done several times', () => {
  test.each<[period: string, day: string, result: string, State | `${State}?`]>([
    ['ทุกไตรมาส', '2026-04-02', 'ไตรมาส ๑ ดำเนินการแล้ว', 'inProgress'],
    ['ทุกไตรมาส', '2026-03-15', 'ไตรมาส ๑ ดำเนินการแล้ว', 'done'],
    ['ทุกไตรมาส', '2026-04-02', 'ไตรมาส ๑ และ ๒ ดำเนินการแล้ว', 'done'],
    ['ทุกไตรมาส', '2026-04-02', 'รายงานแล้ว รอบ ๖ เดือนแรก', 'done'],
    ['ทุกไตรมาส', '2026-07-01', 'รายงานแล้ว รอบ ๖ เดือนแรก', 'inProgress'],
    ['ทุกไตรมาส', '2026-04-02', 'ดำเนินการแล้ว', 'inProgress?'],
    ['ทุกไตรมาส', '2026-04-02', 'ดำเนินการแล้วครบทุกไตรมาส', 'done'],
    ['ทุกไตรมาส', '2026-04-02', 'รายงานแล้ว ๒ ครั้ง', 'done'],
    ['ทุกไตรมาส', '2026-04-02', 'รายงานแล้ว ๑ ครั้ง จาก ๔ ครั้ง', 'inProgress'],
    ['ทุกไตรมาส', '2026-04-02', 'ไม่มีเรื่องร้องเรียนในไตรมาส ๑', 'inProgress'],
    ['ทุกเดือน', '2026-04-02', 'รายงานแล้ว ต.ค. ๖๘ - ก.พ. ๖๙', 'done'],
    ['ทุกเดือน', '2026-04-02', 'รายงานแล้ว ต.ค. ๖๘ - ม.ค. ๖๙', 'inProgress'],
    ['ทุกเดือน', '2026-05-02', 'รายงานแล้ว ต.ค. ๖๘ - ก.พ. ๖๙', 'inProgress'],
    ['ทุกเดือน', '2026-04-02', 'จัดประชุมทุกเดือน', 'inProgress?'],
    ['ทุกเดือน', '2026-04-02', 'จัดประชุมแล้ว ๕ เดือน', 'done'],
    ['ทุกเดือน', '2026-04-02', 'จัดประชุมแล้ว ๔ ครั้ง', 'inProgress'],
    ['ทุกเดือน', '2026-04-02', 'ยังไม่ได้ดำเนินการ', 'notStarted'],
    ['ปีละ ๔ ครั้ง', '2026-04-02', 'จัดแล้ว ๔ ครั้ง', 'done'],
    ['ปีละ ๔ ครั้ง', '2026-04-02', 'จัดแล้ว ๒ ครั้ง', 'inProgress?'],
    ['ปีละ ๔ ครั้ง', '2026-04-02', 'จัดแล้ว ๑ ครั้ง', 'inProgress'],
    ['ปีละ ๒ ครั้ง', '2026-04-02', 'ครั้งที่ ๑ ดำเนินการแล้ว', 'inProgress?'],
    ['ไตรมาส ๑ - ๔', '2026-04-02', 'ออกแล้ว ๒ ฉบับ', 'inProgress?'],
    ['ไตรมาส ๑ - ๔', '2026-04-02', 'รายงานแล้วเสร็จ', 'done'],
    ['ไตรมาส ๑ - ๔', '2026-04-02', 'ไตรมาส ๑ ดำเนินการแล้ว', 'inProgress'],
  ])('%s, on %s: %s', (period, today, result, expected) => {
    expect(read(result, { recurrence: recurrenceOf(period, ''), today, method: 'ประชุมรายงานผล' })).toBe(expected);
  });
});

describe('the day of reading', () => {
  test.each<[day: string, result: string, State | `${State}?`]>([
    ['2026-04-02', 'จัดทำคู่มือวันที่ ๒๐ พ.ค. ๖๙', 'inProgress'],
    ['2026-05-21', 'จัดทำคู่มือวันที่ ๒๐ พ.ค. ๖๙', 'done'],
    ['2026-04-02', 'แล้วเสร็จเดือน ก.ย. ๖๙', 'inProgress?'],
    ['2026-10-02', 'แล้วเสร็จเดือน ก.ย. ๖๙', 'done'],
    ['2026-04-02', 'เผยแพร่แล้ว มีผล ๑ พ.ค. ๖๙', 'inProgress?'],
    ['2026-04-02', 'เผยแพร่แล้ว เมื่อ ๒ เม.ย. ๖๙', 'done'],
    ['2026-04-02', 'ไม่มีเรื่องร้องเรียนในไตรมาส ๑', 'inProgress?'],
    ['2026-01-02', 'ไม่มีเรื่องร้องเรียนในไตรมาส ๑', 'done'],
    ['2026-04-02', 'จัดทำคู่มือแล้ว พิมพ์ไตรมาส ๓', 'inProgress?'],
    ['2026-07-02', 'จัดทำคู่มือแล้ว พิมพ์ไตรมาส ๓', 'done'],
    ['2026-11-02', 'จัดทำคู่มือแล้ว พิมพ์ไตรมาส ๓', 'done'],
    ['2026-04-02', 'จัดทำคู่มือไตรมาส ๓ แล้ว', 'done'],
    ['2026-04-02', 'จัดทำคู่มือครึ่งปีหลัง', 'inProgress?'],
    ['2026-04-02', 'ประกาศใช้แล้ว มีผลปีงบประมาณ ๒๕๗๐', 'inProgress?'],
  ])('%s: %s', (today, result, expected) => {
    expect(read(result, { today })).toBe(expected);
  });
});

test('a plan may have the name of a later year', () => {
  expect(read('จัดทำแผนปี ๒๕๗๐ แล้วเสร็จ', { method: 'จัดทำแผน' })).toBe('done');
});

describe('what the method asks for', () => {
  test.each<[method: string, result: string, State | `${State}?`]>([
    ['จัดทำคู่มือ', 'บรรจุในแผนพัฒนาท้องถิ่นแล้ว', 'inProgress'],
    ['๑. บรรจุโครงการในแผนพัฒนาท้องถิ่น', 'บรรจุในแผนพัฒนาท้องถิ่นแล้ว', 'done'],
    ['จัดซื้อครุภัณฑ์', 'ทำสัญญาแล้ว', 'inProgress'],
    ['ทำสัญญาจ้างผู้ดูแลระบบ', 'ทำสัญญาแล้ว', 'done'],
    ['จัดทำร่างและประกาศใช้ระเบียบ', 'ยกร่างแล้ว', 'inProgress'],
    ['ขออนุมัติแผนอัตรากำลัง', 'ขออนุมัติแล้ว', 'done'],
  ])('%s: %s', (method, result, expected) => {
    expect(read(result, { method })).toBe(expected);
  });
});

describe('the units that must do it', () => {
  const units = ['กองคลัง', 'กองช่าง'];
  test.each<[string, State | `${State}?`]>([
    ['กองคลัง ดำเนินการแล้ว', 'inProgress?'],
    ['- กองคลัง ดำเนินการแล้ว\n- กองช่าง ดำเนินการแล้ว', 'done'],
    ['กองคลังแจ้งเวียนทุกกองแล้ว', 'done'],
    ['ดำเนินการแล้ว', 'done'],
  ])('%s', (result, expected) => {
    expect(read(result, { units })).toBe(expected);
  });
});

describe('a result that counts fewer than its method wants is asked', () => {
  test.each([
    ['ติดตั้งถังขยะ 10 แห่ง', 'ดำเนินการแล้ว 2 แห่ง'],
    ['จัดกิจกรรม 4 ครั้ง', 'ได้ดำเนินการจัดกิจกรรมแล้ว 1 ครั้ง'],
    ['แจกคู่มือ 1000 เล่ม', 'แจกคู่มือแล้ว 100 เล่ม'],
    ['จัดทำคู่มือ ๕ ชุด', 'จัดทำคู่มือแล้ว ๒ ชุด'],
    ['อบรมเจ้าหน้าที่ 200 คน', 'อบรมเจ้าหน้าที่แล้ว 20 คน'],
    ['เบิกจ่ายงบประมาณ 500,000 บาท', 'เบิกจ่ายงบประมาณแล้ว 50,000 บาท'],
    ['จัดทำสัญญาคุณธรรมทุกโครงการ', 'ลงนามสัญญาคุณธรรมโครงการถนนแล้ว'],
    ['จัดประชุมทุกหมู่บ้าน', 'จัดประชุมหมู่บ้านโนนสูงแล้ว'],
  ])('%s: %s', (method, result) => expect(read(result, { method })).toBe('inProgress?'));

  test.each([
    ['ติดตั้งถังขยะ 10 แห่ง', 'ดำเนินการแล้ว 10 แห่ง'],
    ['ติดตั้งถังขยะ 10 แห่ง', 'ดำเนินการแล้ว'],
    ['อบรมเจ้าหน้าที่ 40 คน', 'จัดอบรมเจ้าหน้าที่แล้ว ผู้เข้าอบรม 38 คน'],
    ['แจกคู่มือ 1000 เล่ม', 'แจกคู่มือครบแล้ว'],
    ['จัดประชุมทุกหมู่บ้าน', 'จัดประชุมหมู่บ้านครบแล้ว'],
    ['จัดประชุมทุกหมู่บ้าน', 'จัดประชุมแล้วเสร็จเมื่อ 5 ม.ค. 69'],
  ])('but not: %s: %s', (method, result) => expect(read(result, { method })).toBe('done'));
});
