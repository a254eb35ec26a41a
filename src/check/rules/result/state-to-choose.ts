import type { RowRule } from '../../findings/finding';

/**
 * A result that does not say its state clearly. It counts as in progress to be on the safe side, so a person has to choose the state. If one
 * was chosen for an earlier result, another rule asks for it.
 */
export const stateToChoose: RowRule = ({ measure: { row, staleChoice }, progress: { sure, why } }) =>
  sure || staleChoice !== null
    ? []
    : [{ rule: 'stateToChoose', severity: 'warning', row, column: 'result', data: { words: why ?? '' } }];
