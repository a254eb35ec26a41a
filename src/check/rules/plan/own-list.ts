import { isDefaultList, otherGroups } from '../../../office/kinds/indicators';
import type { CheckContext } from '../../findings/finding';

/**
 * True if there is a list to compare the plan's groups with. There is none if the settings have only the ten default indicators (or none),
 * and the plan clearly has other groups.
 */
export function hasOwnList({ register: { measures }, settings }: CheckContext): boolean {
  return !isDefaultList(settings.indicators) || otherGroups(measures.map(({ group }) => group)) === null;
}
