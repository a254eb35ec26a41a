import type { RowRule } from '../../findings/finding';

/** If a whole paragraph was put in the wrong cell, only this many pieces are reported. */
const MOST = 12;

/** A unit that is not in the sheet ส่วนราชการ gets no letters. */
export const unknownUnit: RowRule = ({ measure: { row, units, inherits } }, { units: known }) =>
  // An empty sheet ส่วนราชการ is one finding, reported elsewhere, instead of one per row.
  inherits.unit || known.length === 0
    ? []
    : units.unknown.slice(0, MOST).map(({ text, nearest }) => ({
        rule: 'unknownUnit',
        severity: 'warning',
        row,
        column: 'unit',
        data: { text, nearest },
      }));
