import { describe, expect, it } from 'vitest';
import { UNKNOWN_KIND } from '../../src/office/kinds/kinds';
import { readUnits } from '../../src/office/units/read-units-cell';
import { namesInTable } from '../../src/office/units/table-units';
import { fiscalYearOf, fiscalYearSpan } from '../../src/thai/dates/calendar';
import { type PeriodReading, readPeriod } from '../../src/thai/period/read-period';
import { unit } from '../check/context';
import { areNamedOrAsked, publishedTables, writtenPeriods, writtenUnits } from './published-cells';

const TABLES = await publishedTables();
const PERIODS = writtenPeriods();
const UNITS = writtenUnits();

/** True if the person is asked or told about the period. */
function isAsked(reading: PeriodReading, fiscalYear: number): boolean {
  if (reading.kind !== 'span') return true;
  const year = fiscalYearSpan(fiscalYear);
  const outside = reading.end > year.end || (reading.start ?? reading.end) < year.start;
  return outside || reading.whole !== undefined || reading.doubt !== undefined || !reading.dated;
}

describe.runIf(PERIODS.length > 0)('the list of written periods', () => {
  it.each(PERIODS.filter(({ start, end }) => start !== '' || end !== ''))('$text', ({ text, start, end }) => {
    const reading = readPeriod(text, fiscalYearOf(end || start));
    expect(reading).toMatchObject({ kind: 'span' });
    if (reading.kind !== 'span') return;
    const said = reading.whole ?? reading;
    expect(start === '' ? start : said.start).toBe(start);
    if (end !== '') expect(said.end).toBe(end);
  });

  it('has no period that is an error, but the two forms that nobody filled in', () => {
    const errors = PERIODS.filter(({ text }) => readPeriod(text, 2565).kind === 'unreadable');
    expect(errors.map(({ text }) => text.replace(/ /g, ''))).toEqual(['รอบ๖เดือน/๑๒เดือน', 'รอบ๖เดือน/๑๒เดือน']);
  });
});

describe.each(TABLES)('$name', ({ fiscalYear, rows }) => {
  const known = namesInTable(
    rows.map(row => row.unit),
    UNKNOWN_KIND,
  );

  it.each(rows)('no due date is wrong in silence: $period', ({ period, due }) => {
    const reading = readPeriod(period, fiscalYear);
    const read = reading.kind === 'span' ? reading.end : null;
    const right = due === null ? [null, fiscalYearSpan(fiscalYear).end] : [due];
    expect(right.includes(read) || isAsked(reading, fiscalYear)).toBe(true);
  });

  it.each(rows.filter(row => row.unit !== ''))('every unit is named or asked for: $unit', ({ unit: text, units }) => {
    expect(areNamedOrAsked(text, units, known)).toBe(true);
    const { all } = readUnits(
      text,
      known.map(name => unit({ name })),
      UNKNOWN_KIND,
    );
    expect(all).toBe(all && units.some(name => name.startsWith('ทุก')));
  });
});

it.runIf(UNITS.length > 0).each(UNITS)('each letter of %s is in a name that was read, or asked for', text => {
  const { all, units, committees, unknown } = readUnits(text, [], UNKNOWN_KIND);
  expect(all || units.length + committees.length + unknown.length > 0).toBe(true);
});
