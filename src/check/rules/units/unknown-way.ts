import { answersFor, isUnknownWay } from '../../../office/units/reach';
import type { RegisterRule } from '../../findings/finding';

/** A way to reach a unit that is none of the list is not mailed, which may not be what was meant; said where the unit is first named. */
export const unknownWay: RegisterRule = ({ units, register, settings }) =>
  units.filter(isUnknownWay).flatMap(unit => {
    const first = register.measures.find(measure => answersFor(unit, measure, settings.kind));
    if (first === undefined) return [];
    const data = { unit: unit.name, way: unit.reachedBy };
    return [{ rule: 'unknownWay', severity: 'warning', row: first.row, column: 'unit', data }];
  });
