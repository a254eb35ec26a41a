import type { Measure, Progress } from '../../../register/measure';
import type { RowRule } from '../../findings/finding';

/**
 * A result that does not say its state clearly. It counts as in progress to be on the safe side, so a person has to choose the state. If one
 * was chosen for an earlier result, another rule asks for it.
 */
export const stateToChoose: RowRule = ({ measure, progress }) =>
  asksForState(measure, progress)
    ? [
        {
          rule: 'stateToChoose',
          severity: 'warning',
          row: measure.row,
          column: measure.resultColumn,
          data: { words: progress.why ?? '' },
        },
      ]
    : [];

export function asksForState({ staleChoice }: Measure, { sure }: Progress): boolean {
  return !sure && staleChoice === null;
}
