import type { RegisterRule } from '../../findings/finding';
import { hasOwnList } from './own-list';

/** A group in another order than the settings' list. The report prints rows in the order of the sheet. */
export const indicatorOrder: RegisterRule = context => {
  if (!hasOwnList(context)) return [];
  const placed = context.register.measures.filter(({ indicator }) => indicator !== null);
  return placed.flatMap(({ row, group, indicator }, index) => {
    const before = placed[index - 1];
    if (before === undefined || (before.indicator ?? 0) <= (indicator ?? 0)) return [];
    const data = { group, before: before.group };
    return [{ rule: 'indicatorOrder', severity: 'suggestion', row, column: 'group', data }];
  });
};
