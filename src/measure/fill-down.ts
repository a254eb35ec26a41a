import { type Cell, textOf } from './cell';
import { sameGroup } from './indicators';
import type { Measure } from './measure';
import { columnCell, isBlank, type Register } from './register';

/** A blank cell that stands for one above it; `value` is what stands there. */
export interface InheritedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  /** The row's method, by which it is known. */
  readonly beside: { readonly column: number; readonly text: string };
}

/** The measures' blank cells that mean "as above". Filled in, every row says by itself what it says now, wherever a sort puts it. */
export function inheritedCells(register: Register): readonly InheritedCell[] {
  const { grid, headings, measures } = register;
  const method = headings.columns.method ?? 0;
  const above: Record<'group' | 'unit' | 'period', Cell> = { group: '', unit: '', period: '' };
  let previous: Measure | null = null;
  const found: InheritedCell[] = [];
  for (const measure of measures) {
    // A group begun by a title across the table stands in no cell of its own column.
    if (previous === null || !sameGroup(previous.group, measure.group)) above.group = measure.group;
    previous = measure;
    const inherits = { ...measure.inherits, group: measure.group !== '' };
    for (const key of ['group', 'unit', 'period'] as const) {
      const cell = columnCell(grid, headings, measure.row, key);
      if (!isBlank(cell)) above[key] = cell;
      else if (inherits[key]) {
        const beside = { column: method, text: textOf(columnCell(grid, headings, measure.row, 'method')) };
        found.push({ row: measure.row, column: headings.columns[key] ?? 0, value: above[key], beside });
      }
    }
  }
  return found;
}
