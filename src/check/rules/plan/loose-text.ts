import type { RegisterRule } from '../../findings/finding';

/** A result in a row without a measure is not in any report. It was typed into a wrong row, or belongs to a heading of two rows. */
export const looseText: RegisterRule = ({ register }) =>
  register.looseRows.map(row => ({ rule: 'looseText', severity: 'warning', row, column: 'result', data: {} }));
