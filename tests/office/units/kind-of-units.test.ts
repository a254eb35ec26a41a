import { expect, test } from 'vitest';
import { KINDS } from '../../../src/office/kinds/kinds';
import { kindOfUnits } from '../../../src/office/units/kind-of-units';

const guess = (cells: readonly string[]) => kindOfUnits(cells, KINDS)?.full ?? null;

test.each([
  ['โรงเรียน', ['กลุ่มบริหารวิชาการ', 'กลุ่มบริหารงบประมาณ / กลุ่มบริหารทั่วไป']],
  ['มหาวิทยาลัย', ['สำนักงานอธิการบดี', 'กองนโยบายและแผน']],
  ['โรงพยาบาล', ['กลุ่มการพยาบาล', 'กลุ่มงานบริหารทั่วไป']],
])('reads the kind from the names of units: %s', (kind, cells) => {
  expect(guess(cells)).toBe(kind);
});

test.each([
  ['names that several kinds of office have', ['สำนักปลัด', 'กองคลัง', 'กองช่าง']],
  ['one name alone', ['กองคลัง']],
  ['no units', ['ทุกส่วนราชการ', '']],
])('does not guess from %s', (_, cells) => {
  expect(guess(cells)).toBeNull();
});
