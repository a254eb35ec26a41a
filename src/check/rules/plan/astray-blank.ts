import { INHERITED_COLUMNS } from '../../../memory/row-record';
import { inheritedText } from '../../../register/rows/origins';
import type { RowRule } from '../../findings/finding';

/** A blank cell that was separated from the cell it repeats by a sort or an inserted row. People now read it as the row above. */
export const astrayBlank: RowRule = ({ measure }) =>
  INHERITED_COLUMNS.filter(column => measure.astray.includes(column)).map(column => ({
    rule: 'astrayBlank',
    severity: measure.origins[column] === null ? 'error' : 'warning',
    row: measure.row,
    column,
    data: { text: inheritedText(measure, column) },
  }));
