import { type NotTold, unreached } from '../../letters/day-letters';
import type { RemindInput } from '../../letters/due-rows';
import { type Ledger, recordOf } from '../../letters/ledger';
import { peopleOf } from '../../letters/people';
import { holidaysMissing } from '../../letters/summary-letter';
import { HOUSE_SHEETS } from '../../office/house-sheets/house-sheets';
import { isAddress, isReachedByMail, isUnknownWay } from '../../office/units/reach';
import type { Unit } from '../../office/units/unit';
import type { Stopped } from '../../problem';
import { letterNotices } from '../check/setting-findings';
import { messageOf } from '../common/messages';
import { whyNoLetters } from '../common/read-office';
import type { DailyOwner } from '../daily/daily-record';
import { lacksToolColumn } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { type PlannedLetters, planLetters } from '../remind/plan-letters';
import { HEALTH } from './health-message';

interface BookHealth {
  /** What is wrong in the sheets, in Thai, each with what to do: first what stops commands, then what keeps letters from people. */
  readonly faults: readonly string[];
  /** The units, with how they are reached, that staff must tell something themselves. */
  readonly byHand: readonly string[];
}

export const BOOK_NOT_SEEN: BookHealth = { faults: [], byHand: [] };

export function bookHealth(adapters: Adapters, daily: DailyOwner | null): BookHealth {
  const planned = planLetters(adapters);
  if ('problems' in planned) return { ...BOOK_NOT_SEEN, faults: stopped(adapters, planned, daily) };
  return { faults: letterFaults(adapters, planned, daily), byHand: byHand(planned.input) };
}

function stopped(adapters: Adapters, planned: Stopped, daily: DailyOwner | null): string[] {
  const letters = whyNoLetters(adapters);
  const problems = [...planned.problems, ...(letters === null ? [] : [letters])];
  // A sheet that nobody has filled in yet is no fault; where the daily run is on, somebody had.
  return unique(problems.filter(({ code }) => code !== 'noMeasures' || daily !== null).map(messageOf));
}

function letterFaults(
  { clock, heartbeat }: Adapters,
  { input, settings, office, holidays, ledger }: PlannedLetters,
  daily: DailyOwner | null,
): string[] {
  const { register, places } = office;
  const hasLog = places.log !== undefined && heartbeat.hasPlace(places.log);
  const zone = clock.otherZone();
  const isOtherHour = daily !== null && daily.hour !== settings.dailyHour;
  return [
    ...(lacksToolColumn(register) ? [messageOf({ code: 'notSetUp', sheet: register.grid.name })] : []),
    ...(hasLog ? [] : [messageOf({ code: 'notSetUp', sheet: HOUSE_SHEETS.log.name })]),
    ...(hasNoAddress(input.units) ? [HEALTH.noAddress] : unreachedFault(unreached(input))),
    ...refusedFault(input, ledger),
    ...(isOtherHour ? [HEALTH.otherHour(daily, settings.dailyHour)] : []),
    ...(zone === null ? [] : [HEALTH.otherZone(zone)]),
    ...letterNotices(office),
    ...(holidays.missingYear === null ? [] : [holidaysMissing(holidays.missingYear)]),
  ];
}

/** Nobody can be mailed, though not every unit is told otherwise. */
function hasNoAddress(units: readonly Unit[]): boolean {
  const byMail = units.filter(isReachedByMail);
  return (units.length === 0 || byMail.length > 0) && !byMail.some(({ email }) => isAddress(email));
}

function unreachedFault(missed: readonly NotTold[]): string[] {
  return missed.length === 0 ? [] : [HEALTH.unreached(missed)];
}

/** Those who are to be told, and of whose last letter it is known that it was refused, or not known whether it went. */
function refusedFault(input: RemindInput, ledger: Ledger): string[] {
  const people = peopleOf(input).people.filter(({ rows }) => rows.length > 0);
  const refused = people.flatMap(({ address, units }) => {
    const { refused, uncertain } = recordOf(ledger, address);
    const why = refused ? HEALTH.refusedSince(address, refused) : uncertain && HEALTH.uncertain(address, uncertain);
    return why ? [{ unit: units.join(' '), to: address, why }] : [];
  });
  return refused.length === 0 ? [] : [HEALTH.refused(refused)];
}

function byHand(input: RemindInput): string[] {
  const { unreachable } = peopleOf(input);
  const waits = ({ name }: Unit) => unreachable.some(({ unit, rows }) => unit === name && rows.length > 0);
  const isPaused = ({ pausedUntil, unreadablePause }: Unit) =>
    unreadablePause !== '' || (pausedUntil !== null && input.today <= pausedUntil);
  return input.units
    .filter(unit => !isReachedByMail(unit) && !isUnknownWay(unit) && !isPaused(unit) && waits(unit))
    .map(({ name, reachedBy }) => `${name} (${reachedBy})`);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
