import { answersFor, isUnknownWay } from '../../../office/units/reach';
import type { RegisterRule } from '../../findings/finding';

/**
 * A unit whose way of contact is not in the list gets no mail, which may not be what the office meant. Reported in the first row that names
 * the unit.
 */
export const unknownWay: RegisterRule = ({ units, register, settings }) =>
  units.filter(isUnknownWay).flatMap(unit => {
    const first = register.measures.find(measure => answersFor(unit, measure, settings.kind));
    if (first === undefined) return [];
    const data = { unit: unit.name, way: unit.reachedBy };
    return [{ rule: 'unknownWay', severity: 'warning', row: first.row, column: 'unit', data }];
  });
