import { grouped } from '../../../grid/grouped';
import { splitGroups, unitsWithoutRow } from '../../../register/progress/printed-rows';
import type { Finding, RegisterRule } from '../../findings/finding';

/** A row was split for several units, and its rows are no longer counted as that one: a unit has no row, or rows differ in more than the unit. */
export const brokenSplit: RegisterRule = ({ register }, wanted) => {
  if (!wanted.measures.some(({ measure }) => measure.split !== null)) return [];
  const rows = register.measures.filter(({ split }) => split !== null);
  return [...grouped(rows, ({ split }) => split?.from).values()].flatMap((of): Finding[] => {
    const [whole = of, ...apart] = splitGroups(of, measure => measure);
    const firstRow = whole[0]?.row ?? 0;
    const units = unitsWithoutRow(of);
    return [
      ...(units.length === 0 ? [] : [broken(firstRow, 'unit', { units, firstRow: null })]),
      ...apart.flatMap(([first]) => (first ? [broken(first.row, 'method', { units: [], firstRow })] : [])),
    ];
  });
};

type Broken = Extract<Finding, { rule: 'brokenSplit' }>;

function broken(row: number, column: Broken['column'], data: Broken['data']): Broken {
  return { rule: 'brokenSplit', severity: 'warning', row, column, data };
}
