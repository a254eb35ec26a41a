import type { StaffColumn } from '../../../register/columns';
import { isBlankText } from '../../../thai/text/text';
import type { RowRule } from '../../findings/finding';

/** The plan's own cells: without them nobody knows what to do, who does it and until when. "As above" is not blank; a dash is. */
export const blankCell: RowRule = ({ measure }) => {
  const blank: readonly (readonly [StaffColumn, boolean])[] = [
    ['group', measure.group === ''],
    ['method', isBlankText(measure.method)],
    ['unit', !measure.inherits.unit && isBlankText(measure.unitText)],
    ['period', measure.period.kind === 'blank'],
  ];
  return blank
    .filter(([, isBlank]) => isBlank)
    .map(([column]) => ({
      rule: 'blankCell',
      severity: 'error',
      row: measure.row,
      column,
      data: {},
    }));
};
