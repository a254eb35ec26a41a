import { describe, expect, it } from 'vitest';
import { checkRegister } from '../../../../src/check/check';
import type { Cell } from '../../../../src/grid/cell';
import { contextWith, dataOf, found } from '../../context';

describe('a period outside the fiscal year', () => {
  it.each<[string, Cell]>([
    ['last year', 'ต.ค. ๖๗ - มี.ค. ๖๘'],
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

describe('a period longer than the fiscal year is due in it when its part ends', () => {
  it.each([
    ['ก.ย. ๖๘ - มี.ค. ๖๙', 'warning', '2026-03-31'],
    ['ม.ค. ๖๙ - ต.ค. ๖๙', 'warning', '2026-09-30'],
    ['พ.ศ. ๒๕๖๖ - ๒๕๗๐', 'suggestion', '2026-09-30'],
    ['ปีการศึกษา ๒๕๖๘', 'suggestion', '2026-03-31'],
    ['ปีปฏิทิน ๒๕๖๙', 'suggestion', '2026-09-30'],
  ])('%s: %s', (period, severity, due) => {
    const findings = checkRegister(contextWith([{ period }]));
    expect(findings).toMatchObject([{ rule: 'longPeriod', severity, data: { due } }]);
  });
});

it.each(['ปีการผลิต ๒๕๖๘/๖๙', 'ปีบัญชี ๒๕๖๙', 'ตลอดปีการตลาด ๒๕๖๘/๒๕๖๙', 'ฤดูการผลิตปี ๒๕๖๙', 'รอบปีภาษี ๒๕๖๙'])(
  '%s is another year than the fiscal year',
  period => {
    expect(dataOf('periodDoubt', [{ period }])).toEqual([{ doubt: 'otherCalendar' }]);
  },
);

it.each(['Phase 1', 'ระยะทดลอง 2', 'ตามปฏิทิน ITA 2569'])('%s may be proper, so it is no error', period => {
  expect(checkRegister(contextWith([{ period }])).map(({ severity }) => severity)).not.toContain('error');
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
