import type { RowRule } from '../../findings/finding';

/** The state was chosen for a result that has been rewritten since, or in another year. It no longer decides and must be chosen again. */
export const staleChoice: RowRule = ({ measure: { row, staleChoice: chosen }, progress: { sure } }) =>
  chosen === null || sure
    ? []
    : [{ rule: 'staleChoice', severity: 'warning', row, column: 'chosenState', data: { chosen } }];
