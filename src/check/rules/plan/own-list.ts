import { isTheTen, otherGroups } from '../../../office/kinds/indicators';
import type { CheckContext } from '../../findings/finding';

/**
 * Whether there is a list that the plan's groups can be held against. Where the settings hold the ten that set-up writes, or nothing, and
 * the plan plainly has groups of its own, there is none.
 */
export function hasItsList({ register: { measures }, settings }: CheckContext): boolean {
  return !isTheTen(settings.indicators) || otherGroups(measures.map(({ group }) => group)) === null;
}
