import type { Grid } from '../../grid/grid';
import type { Understood } from '../../import/understand/understood';
import type { Stopped } from '../../problem';
import { HEADINGS, REQUIRED_COLUMNS, type StaffColumn } from '../../register/columns';
import { findHeadingRow, type HeadingRow, readHeadings } from '../../register/heading-row';
import { columnCell } from '../../register/read-register';
import { linesBelow } from '../../register/rows/lines';

/** The columns to add so that the sheet can be the register as it stands; null if it must be reshaped, or only a person can tell. */
export function columnsToAdd(found: Grid, understood: Understood | Stopped): readonly StaffColumn[] | null {
  const row = findHeadingRow(found);
  const strict = row === null ? null : readHeadings(found, row);
  // What cannot be understood is refused as the register's own reading refuses it.
  if (strict === null || 'problems' in understood) return strict !== null && 'columns' in strict ? [] : null;
  if (!understood.oneToOne) return null;
  if ('columns' in strict) return countIn(found, strict) === understood.counts.items ? [] : null;
  const missing = strict.problems.map(problem =>
    problem.code === 'headingMissing' && problem.nearest === null
      ? REQUIRED_COLUMNS.find(column => HEADINGS[column] === problem.heading)
      : undefined,
  );
  const added = missing.flatMap(column => column ?? []);
  return added.length === missing.length && added.every(column => understood.added.includes(column)) ? added : null;
}

/** How many measures every command would read there. A page's number among the methods would be one, which only set-up leaves out. */
function countIn(grid: Grid, headings: HeadingRow): number {
  const { rows, holdsMeasure } = linesBelow(grid, headings, (row, column) => columnCell(grid, headings, row, column));
  return rows.filter(holdsMeasure).length;
}
