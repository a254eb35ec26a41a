import { expect, it } from 'vitest';
import { DEFAULT_INDICATORS, indicatorOf, sameGroup } from '../../../src/office/kinds/indicators';

it.each([
  ['๑. การปฏิบัติหน้าที่', 1],
  ['การใช้งบประมาณ', 2],
  ['๓.  การใช้อำนาจ', 3],
  ['๔. การใช้ทรัพย์สิน', 4],
  ['๕.การแก้ไขปัญหาการทุจริต', 5],
  ['๕.การแก้ไขปัญหาการทุจริต (ต่อ)', 5],
  ['6) คุณภาพการดำเนินงาน', 6],
  ['๗. ประสิทธิ\nภาพการสื่อสาร', 7],
  ['๘. การปรับปรุงการทำงาน', 8],
  ['๙. การเปิดเผยข้อมูล', 9],
  ['๑๐. การป้องกันการทุจริต', 10],
  ['การ', null],
  ['การบริหารงานบุคคล', null],
  ['', null],
])('%j is indicator %j', (group, place) => {
  expect(indicatorOf(group, DEFAULT_INDICATORS)).toBe(place);
});

it('does not choose between two names that a short form fits', () => {
  expect(indicatorOf('การจัดซื้อ', ['การจัดซื้อพัสดุ', 'การจัดซื้อที่ดิน'])).toBe(null);
});

it('knows a group that goes on', () => {
  expect(sameGroup('๕. การแก้ไขปัญหาการทุจริต', '๕.การแก้ไขปัญหาการทุจริต (ต่อ)')).toBe(true);
  expect(sameGroup('๕. การแก้ไขปัญหาการทุจริต', '๑๐. การป้องกันการทุจริต')).toBe(false);
});
