import type { Settings } from '../office/settings/settings';
import { answersFor } from '../office/units/reach';
import type { Unit } from '../office/units/unit';
import type { MeasureWithProgress } from '../register/measure';
import type { PlainDate } from '../thai/dates/calendar';
import type { Holidays } from '../thai/dates/working-days';
import { type DueRow, dueReasons, type RowChanges, type RowKind } from './reasons';

/** All that decides who is told what. */
export interface RemindInput {
  readonly measures: readonly MeasureWithProgress[];
  readonly units: readonly Unit[];
  readonly settings: Settings;
  readonly holidays: Holidays;
  readonly today: PlainDate;
  readonly changes: RowChanges;
}

/** Every row that somebody must be told of, once for each reason. */
export function dueRows({ measures, settings, holidays, today, changes }: RemindInput): readonly DueRow[] {
  return measures.flatMap(one => {
    const changed = changes.get(one.measure.row) ?? null;
    return dueReasons(one, today, settings, holidays).map(reason => ({ ...one, reason, changed }));
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
