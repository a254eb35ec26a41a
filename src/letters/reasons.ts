import type { ResultRequest } from '../memory/request';
import type { Settings } from '../office/settings/settings';
import type { MeasureWithProgress } from '../register/measure';
import { addDays, type PlainDate } from '../thai/dates/calendar';
import { type Holidays, workingDayFrom, workingDaysBetween } from '../thai/dates/working-days';

/**
 * Why a person is told of a row. `escalation`: the unit's head is told of a row that has been overdue for long. `requested`, `awaited`: the
 * office has asked for its result, and the day by which it asked is to come, or is past.
 */
export type RowKind = 'overdue' | 'awaited' | 'escalation' | 'requested' | 'beforeDue';

/** A reason to tell somebody of a row, and the working day on which it arises. It is told on that day or in the first run after it. */
interface Reason {
  readonly kind: RowKind;
  readonly since: PlainDate;
}

/** A row and one reason to tell somebody of it. */
export interface DueRow extends MeasureWithProgress {
  readonly reason: Reason;
  /** The day on which the row last changed (see `RowChanges`); null if unknown. */
  readonly changed: PlainDate | null;
  /** The row owes a result that the office has asked for. */
  readonly isOwed?: true;
}

/** By row number: the day of the first letters that saw the row as it is now; today if no letters have seen it yet. */
export type RowChanges = ReadonlyMap<number, PlainDate>;

/** The reasons to tell somebody of a row by its own due date, most urgent first. None if the row is done, is cancelled or has no due date. */
export function dueReasons(
  { progress }: MeasureWithProgress,
  today: PlainDate,
  settings: Pick<Settings, 'remindBefore' | 'escalateAfter'>,
  holidays: Holidays,
): readonly Reason[] {
  const { due, state, overdue } = progress;
  if (due === null || state === 'done' || state === 'cancelled') return [];
  const after = (days: number) => workingDayFrom(addDays(due, days), holidays);
  const { escalateAfter } = settings;
  const reasons: Reason[] = overdue
    ? [
        { kind: 'overdue', since: after(1) },
        ...(escalateAfter === null ? [] : [{ kind: 'escalation' as const, since: after(escalateAfter) }]),
      ]
    : latest(daysBefore(due, today, settings, holidays)).map(since => ({ kind: 'beforeDue', since }));
  return reasons.filter(({ since }) => since <= today);
}

/**
 * The reasons to tell somebody of a row whose result the office has asked for: its own, and the request. A row that is overdue stays so, but
 * is told again; else the request takes the place of what the row's own due date says.
 */
export function owedReasons(
  own: readonly Reason[],
  { asked, by }: Pick<ResultRequest, 'asked' | 'by'>,
  today: PlainDate,
  settings: Pick<Settings, 'remindBefore'>,
  holidays: Holidays,
): readonly Reason[] {
  const first = workingDayFrom(asked, holidays);
  const reminders = daysBefore(by, today, settings, holidays).filter(day => day > first);
  const late = workingDayFrom(addDays(by, 1), holidays);
  const [since] = today > by && late <= today ? [late] : latest([first, ...reminders]);
  if (since === undefined || since > today) return own;
  const raised = own
    .filter(({ kind }) => kind !== 'beforeDue')
    .map(one => (one.kind === 'overdue' ? { ...one, since: later(one.since, since) } : one));
  if (raised.some(({ kind }) => kind === 'overdue')) return raised;
  const before = own.map(one => one.since);
  return [{ kind: since === late ? 'awaited' : 'requested', since: [...before, since].reduce(later) }, ...raised];
}

/** The working days up to today on which something due on `due` is told before. */
function daysBefore(
  due: PlainDate,
  today: PlainDate,
  { remindBefore }: Pick<Settings, 'remindBefore'>,
  holidays: Holidays,
): readonly PlainDate[] {
  return remindBefore
    .map(days => workingDayFrom(addDays(due, -days), holidays))
    .filter(day => day <= today && day <= due);
}

/** Only the latest of several reminders; none of none. */
function latest(days: readonly PlainDate[]): readonly PlainDate[] {
  return [...days].sort().slice(-1);
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? b : a;
}

/** What decides when a person is told again. */
interface Schedule {
  /** The day of the person's last letter; null before the first. */
  readonly told: PlainDate | null;
  readonly today: PlainDate;
  /** Letters are repeated after so many working days; null: never. */
  readonly everyWorkingDays: number | null;
  readonly holidays: Holidays;
  /** The first day on which the person can be told of the request; null without one. */
  readonly askedFrom?: PlainDate | null;
}

/** Told whenever a letter goes, and again after the set number of working days. */
const LATE: readonly RowKind[] = ['overdue', 'awaited', 'escalation'];

/**
 * The rows of today's letter to a person; none if no letter is due. A letter always names every overdue row, so the day of the last
 * letter is all that must be stored for a person. Rows that came up after that day are told now, however many days were missed. So are
 * rows that were added or changed after it, even if their own day was earlier.
 */
export function rowsToTell(
  rows: readonly DueRow[],
  { told, today, everyWorkingDays, holidays, askedFrom = null }: Schedule,
): readonly DueRow[] {
  const isAskedNow = told !== null && askedFrom !== null && told < askedFrom && askedFrom <= today;
  const isNew = ({ reason, changed, isOwed }: DueRow) =>
    told === null || reason.since > told || (changed ?? '') > told || (isAskedNow && isOwed === true);
  const late = rows.filter(({ reason }) => LATE.includes(reason.kind));
  const early = rows.filter(row => !LATE.includes(row.reason.kind) && isNew(row));
  const isTime =
    everyWorkingDays !== null && told !== null && workingDaysBetween(told, today, holidays) >= everyWorkingDays;
  const again = told === null || isTime;
  return early.length > 0 || late.some(isNew) || again ? [...late, ...early] : [];
}
