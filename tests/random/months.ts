import fc from 'fast-check';
import { expect } from 'vitest';
import { addDays, type PlainDate } from '../../src/thai/dates/calendar';
import { isWorkingDay } from '../../src/thai/dates/working-days';
import { valuesOf } from '../support/office';
import { SOURCES } from '../support/small-office';
import { type Event, happen, KINDS } from './events';
import { newOffice, OFFICER, SECOND, type SimulatedOffice } from './office';
import { fireTriggers, turnOn } from './orders';
import { expectKept } from './rounds';

/** The months are the same in every run, so that a failure comes from a change. MATRAKAN_SEED gives others. */
export const SEED = Number(process.env['MATRAKAN_SEED'] ?? 2569);
const DAYS = 30;

interface Month {
  readonly start: PlainDate;
  readonly everyWorkingDays: number;
  /** Days (from 0) on which no trigger fires. */
  readonly noTrigger: readonly number[];
  /** From this day on, no trigger fires for this many days. Then the second account turns the daily run on. */
  readonly away: { readonly from: number; readonly days: number };
  /** Triggers also fire on days off, as Google's do. Not in every month, because a run has little to do then. */
  readonly onDaysOff: boolean;
  readonly events: readonly { readonly day: number; readonly event: Event }[];
}

const anyEvent = fc.record({ kind: fc.constantFrom(...KINDS), place: fc.nat(20), pick: fc.nat(259) });

export const anyMonth: fc.Arbitrary<Month> = fc.record({
  start: fc.nat(200).map(days => addDays('2025-12-20', days)),
  everyWorkingDays: fc.constantFrom(5, 3, 1),
  noTrigger: fc.uniqueArray(fc.nat(DAYS - 1), { maxLength: 5 }),
  away: fc.record({ from: fc.nat(DAYS * 2), days: fc.integer({ min: 2, max: 7 }) }),
  onDaysOff: fc.constantFrom(true, false, false),
  events: fc.array(fc.record({ day: fc.nat(DAYS - 1), event: anyEvent }), { maxLength: 20, size: 'max' }),
});

/** Runs the office through a month. @throws if the tool breaks one of its promises. */
export function liveThrough(
  { start, everyWorkingDays, noTrigger, away, onDaysOff, events }: Month,
  { warm = true, byRound = false, gathered = false } = {},
): SimulatedOffice {
  const office = newOffice(start, everyWorkingDays, { warm, byRound, gathered });
  const sources = sourcesIn(office);
  turnOn(office, OFFICER);
  for (let day = 0; day < DAYS; day += 1) {
    office.today = addDays(start, day);
    if (day === away.from + away.days) turnOn(office, SECOND);
    for (const { event } of events.filter(one => one.day === day)) happen(office, event);
    const fires = onDaysOff || isWorkingDay(office.today, office.holidays);
    const isAway = day >= away.from && day < away.from + away.days;
    if (fires && !isAway && !noTrigger.includes(day)) fireTriggers(office);
  }
  expectKept(office);
  expect(sourcesIn(office)).toEqual(sources);
  return office;
}

/** The office's own sheets from which its register was gathered. */
function sourcesIn({ workbook, gathered }: SimulatedOffice): readonly unknown[][][] {
  return gathered ? SOURCES.map(name => valuesOf(workbook, name)) : [];
}

export function liveThroughMany(months: number, { byRound = false, gathered = false } = {}): void {
  fc.assert(
    fc.property(anyMonth, month => void liveThrough(month, { byRound, gathered })),
    { numRuns: months, seed: SEED },
  );
}
