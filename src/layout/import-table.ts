import type { Stopped } from '../commands/outcome';
import { type Cell, textOf } from '../measure/cell';
import { STAFF_COLUMNS } from '../measure/columns';
import type { Grid } from '../measure/grid';
import { findHeadingRow, readHeadings } from '../measure/heading-row';
import { buddhistCell, formatDate } from '../thai/calendar';

/** A table to fill a new register with: the headings that are not the register's own, and all rows in the order of its columns. */
export interface ImportedTable {
  readonly extraHeadings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Brings a foreign table's columns into the register's order; rows above its headings are titles and stay out. */
export function importTable(table: Grid): ImportedTable | Stopped {
  const row = findHeadingRow(table);
  if (row === null) return { problems: [{ code: 'noRegister', sheets: [table.name] }] };
  const headings = readHeadings(table, row);
  if ('problems' in headings) return headings;
  const known = STAFF_COLUMNS.map(key => headings.columns[key]);
  const extra = (table.cells[row - 1] ?? []).flatMap((cell, index) =>
    textOf(cell).trim() === '' || Object.values(headings.columns).includes(index + 1) ? [] : [index + 1],
  );
  const rows = table.cells
    .slice(row)
    .map(cells => [...known, ...extra].map(at => (at === null ? '' : asTyped(cells[at - 1] ?? ''))));
  return { extraHeadings: extra.map(at => textOf(table.cells[row - 1]?.[at - 1])), rows: withoutBlankEnd(rows) };
}

/** A real date becomes the text a person would have typed. */
function asTyped(cell: Cell): string {
  return typeof cell === 'object' ? formatDate(buddhistCell(cell.date) ?? cell.date) : textOf(cell);
}

function withoutBlankEnd(rows: readonly string[][]): string[][] {
  const filled = rows.map(row => row.some(text => text.trim() !== ''));
  return rows.slice(0, filled.lastIndexOf(true) + 1);
}
