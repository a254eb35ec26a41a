import { answersFor, isAddress, isReachedByMail } from '../../../office/units/reach';
import type { Unit } from '../../../office/units/unit';
import type { CheckContext, Finding, RegisterRule } from '../../findings/finding';

/** Units that are reached by e-mail but have no valid address get no letters. All without any address are one finding, as after set-up. */
export const unitWithoutAddress: RegisterRule = context => {
  const without = context.units.filter(unit => isReachedByMail(unit) && !isAddress(unit.email));
  const blank = without.filter(({ email }) => email === '');
  return [blank, ...without.filter(({ email }) => email !== '').map(unit => [unit])].flatMap(units =>
    findingOf(units, context),
  );
};

/** In the first row that one of the units answers for. Those that answer for none need no address. */
function findingOf(units: readonly Unit[], { register, settings }: CheckContext): readonly Finding[] {
  const rows = units.map(unit => register.measures.find(measure => answersFor(unit, measure, settings.kind))?.row);
  const named = units.filter((_, at) => rows[at] !== undefined).map(({ name }) => name);
  const row = Math.min(...rows.flatMap(each => each ?? []));
  const data = { units: named, email: units[0]?.email ?? '' };
  return named.length === 0 ? [] : [{ rule: 'unitWithoutAddress', severity: 'warning', row, column: 'unit', data }];
}
