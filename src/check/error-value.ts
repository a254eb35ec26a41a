import type { StaffColumn } from '../measure/columns';
import type { RowRule } from './finding';

/** What Sheets shows for a formula that failed; it would be printed in the report as it stands. */
const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)$/;

export const errorValue: RowRule = ({ measure }) => {
  const texts: readonly (readonly [StaffColumn, string])[] = [
    ['group', measure.groupText],
    ['method', measure.method],
    ['unit', measure.inherits.unit ? '' : measure.unitText],
    ['period', measure.inherits.period ? '' : measure.periodText],
    ['result', measure.result],
    ['suggestion', measure.suggestion],
    ['evidence', measure.evidence],
  ];
  return texts
    .filter(([, text]) => ERROR_VALUE.test(text))
    .map(([column, value]) => ({ rule: 'errorValue', severity: 'error', row: measure.row, column, data: { value } }));
};
