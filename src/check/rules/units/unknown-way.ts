import { answersFor, isUnknownWay } from '../../../office/units/reach';
import type { Measure } from '../../../register/measure';
import { firstMeasure } from '../../../register/rows/nearby';
import type { RegisterRule } from '../../findings/finding';

/**
 * A unit whose way of contact is not in the list gets no mail, which may not be what the office meant. Reported in the first row that names
 * the unit.
 */
export const unknownWay: RegisterRule = ({ units, register, settings }, wanted) =>
  units.filter(isUnknownWay).flatMap(unit => {
    const answers = (measure: Measure) => answersFor(unit, measure, settings.kind);
    const first = wanted.measures.some(({ measure }) => answers(measure)) ? firstMeasure(register, answers) : null;
    if (first === null) return [];
    const data = { unit: unit.name, way: unit.reachedBy };
    return [{ rule: 'unknownWay', severity: 'warning', row: first.row, column: 'unit', data }];
  });
