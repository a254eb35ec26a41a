import type { RegisterRule } from '../../findings/finding';
import { hasItsList } from './own-list';

/** A group that stands after one that follows it in the settings' list: the report prints the rows as they stand. */
export const indicatorOrder: RegisterRule = context => {
  if (!hasItsList(context)) return [];
  const placed = context.register.measures.filter(({ indicator }) => indicator !== null);
  return placed.flatMap(({ row, group, indicator }, index) => {
    const before = placed[index - 1];
    if (before === undefined || (before.indicator ?? 0) <= (indicator ?? 0)) return [];
    const data = { group, before: before.group };
    return [{ rule: 'indicatorOrder', severity: 'suggestion', row, column: 'group', data }];
  });
};
