import { describe, expect, test } from 'vitest';
import { momentOf, serialOf } from '../../../../local/sheets/base/zone';
import { dayOfSerial, serialOfDay } from '../../../../local/workbook/serial';

test.each([
  [1, 1899, 12, 31],
  [61, 1900, 3, 1],
  [25569, 1970, 1, 1],
  [46027, 2026, 1, 5],
  [244622, 2569, 9, 30],
])('serial %d is the day %d-%d-%d, as Sheets and LibreOffice count', (serial, year, month, day) => {
  const back = { year, month, day };
  expect(serialOf(Date.UTC(year, month - 1, day), 'UTC')).toBe(serial);
  expect(dayOfSerial(serial)).toEqual(back);
  expect(serialOfDay(year, month, day)).toBe(serial);
});

describe('a serial number is local time in the spreadsheet’s zone', () => {
  test.each([
    ['Asia/Bangkok', '2022-03-30', '2022-03-29T17:00:00.000Z'],
    ['Asia/Bangkok', '2569-09-30', '2569-09-29T17:00:00.000Z'],
    ['Asia/Tokyo', '2022-03-30', '2022-03-29T15:00:00.000Z'],
    ['America/New_York', '2022-03-13', '2022-03-13T05:00:00.000Z'],
    ['America/New_York', '2022-03-14', '2022-03-14T04:00:00.000Z'],
    ['America/New_York', '2022-11-06', '2022-11-06T04:00:00.000Z'],
    ['Europe/London', '2022-07-01', '2022-06-30T23:00:00.000Z'],
    ['Asia/Kathmandu', '2022-07-01', '2022-06-30T18:15:00.000Z'],
  ])('%s, midnight of %s is %s', (zone, day, moment) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    const serial = serialOfDay(year, month, date);
    expect(new Date(momentOf(serial, zone)).toISOString()).toBe(moment);
    expect(serialOf(Date.parse(moment), zone)).toBe(serial);
  });

  test('each hour of a year in a zone with summer time converts back, except the repeated one', () => {
    const lost: string[] = [];
    for (let hour = 0; hour < 365 * 24; hour++) {
      const moment = Date.UTC(2022, 0, 1, hour);
      const back = momentOf(serialOf(moment, 'Europe/Paris'), 'Europe/Paris');
      if (back !== moment) lost.push(new Date(moment).toISOString());
    }
    expect(lost).toHaveLength(1);
    expect(['2022-10-30T00:00:00.000Z', '2022-10-30T01:00:00.000Z']).toContain(lost[0]);
  });
});
