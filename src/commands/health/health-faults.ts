import { unreached } from '../../letters/day-letters';
import type { RemindInput } from '../../letters/due-rows';
import type { NotTold } from '../../letters/not-told';
import { peopleOf } from '../../letters/people';
import { hasRedirects } from '../../letters/redirects/redirects';
import { type Ledger, recordOf } from '../../memory/letter-record';
import { HOUSE_SHEETS } from '../../office/house-sheets/house-sheets';
import { isAddress, isPaused, isReachedByMail, isUnknownWay } from '../../office/units/reach';
import type { Unit } from '../../office/units/unit';
import { isSameProblem, type Stopped } from '../../problem';
import { letterNotices } from '../check/setting-findings';
import type { DailyOwner } from '../common/owner/daily-owner';
import { isInBin, LETTER_SHEETS, readOffice, whyNoLetters } from '../common/read-office';
import { lacksToolColumn } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { type PlannedLetters, planLetters } from '../remind/plan-letters';
import type { ByHand, HealthFault } from './health-result';

interface BookHealth {
  /** What is wrong in the sheets: first what stops commands, then what stops letters. */
  readonly faults: readonly HealthFault[];
  /** The units that staff must tell themselves. */
  readonly byHand: readonly ByHand[];
}

export const BOOK_NOT_SEEN: BookHealth = { faults: [], byHand: [] };

export function bookHealth(adapters: Adapters, daily: DailyOwner | null): BookHealth {
  const planned = planLetters(adapters, readOffice(adapters, LETTER_SHEETS));
  if ('problems' in planned) return { ...BOOK_NOT_SEEN, faults: problemFaults(adapters, planned, daily) };
  return { faults: letterFaults(adapters, planned, daily), byHand: byHand(planned.input) };
}

function problemFaults(adapters: Adapters, planned: Stopped, daily: DailyOwner | null): HealthFault[] {
  const letters = whyNoLetters(adapters);
  const problems = [...planned.problems, ...(letters === null ? [] : [letters])];
  // An empty register is normal before staff fill it in, and a fault only if the daily run is on, because then it was filled in once.
  const known = problems.filter(({ code }) => code !== 'noMeasures' || daily !== null);
  return known
    .filter((problem, at) => known.findIndex(one => isSameProblem(one, problem)) === at)
    .map(problem => ({ code: 'problem', problem }));
}

function letterFaults(
  adapters: Adapters,
  { input, settings, office, holidays, ledger, future, redirects }: PlannedLetters,
  daily: DailyOwner | null,
): HealthFault[] {
  const { clock, heartbeat } = adapters;
  const { register, places } = office;
  const hasLog = places.log !== undefined && heartbeat.hasPlace(places.log);
  const zone = clock.otherZone();
  const isOtherHour = daily !== null && daily.hour !== settings.dailyHour;
  return [
    ...(isInBin(adapters) ? [{ code: 'problem', problem: { code: 'bookInBin' } } as const] : []),
    ...(lacksToolColumn(register) ? [notSetUp(register.grid.name)] : []),
    ...(hasLog ? [] : [notSetUp(HOUSE_SHEETS.log.name)]),
    ...(hasNoAddress(input.units) ? [{ code: 'noAddress' } as const] : peopleFault('unreached', unreached(input))),
    ...peopleFault('refused', refusedPeople(input, ledger)),
    ...(hasRedirects(redirects) ? [{ code: 'redirects', redirects } as const] : []),
    ...(future.length > 0 ? [{ code: 'futureLetters', future } as const] : []),
    ...(isOtherHour ? [{ code: 'otherHour', daily, wanted: settings.dailyHour } as const] : []),
    ...(zone === null ? [] : [{ code: 'otherZone', zone } as const]),
    ...letterNotices(office).map(finding => ({ code: 'setting', finding }) as const),
    ...(holidays.missingYear === null ? [] : [{ code: 'holidaysMissing', year: holidays.missingYear } as const]),
  ];
}

function notSetUp(sheet: string): HealthFault {
  return { code: 'problem', problem: { code: 'notSetUp', sheet } };
}

/** True if nobody can be mailed although some units should be. */
function hasNoAddress(units: readonly Unit[]): boolean {
  const byMail = units.filter(isReachedByMail);
  return (units.length === 0 || byMail.length > 0) && !byMail.some(({ email }) => isAddress(email));
}

function peopleFault(code: 'unreached' | 'refused', people: readonly NotTold[]): HealthFault[] {
  return people.length === 0 ? [] : [{ code, people }];
}

/** People who must be told, but whose last letter was refused or may not have gone. */
function refusedPeople(input: RemindInput, ledger: Ledger): NotTold[] {
  const people = peopleOf(input).people.filter(({ rows }) => rows.length > 0);
  return people.flatMap(({ address, units }): NotTold[] => {
    const { refused, uncertain } = recordOf(ledger, address);
    const day = refused ?? uncertain;
    if (day === null) return [];
    const code = refused === undefined ? 'uncertainSince' : 'refusedSince';
    const who = { kind: 'address', address, name: units.join(' ') } as const;
    return [{ who, why: { code, address, day }, rows: [] }];
  });
}

function byHand(input: RemindInput): ByHand[] {
  const { unreachable } = peopleOf(input);
  const waits = ({ name }: Unit) =>
    unreachable.some(({ who, rows }) => who.kind === 'unit' && who.unit === name && rows.length > 0);
  return input.units
    .filter(unit => !isReachedByMail(unit) && !isUnknownWay(unit) && !isPaused(unit, input.today) && waits(unit))
    .map(({ name, reachedBy }) => ({ name, reachedBy }));
}
