import type { ResultRequest } from '../memory/request';
import type { Settings } from '../office/settings/settings';
import { answersFor } from '../office/units/reach';
import type { Unit } from '../office/units/unit';
import { isAwaited } from '../register/awaited';
import type { MeasureWithProgress } from '../register/measure';
import type { PlainDate } from '../thai/dates/calendar';
import type { Holidays } from '../thai/dates/working-days';
import { type DueRow, dueReasons, owedReasons, type RowChanges, type RowKind } from './reasons';

/** All that decides who is told what. */
export interface RemindInput {
  readonly measures: readonly MeasureWithProgress[];
  readonly units: readonly Unit[];
  readonly settings: Settings;
  readonly holidays: Holidays;
  readonly today: PlainDate;
  readonly changes: RowChanges;
  /** The results that the office has asked for. */
  readonly request?: ResultRequest | null;
}

/** What a unit is told of its own rows; its head is told of the others. */
export const OWN_KINDS: readonly RowKind[] = ['overdue', 'awaited', 'requested', 'beforeDue'];

/** Every row that somebody must be told of, once for each reason. */
export function dueRows({
  measures,
  settings,
  holidays,
  today,
  changes,
  request = null,
}: RemindInput): readonly DueRow[] {
  return measures.flatMap(one => {
    const changed = changes.get(one.measure.row) ?? null;
    const own = dueReasons(one, today, settings, holidays);
    if (request === null || !isAwaited(one, request.round)) return own.map(reason => ({ ...one, reason, changed }));
    const reasons = owedReasons(own, request, today, settings, holidays);
    return reasons.map(reason => ({ ...one, reason, changed, isOwed: true }));
  });
}

/** The rows that a unit answers for: those that name it, alone or with others, and those of all units. */
export function rowsOf(
  unit: Unit,
  rows: readonly DueRow[],
  kinds: readonly RowKind[],
  { kind }: Settings,
): readonly DueRow[] {
  return rows.filter(({ measure, reason }) => kinds.includes(reason.kind) && answersFor(unit, measure, kind));
}
