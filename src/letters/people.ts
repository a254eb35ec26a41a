import { postOf } from '../office/kinds/head-post';
import type { Settings } from '../office/settings/settings';
import { isAddress, isChief, isOfDomains, isReachedByMail, isUnknownWay } from '../office/units/reach';
import type { Unit } from '../office/units/unit';
import type { PlainDate } from '../thai/dates/calendar';
import { dueRows, type RemindInput, rowsOf } from './due-rows';
import type { Recipient, WhyNotTold } from './not-told';
import type { DueRow } from './reasons';

/** Somebody at an address, and all that could be said there; shared addresses are one person. */
export interface Person {
  readonly address: string;
  readonly posts: readonly string[];
  readonly units: readonly string[];
  /** Each row once, for its most urgent reason. */
  readonly rows: readonly DueRow[];
  /** Gets the summary, where one is due. */
  readonly isChief: boolean;
}

/** Somebody with something to say to and no way to mail it. */
export interface Unreachable {
  readonly who: Recipient;
  readonly why: WhyNotTold;
  /** Somebody chose so: the unit is paused, or told otherwise than by mail. */
  readonly isChosen: boolean;
  readonly rows: readonly DueRow[];
  readonly isChief: boolean;
}

/** What one row of ส่วนราชการ asks for: the unit's own letter, its head's, or the chief administrator's. */
interface Claim {
  readonly unit: Unit;
  readonly address: string;
  readonly rows: readonly DueRow[];
  readonly isChief: boolean;
}

/** Everybody in the sheet ส่วนราชการ to whom something could be said today, and those it cannot be mailed to. */
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
    const own = rowsOf(unit, rows, ['overdue', 'beforeDue'], input.settings);
    // Where there is a pause, or the unit is told otherwise and its head is not, it is said once, of the unit.
    const isSilent = isUnknownWay(unit) || (!isReachedByMail(unit) && unit.headEmail === '');
    const isSaid = isSilent || whyPaused(unit, input.today) !== null;
    const forHead = isSaid ? [] : rowsOf(unit, rows, ['escalation'], input.settings);
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

/** The rows that the person is told for a more urgent reason already are not told again. */
function joined(person: Person | undefined, { unit, address, rows, isChief }: Claim, settings: Settings): Person {
  const before = person ?? { address, posts: [], units: [], rows: [], isChief: false };
  const escalated = (row: DueRow) => row.reason.kind === 'escalation';
  const all = [...before.rows, ...rows].sort((a, b) => Number(escalated(a)) - Number(escalated(b)));
  const once = new Map<number, DueRow>();
  for (const row of all) if (!once.has(row.measure.row)) once.set(row.measure.row, row);
  return {
    address: before.address,
    posts: [...new Set([...before.posts, postOf(unit, settings)])],
    units: [...new Set([...before.units, unit.name])],
    rows: [...once.values()],
    isChief: before.isChief || isChief,
  };
}

/** Why nothing may be mailed there, or null. */
function whyNot({ unit, address, rows }: Claim, { settings, today }: RemindInput): WhyNotTold | null {
  const why = whyPaused(unit, today);
  if (why !== null) return why;
  if (isUnknownWay(unit)) return { code: 'unknownWay', way: unit.reachedBy };
  // What is long overdue goes to the head by mail, however the unit itself is told.
  if (!isForHead(rows) && !isReachedByMail(unit)) return { code: 'otherWay', way: unit.reachedBy };
  const of = isForHead(rows) ? 'head' : 'unit';
  if (address === '') return { code: 'noAddress', of };
  if (!isAddress(address)) return { code: 'invalidAddress', of, address };
  return isOfDomains(address, settings.mailDomains) ? null : { code: 'otherDomain', of, address };
}

/** Whether the reason why nothing may be mailed there is one that the office wants: a pause, or another way. */
function isChosen({ unit, rows }: Claim, today: PlainDate): boolean {
  if (unit.unreadablePause !== '' || isUnknownWay(unit)) return false;
  return whyPaused(unit, today) !== null || !(isForHead(rows) || isReachedByMail(unit));
}

function isForHead(rows: readonly DueRow[]): boolean {
  return rows.some(({ reason }) => reason.kind === 'escalation');
}

/** Why nobody of the unit is told for now, or null. */
function whyPaused(unit: Unit, today: PlainDate): WhyNotTold | null {
  if (unit.pausedUntil !== null && today <= unit.pausedUntil) {
    return { code: 'paused', until: unit.pausedUntil, reason: unit.pauseReason };
  }
  // Somebody wanted a pause; to mail all the same would be the worse mistake.
  return unit.unreadablePause === '' ? null : { code: 'unreadablePause', text: unit.unreadablePause };
}
