import { expect, it } from 'vitest';
import { readHolidays } from '../../../src/office/settings/holidays-sheet';

const listOf = (...days: string[]) => ({
  name: 'วันหยุด',
  sheetId: 1,
  cells: [['วันที่', 'วันหยุด'], ...days.map(day => [day, ''])],
});

it.each([
  ['๑๓ - ๑๖ เมษายน ๒๕๖๙', 4],
  ['๑๐ - ๑๙ เมษายน ๒๕๖๙', 10],
  ['๓๐ ธันวาคม ๒๕๖๘ - ๘ มกราคม ๒๕๖๙', 10],
  ['๑๐ - ๒๐ เมษายน ๒๕๖๙', 0],
  ['เมษายน ๒๕๖๙', 0],
  ['๓๐ ธันวาคม ๒๕๖๘ - ๙ มกราคม ๒๕๖๙', 0],
])('%s are %i days off: a longer time is a mistake, which is said and stops no letters', (text, days) => {
  const read = readHolidays(listOf(text), '2025-12-08');
  expect([read.days.size, read.unreadable]).toEqual([days, days > 0 ? [] : [text]]);
});

it.each([
  ['only a New Year break that runs into it', ['๓๑ ธันวาคม ๒๕๖๘ - ๒ มกราคม ๒๕๖๙'], 2569],
  ['no holidays', [], 2569],
  ['Songkran', ['๑๓ เมษายน ๒๕๖๙'], null],
])('the missing year, for a list with %s', (_, days, missingYear) => {
  expect(readHolidays(listOf(...days), '2025-12-08').missingYear).toBe(missingYear);
});
