import type { Settings } from '../office/settings/settings';
import type { MeasureWithProgress } from '../register/measure';
import { addDays, type PlainDate } from '../thai/dates/calendar';
import { type Holidays, workingDayFrom, workingDaysBetween } from '../thai/dates/working-days';

/** What a person is told of a row. escalation: the unit's head is told of what its unit left overdue for long. */
export type RowKind = 'overdue' | 'escalation' | 'beforeDue';

/** Something to say of a row, and the working day it fell on: told on that day, or in the first run after it. */
interface Reason {
  readonly kind: RowKind;
  readonly since: PlainDate;
}

/** A row with a reason to tell it. */
export interface DueRow extends MeasureWithProgress {
  readonly reason: Reason;
  /** The day since which the row has stood as it does; null where that is not known. */
  readonly changed: PlainDate | null;
}

/** By the sheet's row: the day of the first letters that saw it as it stands, today where none did yet. */
export type RowChanges = ReadonlyMap<number, PlainDate>;

/** What there is to say of a row on a day, most urgent first; nothing of what is done, cancelled or has no due date. */
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

/** Of several days before the due date, the last that came. */
function latest(days: readonly PlainDate[]): Reason[] {
  const since = [...days].sort().pop();
  return since === undefined ? [] : [{ kind: 'beforeDue', since }];
}

/** When a person is to be told again. */
interface Schedule {
  /** The day of the person's last letter; null before the first. */
  readonly told: PlainDate | null;
  readonly today: PlainDate;
  /** null: told once. */
  readonly everyWorkingDays: number | null;
  readonly holidays: Holidays;
}

/**
 * The rows of today's letter to a person; none where no letter is due. A letter always names all that is overdue, so that the day of
 * the last one is all that must be remembered of the person: whatever fell on a later day is told now, however many days were missed,
 * and so is a row that was added or changed since, though its day had passed.
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
