import type { RowRule } from './finding';

/** A state that staff typed or pasted, and that is none of the list: it would be passed over without a word. */
export const unknownState: RowRule = ({ measure: { row, chosenState, chosenText } }) =>
  chosenState === null && chosenText !== ''
    ? [{ rule: 'unknownState', severity: 'warning', row, column: 'chosenState', data: { text: chosenText } }]
    : [];
