import { isDefaultList } from '../../../office/kinds/indicators';
import type { RegisterRule } from '../../findings/finding';
import { hasOwnList } from './own-list';

/**
 * Indicators of the settings' list that have no measure: one finding at the heading. If none of the plan's groups is in the list, the list
 * is the wrong one, and `unknownIndicator` reports that. Many offices plan only for the indicators in which they were weak, so that the default
 * ten have gaps only in a plan for most of them.
 */
export const missingIndicators: RegisterRule = (context, wanted) => {
  const { headings } = context.register;
  if (!wanted.has(headings.row)) return [];
  const { measures } = context.register;
  const present = new Set(measures.map(({ indicator }) => indicator).filter(place => place !== null));
  const names = context.settings.indicators.filter((_, index) => !present.has(index + 1));
  if (present.size === 0 || names.length === 0 || !hasOwnList(context)) return [];
  if (isDefaultList(context.settings.indicators) && names.length >= present.size) return [];
  return [{ rule: 'missingIndicators', severity: 'suggestion', row: headings.row, column: 'group', data: { names } }];
};
