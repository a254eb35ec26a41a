import { type Ledger, type LetterRecord, recordOf } from '../memory/letter-record';
import { addressPrint } from '../memory/request';
import { answersFor } from '../office/units/reach';
import type { MeasureWithProgress } from '../register/measure';
import { addDays, type PlainDate } from '../thai/dates/calendar';
import { firstWorkingDay, isWorkingDay, workingDayFrom } from '../thai/dates/working-days';
import { isBlankText } from '../thai/text/text';
import { dueRows, type RemindInput } from './due-rows';
import { composeLetter, type Letter } from './letter';
import type { NotTold, WhyNotTold } from './not-told';
import { type Person, peopleOf, type Unreachable } from './people';
import { type DueRow, rowsToTell } from './reasons';
import { KINDS } from './row-words';

interface LettersInput extends RemindInput {
  readonly ledger: Ledger;
  /** The year (B.E.) whose holidays are missing, or null. */
  readonly missingYear: number | null;
}

export interface DayLetters {
  /** Most urgent first. */
  readonly letters: readonly Letter[];
  /** People who should be told something but get no letter. Every overdue row is in a letter or here. */
  readonly skipped: readonly NotTold[];
  /** How many people were told on an earlier day and are not due for the next letter. */
  readonly waiting: number;
  /** People who already had today's letter, and the sheet's rows that a letter written now would name. */
  readonly toldToday: readonly { readonly to: string; readonly rows: readonly number[] }[];
}

const NOTHING: DayLetters = { letters: [], skipped: [], waiting: 0, toldToday: [] };

/** The day's letters: at most one for each person, and none on a day off. */
export function lettersOf(input: LettersInput): DayLetters {
  if (!isWorkingDay(input.today, input.holidays)) return NOTHING;
  const { people, unreachable } = peopleOf(input);
  const decided = people.map(person => decide(person, input));
  return {
    letters: byUrgency(decided.flatMap(one => ('letter' in one ? one : []))).map(({ letter }) => letter),
    skipped: [
      ...unreachable.filter(one => isMissed(one, input)).map(asNotTold),
      ...nobodysRows(input),
      ...decided.flatMap(one => ('skipped' in one ? one.skipped : [])),
    ],
    waiting: decided.filter(one => 'waiting' in one && one.waiting).length,
    toldToday: decided.flatMap(one => ('skipped' in one && one.told ? { to: one.to, rows: one.rows } : [])),
  };
}

/** `due`: the earliest due date of the rows. `told`: the day of the person's last letter, or whether it was today. */
type Decision =
  | { readonly letter: Letter; readonly due: PlainDate; readonly told: PlainDate | null }
  | { readonly skipped: NotTold; readonly to: string; readonly told: boolean; readonly rows: readonly number[] }
  | { readonly waiting: boolean };

function decide(person: Person, input: LettersInput): Decision {
  const { today, settings, holidays, ledger } = input;
  const record = recordOf(ledger, person.address);
  const { remindEvery: everyWorkingDays } = settings;
  const why = whyNotAgain(record, today);
  const told = why === null ? record.told : null;
  const askedFrom = firstAsked(person, input);
  const rows = rowsToTell(person.rows, { told, today, everyWorkingDays, holidays, askedFrom });
  const isSummed = person.isChief && summaryIsDue(input, told);
  if (rows.length === 0 && !isSummed) return { waiting: person.rows.some(({ progress }) => progress.overdue) };
  if (why !== null) {
    const to = person.address;
    const who = { kind: 'address', address: to, name: person.units.join(' ') } as const;
    return { skipped: { who, why, rows: [] }, to, told: record.told === today, rows: rowNumbers(rows) };
  }
  const request = rows.some(({ isOwed, reason }) => isOwed && reason.kind !== 'escalation') ? input.request : null;
  const summary = isSummed ? { measures: input.measures, missingYear: input.missingYear } : null;
  const [due = ''] = rows.map(({ progress }) => progress.due ?? '').sort();
  return { letter: composeLetter({ ...person, rows, summary, request }, settings, today), due, told: record.told };
}

/** The first working day on which the person can be told of the request: a letter of the day before it was made did not name it. */
function firstAsked({ address }: Person, { request = null, holidays }: LettersInput): PlainDate | null {
  if (request === null) return null;
  const isLater = request.toldBefore.includes(addressPrint(address));
  return workingDayFrom(addDays(request.asked, isLater ? 1 : 0), holidays);
}

