import { expect, test } from 'vitest';
import { checkRegister } from '../../../src/check/check';
import { readPeriod } from '../../../src/thai/period/read-period';
import { contextWith } from '../../check/context';
import { blindList } from '../../support/blind-list';

const YEAR = { start: '2025-10-01', end: '2026-09-30' };

/** How the cell is read: its span, recurring, undated, or ask if it is an error or a warning. */
function readingOf(period: string): string {
  const severities = checkRegister(contextWith([{ period, chosenState: 'ดำเนินการแล้ว' }]))
    .filter(({ column }) => column === 'period')
    .map(({ severity }) => severity);
  const reading = readPeriod(period, 2569);
  if (severities.includes('error') || reading.kind === 'unreadable') return 'ask, as an error';
  // A period that leaves the year is a warning that says when the year's part is due.
  const told = reading.kind === 'span' && reading.whole !== undefined;
  if (severities.includes('warning') && !told) return 'ask';
  if (reading.kind !== 'span') return reading.kind;
  const { start, end, recurring, dated } = reading;
  if (recurring && start === YEAR.start && end === YEAR.end) return 'recurring';
  return dated ? `${start ?? ''}..${end}` : 'undated';
}

const rightOf = (expected: string, reading: string) =>
  expected === reading || (expected === 'ask' && /^ask/.test(reading));

test('periods of offices of many kinds are read, or asked about', () => {
  const missed = blindList('blind-periods.tsv', import.meta.url).flatMap(([text = '', expected = '', why]) => {
    const reading = readingOf(text);
    return rightOf(expected, reading) === (why !== undefined) ? [{ text, expected, reading }] : [];
  });
  expect(missed).toEqual([]);
});
