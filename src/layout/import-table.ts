import { type Cell, textOf } from '../grid/cell';
import { a1, type Grid } from '../grid/grid';
import { shownText } from '../import/read/sheet';
import { readRow } from '../memory/row-text';
import type { Problem, Stopped } from '../problem';
import { columnOf, HEADINGS, STAFF_COLUMNS, TOOL_COLUMNS } from '../register/columns';
import { findHeadingRow, type HeadingRow, readHeadings } from '../register/heading-row';
import { columnCell, repeatsHeadings } from '../register/read-register';
import { stateFromLabel } from '../register/states';

/** A table to fill a new register with. Rows have staff's columns in the register's order, then the columns of `extraHeadings`. */
export interface ImportedTable {
  readonly extraHeadings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Puts a table's columns into the register's order. Leaves out titles above the headings, and headings repeated on each page. */
export function importTable(table: Grid): ImportedTable | Stopped {
  const row = findHeadingRow(table);
  if (row === null) return { problems: [{ code: 'noRegister', sheets: [table.name] }] };
  const headings = readHeadings(table, row);
  if ('problems' in headings) return headings;
  const taken = takenHeading(table, headings);
  if (taken) return { problems: [taken] };
  const data = table.cells.filter((_, index) => index >= row && !repeatsHeadings(table, headings, index + 1));
  const states = keepsStates(data, headings) ? headings.columns.chosenState : null;
  const known = STAFF_COLUMNS.map(key => (key === 'chosenState' ? states : headings.columns[key]));
  const used = [...known, ...TOOL_COLUMNS.map(key => headings.columns[key])];
  const extra = (table.cells[row - 1] ?? []).flatMap((cell, index) =>
    textOf(cell).trim() === '' || used.includes(index + 1) ? [] : [index + 1],
  );
  const rows = data.map(cells => [...known, ...extra].map(at => (at === null ? '' : shownText(cells[at - 1] ?? ''))));
  const extraHeadings = extra.map(at => extraHeading(textOf(table.cells[row - 1]?.[at - 1])));
  return { extraHeadings, rows: withoutBlankEnd(rows) };
}

/** A problem if a column of the office has a tool's heading, because it would be lost. In a register of the tool, set-up makes it again. */
function takenHeading(table: Grid, headings: HeadingRow): Problem | null {
  const rows = table.cells.map((_, index) => index + 1).slice(headings.row);
  const isOurs = rows.some(row => readRow(columnCell(table, headings, row, 'id')) !== null);
  const key = TOOL_COLUMNS.find(one => headings.columns[one] !== null);
  if (isOurs || key === undefined) return null;
  const cell = a1(headings.row, headings.columns[key] ?? 1);
  return { code: 'headingTaken', sheet: table.name, heading: HEADINGS[key], cell };
}

/** True if the สถานะ column holds only the tool's states. If it holds the office's own words, it becomes an extra column. */
function keepsStates(rows: readonly (readonly Cell[])[], { columns }: HeadingRow): boolean {
  const texts = rows.map(cells => textOf(cells[(columns.chosenState ?? 0) - 1]).trim());
  return texts.every(text => text === '' || stateFromLabel(text) !== null);
}

function extraHeading(heading: string): string {
  return columnOf(heading) === 'chosenState' ? 'สถานะเดิม' : heading;
}

function withoutBlankEnd(rows: readonly string[][]): string[][] {
  const filled = rows.map(row => row.some(text => text.trim() !== ''));
  return rows.slice(0, filled.lastIndexOf(true) + 1);
}
