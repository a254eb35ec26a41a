import { expect, test } from 'vitest';
import { columnOf } from '../../../src/register/columns';
import { readPeriod } from '../../../src/thai/period/read-period';

test.each([
  ['ผู้รับผดิ ชอบ', 'unit'],
  ['ร ะ ย ะ เ ว ล า', 'period'],
  ['ผลการด าเนินงาน', 'result'],
])('the damaged heading %s is read', (heading, column) => {
  expect(columnOf(heading)).toBe(column);
});

test.each([
  ['มนี าคม ๒๕๖๙', 'มีนาคม ๒๕๖๙'],
  ['ธันวาค ม ๒๕๖๘', 'ธันวาคม ๒๕๖๘'],
  ['สนิ้ ปงี บประมาณ', 'สิ้นปีงบประมาณ'],
])('the damaged period %s is read as %s', (damaged, good) => {
  const reading = readPeriod(damaged, 2569);
  expect(reading.kind).not.toBe('unreadable');
  expect(reading).toEqual(readPeriod(good, 2569));
});
