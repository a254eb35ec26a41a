import type { Settings } from '../office/settings/settings';
import type { MeasureWithProgress } from '../register/measure';
import { addDays, type PlainDate } from '../thai/dates/calendar';
import { type Holidays, workingDayFrom, workingDaysBetween } from '../thai/dates/working-days';

/** Why a person is told of a row. `escalation`: the unit's head is told of a row that has been overdue for long. */
export type RowKind = 'overdue' | 'escalation' | 'beforeDue';

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
}

/** By row number: the day of the first letters that saw the row as it is now; today if no letters have seen it yet. */
export type RowChanges = ReadonlyMap<number, PlainDate>;

/** The reasons to tell somebody of a row, most urgent first. None if the row is done, is cancelled or has no due date. */
export function dueReasons(
  { progress }: MeasureWithProgress,
  today: PlainDate,
  settings: Pick<Settings, 'remindBefore' | 'escalateAfter'>,
  holidays: Holidays,
): readonly Reason[] {
  const { due, state, overdue } = progress;
  if (due === null || state === 'done' || state === 'cancelled') return [];
  const after = (days: number) => workingDayFrom(addDays(due, days), holidays);
  const { escalateAfter, remindBefore } = settings;
  const reasons: Reason[] = overdue
    ? [
        { kind: 'overdue', since: after(1) },
        ...(escalateAfter === null ? [] : [{ kind: 'escalation' as const, since: after(escalateAfter) }]),
      ]
    : latest(remindBefore.map(days => after(-days)).filter(day => day <= today && day <= due));
  return reasons.filter(({ since }) => since <= today);
}

/** Only the latest of several reminders before the due date. */
function latest(days: readonly PlainDate[]): Reason[] {
  const since = [...days].sort().pop();
  return since === undefined ? [] : [{ kind: 'beforeDue', since }];
}

/** What decides when a person is told again. */
interface Schedule {
  /** The day of the person's last letter; null before the first. */
  readonly told: PlainDate | null;
  readonly today: PlainDate;
  /** Letters are repeated after so many working days; null: never. */
  readonly everyWorkingDays: number | null;
  readonly holidays: Holidays;
}

/**
 * The rows of today's letter to a person; none if no letter is due. A letter always names every overdue row, so the day of the last
 * letter is all that must be stored for a person. Rows that came up after that day are told now, however many days were missed. So are
 * rows that were added or changed after it, even if their own day was earlier.
 */
export function rowsToTell(
  rows: readonly DueRow[],
  { told, today, everyWorkingDays, holidays }: Schedule,
): readonly DueRow[] {
  const isNew = ({ reason, changed }: DueRow) => told === null || reason.since > told || (changed ?? '') > told;
  const late = rows.filter(({ reason }) => reason.kind !== 'beforeDue');
  const early = rows.filter(row => row.reason.kind === 'beforeDue' && isNew(row));
  const isTime =
    everyWorkingDays !== null && told !== null && workingDaysBetween(told, today, holidays) >= everyWorkingDays;
  const again = told === null || isTime;
  return early.length > 0 || late.some(isNew) || again ? [...late, ...early] : [];
}
