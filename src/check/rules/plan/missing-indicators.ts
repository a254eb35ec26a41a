import type { RegisterRule } from '../../findings/finding';
import { hasItsList } from './own-list';

/**
 * Indicators of the settings' list without a measure, in one line at the heading. Where the plan follows none of the list, the
 * list is not its own, and `unknownIndicator` says so.
 */
export const missingIndicators: RegisterRule = context => {
  const { headings, measures } = context.register;
  const present = new Set(measures.map(({ indicator }) => indicator).filter(place => place !== null));
  const names = context.settings.indicators.filter((_, index) => !present.has(index + 1));
  if (present.size === 0 || names.length === 0 || !hasItsList(context)) return [];
  return [{ rule: 'missingIndicators', severity: 'suggestion', row: headings.row, column: 'group', data: { names } }];
};
