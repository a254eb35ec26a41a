import { answersFor, isAddress, isReachedByMail } from '../../../office/units/reach';
import type { RegisterRule } from '../../findings/finding';

/** A unit that is reached by e-mail but has no valid address gets no letters. Reported once, in the first row that names the unit. */
export const unitWithoutAddress: RegisterRule = ({ units, register, settings }) =>
  units
    .filter(unit => isReachedByMail(unit) && !isAddress(unit.email))
    .flatMap(unit => {
      const first = register.measures.find(measure => answersFor(unit, measure, settings.kind));
      if (first === undefined) return [];
      const data = { unit: unit.name, email: unit.email };
      return [{ rule: 'unitWithoutAddress', severity: 'warning', row: first.row, column: 'unit', data }];
    });
