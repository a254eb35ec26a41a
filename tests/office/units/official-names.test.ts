import { expect, test } from 'vitest';
import { SUBDISTRICT } from '../../../src/office/kinds/subdistrict';
import { readUnits } from '../../../src/office/units/read-units-cell';
import type { Unit } from '../../../src/office/units/unit';

function unit(name: string, otherNames: readonly string[] = [], headPost = ''): Unit {
  const reach = { email: '', headEmail: '', reachedBy: '', pausedUntil: null, pauseReason: '', unreadablePause: '' };
  return { name, otherNames, headPost, ...reach, row: 2 };
}

const KNOWN: readonly Unit[] = [
  unit('ปลัด', ['ปลัด อบต.'], 'ปลัดองค์การบริหารส่วนตำบล'),
  unit('สำนักปลัด', ['สนง.ปลัด'], 'หัวหน้าสำนักปลัด'),
  unit('กองคลัง', ['คลัง', 'ส่วนการคลัง'], 'ผู้อำนวยการกองคลัง'),
  unit('กองช่าง'),
  unit('กองการศึกษา ศาสนาและวัฒนธรรม'),
  unit('กองสาธารณสุขและสิ่งแวดล้อม'),
];

const official = (text: string) => readUnits(text, KNOWN, SUBDISTRICT).official;

test.each([
  ['คลัง', 'กองคลัง'],
  ['สนง.ปลัด / กอง คลัง', 'สำนักปลัด / กองคลัง'],
  ['- กองค ลัง\n- กองช่าง', '- กองคลัง\n- กองช่าง'],
  ['1. คลัง 2. กองช่าง', '1. กองคลัง 2. กองช่าง'],
  ['กอง\nคลัง และกองช่าง', 'กองคลัง และกองช่าง'],
  ['คลัง (กองช่าง)', 'กองคลัง (กองช่าง)'],
  ['กองการศึกษาฯ', 'กองการศึกษา ศาสนาและวัฒนธรรม'],
  ['กองการศึกษา, ส่วนการคลัง', 'กองการศึกษา ศาสนาและวัฒนธรรม, กองคลัง'],
  ['กองการศึกษา ศาสนา\nและวัฒนธรรม', 'กองการศึกษา ศาสนาและวัฒนธรรม'],
  ['กองสาธารณสุข / กองช่าง', 'กองสาธารณสุขและสิ่งแวดล้อม / กองช่าง'],
  ['สานักปลัด', 'สำนักปลัด'],
])('%j is printed as %j, and means the same units', (text, expected) => {
  expect(official(text)).toBe(expected);
  const { official: _, ...reading } = readUnits(text, KNOWN, SUBDISTRICT);
  expect(readUnits(expected, KNOWN, SUBDISTRICT)).toEqual(reading);
});

test.each([
  ['it is official already', 'กองคลัง, กองช่าง'],
  ['one of them is not known', 'คลัง / กองป่าไม้'],
  ['a post is not the unit', 'ผู้อำนวยการกองคลัง'],
  ['a post is not the unit', 'หัวหน้าสำนักปลัด / คลัง'],
  ['the head of the office is no unit', 'ปลัด อบต.'],
  ['a section would be lost', 'คลัง (งานพัสดุ)'],
  ['a committee', 'คลัง / คณะทำงาน ITA'],
  ['all units', 'ทุกสำนัก / กอง'],
  ['all units beside one', 'สนง.ปลัด / ทุกกอง'],
  ['a unit would be named twice', 'กองคลัง (คลัง)'],
  ['a remark', 'คลัง เป็นหน่วยงานหลัก'],
  ['a blank cell', ''],
  ['a dash', '-'],
])('as typed where %s: %j', (_, text) => {
  expect(official(text)).toBeUndefined();
});

test('the list of units is not searched again for each cell', () => {
  let asked = 0;
  const counted = KNOWN.map(each => ({
    ...each,
    get name() {
      asked += 1;
      return each.name;
    },
  }));
  const read = (text: string) => readUnits(text, counted, SUBDISTRICT).official;
  read('กองช่าง');
  asked = 0;
  expect(read('คลัง')).toBe('กองคลัง');
  expect(asked).toBe(0);
});
