import type { StaffColumn } from '../measure/columns';
import type { Measure } from '../measure/measure';

/** What stands in the row's own cells, by column: what a cell only inherits is spoken of where it stands. */
export function ownTexts(measure: Measure): readonly (readonly [StaffColumn, string])[] {
  return [
    ['group', measure.groupText],
    ['method', measure.method],
    ['unit', measure.inherits.unit ? '' : measure.unitText],
    ['period', measure.inherits.period ? '' : measure.periodText],
    ['result', measure.result],
    ['suggestion', measure.suggestion],
    ['evidence', measure.evidence],
  ];
}
