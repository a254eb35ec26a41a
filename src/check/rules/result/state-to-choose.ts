import type { RowRule } from '../../findings/finding';

/** A result whose wording is unknown. It counts as in progress to be on the safe side, so a person has to choose the state. */
export const stateToChoose: RowRule = ({ measure: { row }, progress: { sure } }) =>
  sure ? [] : [{ rule: 'stateToChoose', severity: 'warning', row, column: 'result', data: {} }];
