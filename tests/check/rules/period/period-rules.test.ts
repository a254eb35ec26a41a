import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../src/grid/cell';
import { found } from '../../context';

describe('a period outside the fiscal year', () => {
  it.each<[string, Cell]>([
    ['last year', 'ต.ค. ๖๗ - มี.ค. ๖๘'],
    ['beginning before the year', 'ก.ย. ๖๘ - มี.ค. ๖๙'],
    ['ending after the year', 'ม.ค. ๖๙ - ต.ค. ๖๙'],
    ['a deadline in last year', 'ภายใน ๓๐ ก.ย. ๖๘'],
    ['before the year begins', 'ก่อนเริ่มปีงบประมาณ'],
    ['after the year ends', 'หลังสิ้นปีงบประมาณ'],
    ['a day of next year', { date: '2026-10-01' }],
  ])('%s', (_, period) => {
    expect(found([{ period }])).toEqual([['periodOutsideYear', 2, 'period']]);
  });

  it.each<[string, Cell]>([
    ['the whole year', 'ต.ค. ๖๘ - ก.ย. ๖๙'],
    ['the year by name', 'ตลอดปีงบประมาณ'],
    ['its first day', { date: '2025-10-01' }],
    ['its last day, as a Buddhist year', { date: '2569-09-30' }],
    ['every month', 'ทุกเดือน'],
    ['a quarter', 'ไตรมาส ๔'],
  ])('is not %s', (_, period) => {
    expect(found([{ period }])).toEqual([]);
  });
});

describe('dates that contradict each other', () => {
  it.each(['มี.ค. ๖๙ - ต.ค. ๖๘', 'ไตรมาส ๑ (ม.ค. - มี.ค. ๖๙)'])('%s', period => {
    expect(found([{ period }])).toEqual([['periodDoubt', 2, 'period']]);
  });

  it.each(['ไตรมาส ๒ (ม.ค. - มี.ค. ๖๙)', 'รอบ ๖ เดือน (ต.ค. ๖๘ - มี.ค. ๖๙)'])('not %s', period => {
    expect(found([{ period }])).toEqual([]);
  });
});

it('a readable period without a date is a suggestion', () => {
  expect(found([{ period: 'ตามห้วงเวลาจัดงานประเพณี' }])).toEqual([['undatedPeriod', 2, 'period']]);
});

it('an inherited period is reported once, in the row where it is written', () => {
  const rows = [{ period: 'ต.ค. ๖๗ - มี.ค. ๖๘' }, { period: '', method: 'จัดอบรม' }];
  expect(found(rows)).toEqual([['periodOutsideYear', 2, 'period']]);
});
