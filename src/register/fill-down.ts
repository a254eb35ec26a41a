import { type Cell, isBlank, textOf } from '../grid/cell';
import { INHERITED_COLUMNS } from '../memory/row-record';
import { columnCell, type Register } from './read-register';

/** A blank cell that stands for one above it; `value` is what stands there. */
export interface InheritedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  /** The row's method, by which it is known. */
  readonly beside: { readonly column: number; readonly text: string };
}

/** The measures' blank cells that mean "as above". Filled in, every row says by itself what it says now, wherever a sort puts it. */
export function inheritedCells({ grid, headings, measures }: Register): readonly InheritedCell[] {
  const method = headings.columns.method ?? 0;
  return measures.flatMap(measure =>
    INHERITED_COLUMNS.flatMap((key): InheritedCell[] => {
      const origin = measure.origins[key];
      if (origin === null || !isBlank(columnCell(grid, headings, measure.row, key))) return [];
      // A group begun by a title across the table stands in no cell of its own column.
      const value = key === 'group' ? measure.group : columnCell(grid, headings, origin, key);
      const beside = { column: method, text: textOf(columnCell(grid, headings, measure.row, 'method')) };
      return [{ row: measure.row, column: headings.columns[key] ?? 0, value, beside }];
    }),
  );
}
