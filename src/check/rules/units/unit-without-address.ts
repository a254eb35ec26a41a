import { answersFor, isAddress, isReachedByMail } from '../../../office/units/reach';
import type { Unit } from '../../../office/units/unit';
import type { Measure } from '../../../register/measure';
import { firstMeasure } from '../../../register/rows/nearby';
import type { CheckContext, Finding, RegisterRule, Wanted } from '../../findings/finding';

/** Units that are reached by e-mail but have no valid address get no letters. All without any address are one finding, as after set-up. */
export const unitWithoutAddress: RegisterRule = (context, wanted) => {
  const without = context.units.filter(unit => isReachedByMail(unit) && !isAddress(unit.email));
  const blank = without.filter(({ email }) => email === '');
  return [blank, ...without.filter(({ email }) => email !== '').map(unit => [unit])].flatMap(units =>
    findingOf(units, context, wanted),
  );
};

/** In the first row that one of the units answers for. Those that answer for none need no address. */
function findingOf(units: readonly Unit[], { register, settings }: CheckContext, wanted: Wanted): readonly Finding[] {
  const answers = (unit: Unit) => (measure: Measure) => answersFor(unit, measure, settings.kind);
  const isOfOne = (measure: Measure) => units.some(unit => answers(unit)(measure));
  const first = wanted.measures.some(({ measure }) => isOfOne(measure)) ? firstMeasure(register, isOfOne) : null;
  if (first === null || !wanted.has(first.row)) return [];
  const named = units.filter(unit => firstMeasure(register, answers(unit)) !== null).map(({ name }) => name);
  const data = { units: named, email: units[0]?.email ?? '' };
  return [{ rule: 'unitWithoutAddress', severity: 'warning', row: first.row, column: 'unit', data }];
}
