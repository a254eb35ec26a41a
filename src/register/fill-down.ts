import { type Cell, isBlank, textOf } from '../grid/cell';
import { INHERITED_COLUMNS } from '../memory/row-record';
import { columnCell, type Register } from './read-register';

/** A blank cell that means "same as above". `value` is what the cell above says. */
export interface InheritedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  /** The row's method, which identifies the row. */
  readonly beside: { readonly column: number; readonly text: string };
}

/** The blank cells that mean "same as above". Once they are filled in, a sort can no longer change what a row says. */
export function inheritedCells({ grid, headings, measures }: Register): readonly InheritedCell[] {
  const method = headings.columns.method ?? 0;
  return measures.flatMap(measure =>
    INHERITED_COLUMNS.flatMap((key): InheritedCell[] => {
      const origin = measure.origins[key];
      if (origin === null || !isBlank(columnCell(grid, headings, measure.row, key))) return [];
      // A group may begin with a title across the table; then no cell of the group column holds it.
      const value = key === 'group' ? measure.group : columnCell(grid, headings, origin, key);
      const beside = { column: method, text: textOf(columnCell(grid, headings, measure.row, 'method')) };
      return [{ row: measure.row, column: headings.columns[key] ?? 0, value, beside }];
    }),
  );
}
