import type { Settings } from '../../office/settings/settings';
import { answersFor } from '../../office/units/reach';
import type { Unit } from '../../office/units/unit';
import { isAwaited } from '../../register/awaited';
import type { MeasureWithProgress } from '../../register/measure';
import type { Round } from '../../register/results';

/** A unit, and its rows whose result for the round is awaited. A row of several units is owed by each. */
export interface OwingUnit {
  readonly unit: Unit;
  readonly rows: readonly MeasureWithProgress[];
}

/** The units that owe results for the round, in the order of the sheet ส่วนราชการ. */
export function owingUnits(
  measures: readonly MeasureWithProgress[],
  units: readonly Unit[],
  { kind }: Settings,
  round: Round,
): readonly OwingUnit[] {
  const awaited = measures.filter(one => isAwaited(one, round));
  return units
    .map(unit => ({ unit, rows: awaited.filter(({ measure }) => answersFor(unit, measure, kind)) }))
    .filter(({ rows }) => rows.length > 0);
}
