import type { Measure } from '../../register/measure';

/** The measures down to the last wanted row, for rules that find nothing in a row because of one below it. */
export function upToLastWanted(measures: readonly Measure[], isWanted: (row: number) => boolean): readonly Measure[] {
  let end = measures.length;
  while (end > 0 && !isWanted(measures[end - 1]?.row ?? 0)) end -= 1;
  return measures.slice(0, end);
}
