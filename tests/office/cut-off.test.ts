import { describe, expect, it, test } from 'vitest';
import { cutOffs, isTooEarly } from '../../src/office/cut-off';
import { SCHOOL } from '../../src/office/kinds/schools';
import { SUBDISTRICT } from '../../src/office/kinds/subdistrict';

const OFFICE = { kind: SUBDISTRICT, fiscalYear: 2565 };

test.each([
  ['2022-03-30', 6, '2022-03-30'],
  ['2022-03-31', 6, '2022-03-31'],
  ['2022-07-15', 6, '2022-03-31'],
  ['2022-07-15', 12, '2022-07-15'],
  ['2023-01-05', 12, '2022-09-30'],
] as const)('on %s the round of %i months of 2565 is usually as of %s', (today, round, day) => {
  expect(cutOffs(OFFICE, round, today).last).toBe(day);
});

it('a school counts its rounds by the fiscal year, too', () => {
  expect(cutOffs({ ...OFFICE, kind: SCHOOL }, 6, '2022-07-15')).toEqual(cutOffs(OFFICE, 6, '2022-07-15'));
});

describe('a kind of office with a last cut-off of its own', () => {
  const kind = { ...SUBDISTRICT, lastCutOffs: { 6: '03-15', 12: '09-10' } } as const;
  const own = { kind, fiscalYear: 2565 };

  it.each([
    ['2022-03-14', 6, '2022-03-14'],
    ['2022-03-20', 6, '2022-03-15'],
    ['2022-09-20', 12, '2022-09-10'],
  ] as const)('on %s, %i months', (today, round, day) => {
    expect(cutOffs(own, round, today).last).toBe(day);
  });

  it('ends the year there', () => {
    const early = (today: string) => isTooEarly(12, cutOffs(own, 12, today), today);
    expect([early('2022-09-09'), early('2022-09-10')]).toEqual([true, false]);
  });

  it('never after the round', () => {
    const late = { kind: { ...kind, lastCutOffs: { 6: '04-10', 12: '10-05' } }, fiscalYear: 2565 };
    expect(cutOffs(late, 6, '2022-12-01').last).toBe('2022-03-31');
  });
});

it.each([
  [6, '2022-01-10', false],
  [12, '2022-09-29', true],
  [12, '2022-09-30', false],
] as const)('a report of %i months on %s is only a draft: %s', (round, today, expected) => {
  expect(isTooEarly(round, cutOffs(OFFICE, round, today), today)).toBe(expected);
});
