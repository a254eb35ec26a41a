import { measuresAbove } from '../../../register/rows/nearby';
import { headingKey } from '../../../thai/text/text';
import type { RegisterRule } from '../../findings/finding';
import { hasOwnList } from './own-list';

/** A group that is not in the settings' list. Each is reported once, in its first row. */
export const unknownIndicator: RegisterRule = (context, wanted) => {
  const mayBeFirst = wanted.measures.some(({ measure: { row, group, indicator } }) => {
    const [above] = measuresAbove(context.register, row);
    return indicator === null && (above === undefined || headingKey(above.group) !== headingKey(group));
  });
  if (!mayBeFirst || !hasOwnList(context)) return [];
  const seen = new Set<string>();
  return context.register.measures.flatMap(({ row, group, indicator }) => {
    const key = headingKey(group);
    if (indicator !== null || group === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ rule: 'unknownIndicator', severity: 'suggestion', row, column: 'group', data: { group } }];
  });
};