/** Why the person gets no second letter on the day, or null. */
function whyNotAgain({ told, uncertain }: LetterRecord, today: PlainDate): WhyNotTold | null {
  if (uncertain === today) return { code: 'uncertainToday' };
  return told === today ? { code: 'toldToday' } : null;
}

/** True on the first working day of the week or month, or in the first run after it, if any measure is still open. */
function summaryIsDue({ settings, today, holidays, measures }: LettersInput, told: PlainDate | null): boolean {
  const { summaryEvery } = settings;
  const isOpen = measures.some(({ progress }) => progress.state !== 'done' && progress.state !== 'cancelled');
  if (summaryEvery === null || !isOpen) return false;
  const day = firstWorkingDay(summaryEvery, today, holidays);
  return day <= today && (told === null || told < day);
}

/**
 * Sorts letters by urgency, because the day's quota may not suffice for all. Within a kind, people who were never told come first, then
 * those who were told longest ago. Otherwise the same people would be told again every day, and others never.
 */
function byUrgency<One extends Extract<Decision, { readonly letter: Letter }>>(letters: readonly One[]): One[] {
  const rank = ({ letter: { kind } }: One) => (kind === 'summary' ? KINDS.length : KINDS.indexOf(kind));
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...letters].sort((a, b) => rank(a) - rank(b) || order(a.told ?? '', b.told ?? '') || order(a.due, b.due));
}

/** True if it should be reported that the person gets no letter: for overdue rows every day, for others only on their own day. */
function isMissed({ rows, isChief }: Unreachable, input: LettersInput): boolean {
  const { today } = input;
  const isNamed = rows.some(
    ({ progress, reason }) => progress.overdue || reason.kind === 'awaited' || reason.since === today,
  );
  return isNamed || (isChief && summaryIsDue(input, addDays(today, -1)));
}

function asNotTold({ who, why, rows }: Unreachable): NotTold {
  return { who, why, rows: rowNumbers(rows) };
}

/** Rows that no one can be told of by mail although the office has not chosen this. Unlike `skipped`, also found on a day off. */
export function unreached(input: RemindInput): readonly NotTold[] {
  const missed = peopleOf(input).unreachable.filter(({ isChosen, rows }) => !isChosen && rows.length > 0);
  // Leave out rows of committees: a committee is not in the sheet ส่วนราชการ, so staff cannot correct anything.
  const mendable = input.measures.filter(({ measure }) => measure.units.committees.length === 0);
  return [...missed.map(asNotTold), ...nobodysRows({ ...input, measures: mendable })];
}

/** Rows that belong to no unit of the sheet ส่วนราชการ and are overdue, or are asked for, grouped by their text in ผู้รับผิดชอบ. */
function nobodysRows(input: RemindInput): NotTold[] {
  const { measures, units, settings, today } = input;
  const isAsked = ({ reason: { kind, since } }: DueRow) =>
    kind === 'awaited' || (kind === 'requested' && since === today);
  const asked = new Set(dueRows(input).flatMap(row => (isAsked(row) ? [row.measure.row] : [])));
  const rows = measures.filter(
    ({ measure, progress }) =>
      (progress.overdue || asked.has(measure.row)) && !units.some(unit => answersFor(unit, measure, settings.kind)),
  );
  const byText = new Map<string, MeasureWithProgress[]>();
  for (const row of rows) {
    const text = isBlankText(row.measure.unitText) ? '' : row.measure.unitText.replace(/\s+/g, ' ');
    byText.set(text, [...(byText.get(text) ?? []), row]);
  }
  return [...byText].map(([text, same]) => ({
    who: { kind: 'unknown', text },
    why: whyNobodys(same),
    rows: rowNumbers(same),
  }));
}

function whyNobodys([first]: readonly MeasureWithProgress[]): WhyNotTold {
  const isProper = first !== undefined && first.measure.units.committees.length > 0;
  return { code: isProper ? 'committee' : 'noUnit' };
}

function rowNumbers(rows: readonly MeasureWithProgress[]): readonly number[] {
  return rows.map(({ measure }) => measure.row);
}
