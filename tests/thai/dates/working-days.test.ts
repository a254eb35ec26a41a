import { describe, expect, it } from 'vitest';
import {
  firstWorkingDay,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from '../../../src/thai/dates/working-days';

const SONGKRAN = new Set(['2026-04-13', '2026-04-14', '2026-04-15', '2026-04-06']);
const NEW_YEAR = new Set(['2025-12-31', '2026-01-01', '2026-01-02']);

describe('a working day', () => {
  it.each([
    ['a Friday', '2026-04-10', true],
    ['a Saturday', '2026-04-11', false],
    ['a Sunday', '2026-04-12', false],
    ['a holiday', '2026-04-14', false],
  ])('%s', (_, day, worked) => expect(isWorkingDay(day, SONGKRAN)).toBe(worked));

  it.each([
    ['the day itself', '2026-04-10', SONGKRAN, '2026-04-10'],
    ['after a weekend followed by a holiday', '2026-04-11', SONGKRAN, '2026-04-16'],
    ['after New Year', '2025-12-31', NEW_YEAR, '2026-01-05'],
    ["after the fiscal year's end", '2028-09-30', new Set<string>(), '2028-10-02'],
  ])('workingDayFrom: %s', (_, day, holidays, next) => expect(workingDayFrom(day, holidays)).toBe(next));
});

describe('workingDaysBetween', () => {
  it.each([
    ['2026-04-01', '2026-04-01', 0],
    ['2026-04-01', '2026-03-25', 0],
    ['2026-04-01', '2026-04-02', 1],
    ['2026-04-10', '2026-04-16', 1],
    ['2026-04-01', '2026-04-09', 5],
    ['2025-12-30', '2026-01-05', 4],
  ])('%s to %s: %i', (from, to, count) => expect(workingDaysBetween(from, to, SONGKRAN)).toBe(count));
});

describe('the first working day', () => {
  it.each([
    ['week', '2026-04-10', '2026-04-07'],
    ['week', '2026-04-14', '2026-04-16'],
    ['week', '2026-03-29', '2026-03-23'],
    ['month', '2026-04-30', '2026-04-01'],
    ['month', '2026-08-15', '2026-08-03'],
  ] as const)('of the %s of %s is %s', (unit, day, first) => expect(firstWorkingDay(unit, day, SONGKRAN)).toBe(first));
});
