import { readState } from '../../../register/progress/read-state';
import type { RowRule } from '../../findings/finding';

/** A state that staff typed or pasted, and that is none of the list: it would be passed over without a word. A dash is a blank. */
export const unknownState: RowRule = ({ measure: { row, chosenState, chosenText } }) =>
  chosenState === null && readState(chosenText) !== null
    ? [{ rule: 'unknownState', severity: 'warning', row, column: 'chosenState', data: { text: chosenText } }]
    : [];
