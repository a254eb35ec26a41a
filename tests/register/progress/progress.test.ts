import { describe, expect, test } from 'vitest';
import { summarise } from '../../../src/register/progress/counts';
import { progressOf } from '../../../src/register/progress/progress';
import { readPeriod } from '../../../src/thai/period/read-period';
import { measure } from './measure';

describe('a measure due from January to March', () => {
  test.each([
    ['blank, the day before its start', '', '2021-12-31', 'notYet', 90, false],
    ['blank, on its first day', '', '2022-01-01', 'notStarted', 89, false],
    ['in progress, on its last day', 'อยู่ระหว่างดำเนินการ', '2022-03-31', 'inProgress', 0, false],
    ['in progress, a day late', 'อยู่ระหว่างดำเนินการ', '2022-04-01', 'inProgress', -1, true],
    ['blank, a day late', '', '2022-04-01', 'notStarted', -1, true],
    ['done, long past', 'ดำเนินการแล้ว', '2022-09-30', 'done', -183, false],
    ['cancelled, long past', 'ยกเลิก', '2022-09-30', 'cancelled', -183, false],
  ])('%s', (_, result, today, state, daysLeft, overdue) => {
    expect(progressOf(measure({ result }), today)).toMatchObject({
      state,
      sure: true,
      start: '2022-01-01',
      due: '2022-03-31',
      daysLeft,
      overdue,
    });
  });
});

test.each(['ภายในเดือนมีนาคม ๒๕๖๙', 'ม.ค. - มี.ค. ๒๕๖๙'])(
  'a day without a year is one of the year in which it was due: %s',
  periodText => {
    const result = 'จัดทำแนวปฏิบัติแล้ว แจ้งเวียนเมื่อ ๓๐ มีนาคม';
    const due = measure({ periodText, period: readPeriod(periodText, 2569), method: 'จัดทำแนวปฏิบัติ', result });
    for (const day of ['2026-04-01', '2026-11-30'])
      expect(progressOf(due, day)).toMatchObject({ state: 'done', sure: true });
    expect(progressOf(due, '2026-03-29').sure).toBe(false);
  },
);

test('the state that staff chose overrides the text, and is sure', () => {
  const chosen = measure({ result: 'กองคลัง', chosenState: 'done' });
  expect(progressOf(chosen, '2022-04-01')).toMatchObject({ state: 'done', sure: true, overdue: false });
});

test('unknown wording is in progress, unsure, and may be overdue', () => {
  const unclear = measure({ result: 'กองคลัง' });
  expect(progressOf(unclear, '2022-04-01')).toMatchObject({ state: 'inProgress', sure: false, overdue: true });
});

test('a period that cannot be read gives no due date and nothing overdue', () => {
  const slip = measure({ period: readPeriod('ต.ล. ๖๔', 2565) });
  expect(progressOf(slip, '2022-04-01')).toMatchObject({
    state: 'notStarted',
    sure: true,
    start: null,
    due: null,
    daysLeft: null,
    overdue: false,
  });
});

test('a summary counts by state, indicator and unit; measures of all units have their own row', () => {
  const units = (names: readonly string[], all = false) => ({ all, units: names, committees: [], unknown: [] });
  const list = [
    measure({ result: 'ดำเนินการแล้ว', units: units(['กองช่าง', 'กองคลัง']) }),
    measure({ result: 'อยู่ระหว่างดำเนินการ', units: units(['กองคลัง']) }),
    measure({ group: 'อื่น ๆ', indicator: null, units: units([], true) }),
    measure({ group: 'อื่น ๆ (ต่อ)', indicator: null, result: 'ยกเลิก', units: units(['กองคลัง'], true) }),
    measure({ group: '๑. การปฏิบัติหน้าที่ (ต่อ)', result: 'ดำเนินการแล้ว', units: units([]) }),
  ].map(each => ({ measure: each, progress: progressOf(each, '2022-04-01') }));
  const summary = summarise(list);

  expect(summary).toMatchObject({ total: 5, overdue: 2 });
  expect(summary.states).toEqual({ done: 2, inProgress: 1, notStarted: 1, notYet: 0, cancelled: 1 });
  expect(summary.indicators.map(({ group, total, overdue }) => [group, total, overdue])).toEqual([
    ['๑. การปฏิบัติหน้าที่', 3, 1],
    ['อื่น ๆ', 2, 1],
  ]);
  expect(summary.units.map(({ kind, name, total, overdue }) => [kind, name, total, overdue])).toEqual([
    ['unit', 'กองช่าง', 1, 0],
    ['unit', 'กองคลัง', 2, 1],
    ['all', null, 2, 1],
    ['other', null, 1, 0],
  ]);
});

test('a summary of nothing is all zeros', () => {
  expect(summarise([])).toMatchObject({ total: 0, overdue: 0, indicators: [], units: [] });
});

describe('a result of round 6 that stands for one of round 12', () => {
  const YEAR = 'ต.ค. ๖๔ - ก.ย. ๖๕';
  const onDay = (method: string, result: string, today: string, fromRound6 = true) => {
    const own = measure({ method, result, periodText: YEAR, period: readPeriod(YEAR, 2565), fromRound6 });
    const { state, sure } = progressOf(own, today);
    return `${state}${sure ? '' : '?'}`;
  };

  test.each<[string, string, string, string]>([
    ['a work that is finished', 'จัดทำคู่มือ', 'จัดทำคู่มือแล้วเสร็จ', 'done'],
    ['every month', 'จัดประชุมทุกเดือน', 'จัดประชุมครบทุกเดือนแล้ว', 'inProgress'],
    ['every quarter', 'รายงานทุกไตรมาส', 'รายงานแล้วครบทุกไตรมาส', 'inProgress'],
    ['all of so many times', 'ประชุมปีละ ๒ ครั้ง', 'ประชุมแล้ว ๒ ครั้ง', 'done'],
    ['no complaints', 'รับเรื่องร้องเรียน', 'ไม่มีเรื่องร้องเรียน', 'inProgress'],
  ])('does not speak of what has come due since: %s', (_, method, result, state) => {
    expect(onDay(method, result, '2022-03-31', false)).toBe('done');
    expect(onDay(method, result, '2022-07-15')).toBe(state);
    // In one column nobody knows when it was written.
    expect(onDay(method, result, '2022-07-15', false)).toBe('done');
  });

  test.each(['ตรวจสอบแล้วครบทุกเดือน', 'ตรวจสอบแล้วครบทั้ง ๖ เดือน'])('speaks of all of a period that is over: %s', result => {
    const period = 'ต.ค. ๖๔ - มี.ค. ๖๕';
    const method = 'ตรวจสอบการใช้รถทุกเดือน';
    const own = measure({ method, result, periodText: period, period: readPeriod(period, 2565), fromRound6: true });
    expect(progressOf(own, '2022-10-05')).toMatchObject({ state: 'done', sure: true, overdue: false });
  });

  test('holds until the next instalment is due', () => {
    expect(onDay('รายงานทุกไตรมาส', 'รายงานแล้วครบทุกไตรมาส', '2022-04-20')).toBe('done');
  });
});
