import type { RowRule } from './finding';

/** A unit that the sheet ส่วนราชการ does not list gets no letter. */
export const unknownUnit: RowRule = ({ measure: { row, units, inherits } }) =>
  inherits.unit
    ? []
    : units.unknown.map(({ text, nearest }) => ({
        rule: 'unknownUnit',
        severity: 'warning',
        row,
        column: 'unit',
        data: { text, nearest },
      }));
