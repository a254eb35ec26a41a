import type { RowRule } from '../../findings/finding';

/** The state was chosen for a result that has been rewritten since, or in another year or round. It no longer decides and must be chosen again. */
export const staleChoice: RowRule = ({ measure: { row, staleChoice: chosen, fromRound6 }, progress: { sure } }) =>
  chosen === null || sure
    ? []
    : [
        {
          rule: 'staleChoice',
          severity: 'warning',
          row,
          column: 'chosenState',
          data: { chosen, ofRound6: fromRound6 },
        },
      ];
