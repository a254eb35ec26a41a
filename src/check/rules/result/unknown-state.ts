import { saysNothing } from '../../../register/progress/result/items';
import type { RowRule } from '../../findings/finding';

/**
 * A state that staff typed or pasted and that is not in the list: without this finding it would be silently ignored. A dash counts as
 * blank.
 */
export const unknownState: RowRule = ({ measure: { row, chosenState, staleChoice, chosenText } }) =>
  chosenState === null && staleChoice === null && !saysNothing(chosenText)
    ? [{ rule: 'unknownState', severity: 'warning', row, column: 'chosenState', data: { text: chosenText } }]
    : [];
