import { expect, it } from 'vitest';
import { readHolidays } from '../../../src/office/settings/holidays-sheet';

const listOf = (...days: string[]) => ({
  name: 'วันหยุด',
  sheetId: 1,
  cells: [['วันที่', 'วันหยุด'], ...days.map(day => [day, ''])],
});

it.each([
  ['only a New Year break that runs into it', ['๓๑ ธันวาคม ๒๕๖๘ - ๒ มกราคม ๒๕๖๙'], 2569],
  ['no holidays', [], 2569],
  ['Songkran', ['๑๓ เมษายน ๒๕๖๙'], null],
])('the missing year, for a list with %s', (_, days, missingYear) => {
  expect(readHolidays(listOf(...days), '2025-12-08').missingYear).toBe(missingYear);
});
