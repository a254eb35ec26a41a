import { isBlank } from '../../../grid/cell';
import { RESULT_COLUMNS } from '../../../register/columns';
import { columnCell, type Register } from '../../../register/read-register';
import type { RegisterRule } from '../../findings/finding';

/** A result in a row without a measure is not in any report. It was typed into a wrong row, or belongs to a heading of two rows. */
export const looseText: RegisterRule = ({ register }, { rows }) =>
  rows.filter(register.isLoose).map(row => {
    return { rule: 'looseText', severity: 'warning', row, column: resultColumnAt(row, register), data: {} };
  });

/** The filled result column, or else the first one. */
function resultColumnAt(row: number, { grid, headings }: Register) {
  const own = RESULT_COLUMNS.filter(key => headings.columns[key] !== null);
  return own.find(key => !isBlank(columnCell(grid, headings, row, key))) ?? own[0] ?? 'result';
}
