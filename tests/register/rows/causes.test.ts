import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/office/settings/read-settings';
import type { Measure } from '../../../src/register/measure';
import { readRegister } from '../../../src/register/read-register';

const FIRST = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา'];
const CELLS = ['๑. การปฏิบัติหน้าที่', 'จัดทำคู่มือ', 'กองคลัง', 'ต.ค. ๖๘ - มี.ค. ๖๙'];

/** What the columns to the right of the period say of the only row, read for round 6 or 12. */
function causesOf(
  columns: readonly (readonly [heading: string, text: string])[],
  round: 6 | 12 = 6,
): Measure['causes'] {
  const cells = [
    [...FIRST, ...columns.map(([heading]) => heading)],
    [...CELLS, ...columns.map(([, text]) => text)],
  ];
  const settings = { ...readSettings(undefined, '2026-04-01'), fiscalYear: 2569 };
  const register = readRegister({ sheetId: 1, name: 'มาตรการ', cells }, { ...settings, units: [], round });
  if ('problems' in register) throw new Error(JSON.stringify(register.problems));
  return register.measures[0]?.causes ?? [];
}

const result = ['ผลการดำเนินงาน', ''] as const;
const why = (heading: string) => ({ heading, text: 'รองบประมาณ' });

describe('a column of causes', () => {
  it.each([
    'สาเหตุ/แนวทางต่อไป',
    'สาเหตุที่ยังไม่ดำเนินการ',
    'ปัญหา/อุปสรรค',
    'ปัญหา อุปสรรค',
    'เหตุผลและความจำเป็น',
    'ข้อขัดข้อง',
    'แนวทางการแก้ไข',
    'การดำเนินการต่อไป',
    'ขั้นตอนถัดไป',
  ])('is known by the words of its heading: %s', heading => {
    expect(causesOf([result, [heading, 'รองบประมาณ']])).toEqual([why(heading)]);
  });

  it.each([
    // The suggestions have a column of their own in the report.
    'ปัญหา/ข้อเสนอแนะ',
    'ข้อเสนอแนะ',
    'หมายเหตุ',
    'งบประมาณ',
    'งบประมาณปีถัดไป',
    'ผู้แก้ไข',
    'ข้อควรแก้ไข',
    'ปัจจัยความสำเร็จ',
  ])('is no other column: %s', heading => {
    expect(causesOf([result, [heading, 'รองบประมาณ']])).toEqual([]);
  });

  it('is none to the left of the results: there it is the problem that the measure answers', () => {
    expect(causesOf([['ปัญหาที่พบจากการประเมิน', 'รองบประมาณ'], result])).toEqual([]);
  });

  it('may be several, of which the blank ones say nothing', () => {
    const columns = [result, ['สาเหตุ', 'รองบประมาณ'], ['ปัญหา', '-'], ['แนวทางต่อไป', 'จัดในไตรมาส ๓']] as const;
    expect(causesOf(columns)).toEqual([why('สาเหตุ'), { heading: 'แนวทางต่อไป', text: 'จัดในไตรมาส ๓' }]);
  });

  it('is of the round whose results it follows; at the end it is of both', () => {
    const [six, twelve] = ['รอบ ๖ เดือน', 'รอบ ๑๒ เดือน'].map(round => [`ผลการดำเนินงาน ${round}`, ''] as const);
    if (!six || !twelve) throw new Error('two rounds');
    const between = [six, ['ปัญหา', 'รองบประมาณ'], twelve] as const;
    expect(causesOf(between, 6)).toEqual([why('ปัญหา')]);
    expect(causesOf(between, 12)).toEqual([]);
    const each = [six, ['ปัญหา รอบ ๖', 'ขาดคน'], twelve, ['ปัญหา รอบ ๑๒', 'รองบประมาณ']] as const;
    expect(causesOf(each, 6)).toEqual([{ heading: 'ปัญหา รอบ ๖', text: 'ขาดคน' }]);
    expect(causesOf(each, 12)).toEqual([why('ปัญหา รอบ ๑๒')]);
    const atEnd = [six, twelve, ['ปัญหา', 'รองบประมาณ']] as const;
    expect([6, 12].map(round => causesOf(atEnd, round as 6 | 12))).toEqual([[why('ปัญหา')], [why('ปัญหา')]]);
  });
});
