import { postOf } from '../office/kinds/head-post';
import type { Settings } from '../office/settings/settings';
import { isAddress, isChief, isOfDomains, isReachedByMail, isUnknownWay } from '../office/units/reach';
import type { Unit } from '../office/units/unit';
import type { PlainDate } from '../thai/dates/calendar';
import { dueRows, OWN_KINDS, type RemindInput, rowsOf } from './due-rows';
import type { Recipient, WhyNotTold } from './not-told';
import type { DueRow } from './reasons';
import type { Role } from './redirects/redirects';

/** An e-mail address and everything that could be told there. Units with the same address are one person. */
export interface Person {
  readonly address: string;
  readonly posts: readonly string[];
  readonly units: readonly string[];
  readonly roles: readonly Role[];
  /** Each row once, for its most urgent reason. */
  readonly rows: readonly DueRow[];
  /** True if the person gets the summary when one is due. */
  readonly isChief: boolean;
}

/** A unit or head who should be told something but cannot be mailed. */
export interface Unreachable {
  readonly who: Recipient;
  readonly why: WhyNotTold;
  /** The office has chosen this: the unit is paused, or told in another way than by mail. */
  readonly isChosen: boolean;
  readonly rows: readonly DueRow[];
  readonly isChief: boolean;
}

/** A letter that a row of ส่วนราชการ asks for: to the unit, to its head, or to the chief administrator. */
interface Claim {
  readonly unit: Unit;
  readonly address: string;
  readonly rows: readonly DueRow[];
  readonly isChief: boolean;
}

/** Everybody in the sheet ส่วนราชการ who could be told something today, and those who cannot be mailed. */
export function peopleOf(input: RemindInput): { people: readonly Person[]; unreachable: readonly Unreachable[] } {
  const people = new Map<string, Person>();
  const unreachable: Unreachable[] = [];
  for (const claim of claims(input)) {
    const why = whyNot(claim, input);
    if (why !== null) {
      const { unit, rows, isChief } = claim;
      const who: Recipient = { kind: isForHead(rows) ? 'head' : 'unit', unit: unit.name };
      unreachable.push({ who, why, isChosen: isChosen(claim, input.today), rows, isChief });
    } else {
      const key = claim.address.toLowerCase();
      people.set(key, joined(people.get(key), claim, input.settings));
    }
  }
  return { people: [...people.values()], unreachable };
}

function claims(input: RemindInput): Claim[] {
  const rows = dueRows(input);
  const wantsSummary = input.settings.summaryEvery !== null;
  return input.units.flatMap(unit => {
    const own = rowsOf(unit, rows, OWN_KINDS, input.settings);
    // If neither the unit nor its head can be told, this must be reported once, for the unit, so the head's rows are left out.
    const hasNoMail = isUnknownWay(unit) || (!isReachedByMail(unit) && unit.headEmail === '');
    const isReportedOnce = hasNoMail || whyPaused(unit, input.today) !== null;
    const forHead = isReportedOnce ? [] : rowsOf(unit, rows, ['escalation'], input.settings);
    const all: Claim[] = [
      {
        unit,
        address: unit.email,
        rows: own,
        isChief: wantsSummary && isChief(unit, input.settings.kind),
      },
      { unit, address: unit.headEmail, rows: forHead, isChief: false },
    ];
    return all.filter(claim => claim.rows.length > 0 || claim.isChief);
  });
}

/** Adds a claim to a person. A row with several reasons is kept once, with the unit's own reason before escalation. */
function joined(person: Person | undefined, { unit, address, rows, isChief }: Claim, settings: Settings): Person {
  const before = person ?? { address, posts: [], units: [], roles: [], rows: [], isChief: false };
  const escalated = (row: DueRow) => row.reason.kind === 'escalation';
  const all = [...before.rows, ...rows].sort((a, b) => Number(escalated(a)) - Number(escalated(b)));
  const once = new Map<number, DueRow>();
  for (const row of all) if (!once.has(row.measure.row)) once.set(row.measure.row, row);
  return {
    address: before.address,
    posts: [...new Set([...before.posts, postOf(unit, settings)])],
    units: [...new Set([...before.units, unit.name])],
    roles: [...before.roles, { of: isForHead(rows) ? 'head' : 'unit', unit: unit.name }],
    rows: [...once.values()],
    isChief: before.isChief || isChief,
  };
}

/** Why the claim must not be mailed, or null. */
function whyNot({ unit, address, rows }: Claim, { settings, today }: RemindInput): WhyNotTold | null {
  const why = whyPaused(unit, today);
  if (why !== null) return why;
  if (isUnknownWay(unit)) return { code: 'unknownWay', way: unit.reachedBy };
  // Escalated rows go to the head by mail, however the unit itself is told.
  if (!isForHead(rows) && !isReachedByMail(unit)) return { code: 'otherWay', way: unit.reachedBy };
  const of = isForHead(rows) ? 'head' : 'unit';
  if (address === '') return { code: 'noAddress', of };
  if (!isAddress(address)) return { code: 'invalidAddress', of, address };
  return isOfDomains(address, settings.mailDomains) ? null : { code: 'otherDomain', of, address };
}

/** True if the office has chosen that the claim is not mailed: by a pause, or by another way of contact. */
function isChosen({ unit, rows }: Claim, today: PlainDate): boolean {
  if (unit.unreadablePause !== '' || isUnknownWay(unit)) return false;
  return whyPaused(unit, today) !== null || !(isForHead(rows) || isReachedByMail(unit));
}

function isForHead(rows: readonly DueRow[]): boolean {
  return rows.some(({ reason }) => reason.kind === 'escalation');
}

/** Why the unit and its head are not told for now, or null. */
function whyPaused(unit: Unit, today: PlainDate): WhyNotTold | null {
  if (unit.pausedUntil !== null && today <= unit.pausedUntil) {
    return { code: 'paused', until: unit.pausedUntil, reason: unit.pauseReason };
  }
  // Somebody wanted a pause, so mailing the unit would be the worse mistake.
  return unit.unreadablePause === '' ? null : { code: 'unreadablePause', text: unit.unreadablePause };
}
