import { expect, test } from 'vitest';
import { pasteFaults, repairText } from '../../../src/thai/repair/repair-text';

test.each([
  ['ประชมคณะทำงาน', 'ประชุมคณะทำงาน'],
  ['เปิดเผยข้อมลแล้ว', 'เปิดเผยข้อมูลแล้ว'],
  ['หน่วยงานที่ทาการจัดซื้อ', 'หน่วยงานที่ทำการจัดซื้อ'],
  ['แบบประเมนิความเสี่ยง', 'แบบประเมินความเสี่ยง'],
  ['ป้องกันผลประโยชนทับซ้อน', 'ป้องกันผลประโยชน์ทับซ้อน'],
  ['คูมื่อการให้บริการ', 'คู่มือการให้บริการ'],
  ['การต ร ว จ ส อ บครุภัณฑ์', 'การตรวจสอบครุภัณฑ์'],
])('words that hardly ever meet are the one that is near: %s', (damaged, good) => {
  expect(repairText(damaged)).toBe(good);
});

test.each(['สังคมที่ไม่ทนต่อการทุจริต', 'ขอลาพักผ่อน', 'ขอหารือแนวทาง', 'เขาหาข้อมูล', 'น้ำตาลสด'])(
  'words that do meet are left alone: %s',
  text => {
    expect(repairText(text)).toBe(text);
  },
);

test.each([
  ['กาหนดให้จัดทาแผน', 'กำหนดให้จัดทำแผน'],
  ['จัดลา ดับความสา คัญ', 'จัดลำดับความสำคัญ'],
  ['กำรจัดทำมำตรกำร', 'การจัดทำมาตรการ'],
])('a font that has lost one of า and ำ has lost it in the whole text: %s', (damaged, good) => {
  expect(repairText(damaged)).toBe(good);
});

test('a finding shows the whole words', () => {
  const was = (text: string) => pasteFaults(text).faults.map(fault => [fault.was, fault.now]);
  expect(was('กาหนดให้จัดทาแผน')).toEqual([
    ['กาหนด', 'กำหนด'],
    ['ทา', 'ทำ'],
  ]);
  expect(was('จัดลา ดับความสา คัญ')).toEqual([
    ['ลา ดับ', 'ลำดับ'],
    ['สา คัญ', 'สำคัญ'],
  ]);
});

test('where marks are shifted, none is put in for it', () => {
  expect(repairText('ซักประวัตสิ ุขภาพ')).toBe('ซักประวัติสุขภาพ');
});

test('where all tone marks are lost, none is put in, so that the text stays a finding', () => {
  const text = 'ครูทีปรึกษาเยียมบานนักเรียนครบทุกหองเรียน และรายงานผลตอผูอำนวยการ';
  expect(repairText(text)).toBe(text);
});
