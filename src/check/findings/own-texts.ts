import type { StaffColumn } from '../../register/columns';
import type { Measure } from '../../register/measure';
import type { CheckedMeasure } from './finding';

/** Inherited texts are left out: they are checked in the row where they are written. */
export function ownTexts(measure: Measure): CheckedMeasure['texts'] {
  const texts: readonly (readonly [StaffColumn, string])[] = [
    ['group', measure.groupText],
    ['method', measure.method],
    ['unit', measure.inherits.unit ? '' : measure.unitText],
    ['period', measure.inherits.period ? '' : measure.periodText],
    ...measure.results,
    ['suggestion', measure.suggestion],
    ['evidence', measure.evidence],
  ];
  return texts.filter(([, text]) => text !== '');
}
