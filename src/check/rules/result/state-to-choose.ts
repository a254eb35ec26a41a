import type { RowRule } from '../../findings/finding';

/** A result that fits no known wording: in progress is only the cautious reading, so a person must say. */
export const stateToChoose: RowRule = ({ measure: { row }, progress: { sure } }) =>
  sure ? [] : [{ rule: 'stateToChoose', severity: 'warning', row, column: 'result', data: {} }];
