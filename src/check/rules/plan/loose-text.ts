import type { RegisterRule } from '../../findings/finding';

/** A result in a row that names no measure is in no report: typed into a wrong row, or a heading of two rows. */
export const looseText: RegisterRule = ({ register }) =>
  register.looseRows.map(row => ({ rule: 'looseText', severity: 'warning', row, column: 'result', data: {} }));
