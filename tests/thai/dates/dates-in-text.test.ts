import { describe, expect, test } from 'vitest';
import { datesIn } from '../../../src/thai/dates/dates-in-text';

const short = (text: string) =>
  datesIn(text).map(({ year, month, day, exists, at, length }) => [
    year,
    month,
    day,
    exists,
    text.slice(at, at + length),
  ]);

describe('the days and months that a text names', () => {
  test.each<[string, ReturnType<typeof short>]>([
    ['ประชุมเมื่อวันที่ ๑๕ ม.ค. ๖๙', [[2026, 1, 15, true, '๑๕ ม.ค. ๖๙']]],
    ['อบรม 20 - 21 พ.ค. 2569 ที่ อบต.', [[2026, 5, 20, true, '20 - 21 พ.ค. 2569']]],
    ['ลงวันที่ 10/11/2568', [[2025, 11, 10, true, '10/11/2568']]],
    ['ในเดือนกุมภาพันธ์', [[null, 2, null, true, 'กุมภาพันธ์']]],
    [
      'ต.ค. ๖๘ - มี.ค. ๖๙',
      [
        [2025, 10, null, true, 'ต.ค. ๖๘'],
        [2026, 3, null, true, 'มี.ค. ๖๙'],
      ],
    ],
    ['๓๑ เมษายน ๒๕๖๙', [[2026, 4, 31, false, '๓๑ เมษายน ๒๕๖๙']]],
    ['30/2/69', [[2026, 2, 30, false, '30/2/69']]],
    ['วันที่ 5 ธันวาคม พ.ศ. 2568', [[2025, 12, 5, true, '5 ธันวาคม พ.ศ. 2568']]],
    ['ประจำเดือนม.ค.69', [[2026, 1, null, true, 'ม.ค.69']]],
    ['จำนวน 12 มี.ค.', [[null, 3, 12, true, '12 มี.ค.']]],
  ])('%s', (text, dates) => {
    expect(short(text)).toEqual(dates);
  });

  test.each([
    'คำสั่งที่ ๑๒/๒๕๖๙',
    'ก.พ.ร. ประเมิน',
    'ดำเนินการแล้ว ๓ จาก ๕',
    'พ.ศ. ๒๕๖๙',
    'เวลา ๑๐.๓๐ น.',
    'กฎหมาย ก.ค.ศ. กำหนด',
    '192.168.1.60',
    'ปี 66-70',
  ])('no date: %s', text => {
    expect(short(text)).toEqual([]);
  });
});
