import type { RowRule } from '../../findings/finding';

/** A whole paragraph in the wrong cell is not told piece by piece. */
const MOST = 5;

/** A unit that the sheet ส่วนราชการ does not list gets no letter. */
export const unknownUnit: RowRule = ({ measure: { row, units, inherits } }, { units: known }) =>
  // A sheet ส่วนราชการ without any is one finding, not one a row.
  inherits.unit || known.length === 0
    ? []
    : units.unknown.slice(0, MOST).map(({ text, nearest }) => ({
        rule: 'unknownUnit',
        severity: 'warning',
        row,
        column: 'unit',
        data: { text, nearest },
      }));
