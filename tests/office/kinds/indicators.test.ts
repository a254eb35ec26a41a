import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_INDICATORS, indicatorOf, otherGroups, sameGroup } from '../../../src/office/kinds/indicators';
import { readSettings } from '../../../src/office/settings/read-settings';

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

it('does not choose between two names that a short form could mean', () => {
  expect(indicatorOf('การจัดซื้อ', ['การจัดซื้อพัสดุ', 'การจัดซื้อที่ดิน'])).toBe(null);
});

it('recognises a continued group', () => {
  expect(sameGroup('๕. การแก้ไขปัญหาการทุจริต', '๕.การแก้ไขปัญหาการทุจริต (ต่อ)')).toBe(true);
  expect(sameGroup('๕. การแก้ไขปัญหาการทุจริต', '๑๐. การป้องกันการทุจริต')).toBe(false);
  expect(sameGroup('๑.๑ โครงการฝึกอบรม', '๑.๒ โครงการฝึกอบรม')).toBe(false);
  expect(sameGroup('๓. ๕ส', '๔. ๗ส')).toBe(false);
});

describe('the groups of a table', () => {
  it.each([
    ['are its own if none is one of the ten', ['แผนงานบริหารงานทั่วไป'], ['แผนงานบริหารงานทั่วไป']],
    [
      'are listed once each, without numbers and line breaks',
      ['๑. กลยุทธ์ด้าน\nบุคคล', '๑. กลยุทธ์ด้านบุคคล (ต่อ)', '๒.๑ กลยุทธ์ด้านคลัง', '๓. ๕ส'],
      ['กลยุทธ์ด้านบุคคล', 'กลยุทธ์ด้านคลัง', '๕ส'],
    ],
    [
      'are its own if fewer than half are among the ten',
      ['คุณภาพการดำเนินงาน', 'ยุทธศาสตร์ที่ ๑', 'ยุทธศาสตร์ที่ ๒'],
      ['คุณภาพการดำเนินงาน', 'ยุทธศาสตร์ที่ ๑', 'ยุทธศาสตร์ที่ ๒'],
    ],
    ['are the ten if half of them are', ['คุณภาพการดำเนินงาน', 'ยุทธศาสตร์ที่ ๑'], null],
    ['are the ten, shortened and misspelt', ['๔. การใช้ทรัพย์สิน', 'การใช้อำนาท', 'การเปิดเผยข้อมูน', 'การบริการ'], null],
    ['are the ten, as bare numbers', ['๑', '๒', '10'], null],
    ['are none if all are blank', ['', ''], null],
    ['are none if they are numbers outside the list', ['๑๑', '๑๒.๑'], null],
  ])('%s', (_, groups, own) => {
    expect(otherGroups(groups)).toEqual(own);
  });

  it('are all known once they are in the settings, with any numbers, line breaks and continuations', () => {
    const number = fc.constantFrom('', '๑. ', '๒.', '๒.๑ ', '3) ', '3.1.2 ', '(๔) ', '๕ ');
    const word = fc.constantFrom('กลยุทธ์', 'ที่ ๑', 'ด้าน', 'บุคคล', '\n', ' ', '.', '(ก)', '๕ส', '๒๕๖๙');
    const name = fc.array(word, { minLength: 1, maxLength: 5 }).map(words => words.join(''));
    const group = fc.tuple(number, name, fc.constantFrom('', ' (ต่อ)', '(ต่อ)')).map(parts => parts.join(''));
    fc.assert(
      fc.property(fc.array(group, { maxLength: 8 }), groups => {
        const list = (otherGroups(groups) ?? []).join('\n');
        fc.pre(list !== '');
        const cells = [
          ['รายการ', 'ค่า', 'คำอธิบาย'],
          ['รายชื่อมาตรการ', list, ''],
        ];
        const { indicators } = readSettings({ sheetId: 1, name: 'ตั้งค่า', cells }, '2026-04-01');
        const unknown = groups.filter(
          one => /[ก-ฮ]/.test(one.replace('(ต่อ)', '')) && indicatorOf(one, indicators) === null,
        );
        expect(unknown).toEqual([]);
      }),
    );
  });
});
