import type { StaffColumn } from '../measure/columns';
import type { RowRule } from './finding';

/** The plan's own cells: without them nobody knows what was to be done, by whom, until when. "As above" is not blank. */
export const blankCell: RowRule = ({ measure }) => {
  const blank: readonly (readonly [StaffColumn, boolean])[] = [
    ['group', measure.group === ''],
    ['method', measure.method === ''],
    ['unit', measure.unitText === ''],
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
