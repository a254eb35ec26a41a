import { measuresAbove } from '../../../register/rows/nearby';
import type { CheckContext, Finding, RegisterRule } from '../../findings/finding';
import { hasOwnList } from './own-list';

/** A group in another order than the settings' list. The report prints rows in the order of the sheet. */
export const indicatorOrder: RegisterRule = (context, wanted) => {
  const found = wanted.measures.flatMap(({ measure: { row, group, indicator } }): Finding[] => {
    const before = indicator === null ? null : placedAbove(context, row);
    if (before === null || indicator === null || before.indicator <= indicator) return [];
    const data = { group, before: before.group };
    return [{ rule: 'indicatorOrder', severity: 'suggestion', row, column: 'group', data }];
  });
  return found.length === 0 || !hasOwnList(context) ? [] : found;
};

/** The nearest measure above whose group is in the list. */
function placedAbove({ register }: CheckContext, row: number) {
  for (const { group, indicator } of measuresAbove(register, row)) if (indicator !== null) return { group, indicator };
  return null;
}
