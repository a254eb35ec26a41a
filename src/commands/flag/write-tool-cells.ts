import { type Cell, textOf } from '../../grid/cell';
import { cellAt, type Grid } from '../../grid/grid';
import type { Stopped } from '../../problem';
import { TOOL_COLUMNS } from '../../register/columns';
import { type HeadingRow, headingAt } from '../../register/heading-row';
import { rowsOutOfPlace } from '../../register/identity';
import { columnCell, identityRow, type Register } from '../../register/read-register';
import { type OfficeBook, withRegister } from '../common/read-office';
import type { Adapters } from '../ports/adapters';
import type { ColumnValues } from '../ports/sheet';
import type { ToolCells } from './tool-cells';
import { dataRows, toolColumns, toolPlaces, wantedColumns } from './wanted-columns';

/** The second attempt is for rows that moved during the first. */
const ATTEMPTS = 2;

/** The office as it was read before the write. `written`: the register's sheet after it. */
export interface WrittenOffice extends OfficeBook {
  readonly written: Grid;
}

/**
 * Reads the office, asks `decide` for each measure's tool cells, and writes them. People sort, insert and delete rows and columns
 * while a command runs (the document lock locks scripts, not people), so the sheet is read again before the write and after it, and
 * compared. If rows are still out of place after the second attempt, their tool cells are cleared: nothing is left on a wrong row or in
 * a staff column.
 */
export function writeToolCells(
  adapters: Adapters,
  decide: (office: OfficeBook) => ReadonlyMap<number, ToolCells>,
  read: () => OfficeBook | Stopped,
): WrittenOffice | Stopped {
  for (let attempt = 1; ; attempt += 1) {
    const office = read();
    if ('problems' in office) return office;
    const { register } = office;
    if (lacksToolColumn(register)) {
      return { problems: [{ code: 'notSetUp', sheet: register.grid.name }] };
    }
    const cells = decide(office);
    const isLast = attempt === ATTEMPTS;
    if (!isLast && !isUnmoved(adapters, register)) continue;
    writeRows(adapters, office, cells);
    const written = readWritten(adapters, register);
    const misplaced = misplacedRows(adapters, register, written);
    if (misplaced.length === 0) return { ...office, written };
    if (isLast) return clearRows(adapters, register, misplaced);
  }
}

/** The office with its register as it is in the sheet since the write. */
export function asWritten(office: WrittenOffice): OfficeBook | Stopped {
  return withRegister(office, office.written);
}

/** If so, nothing can be written until set-up has made the column again. */
export function lacksToolColumn({ headings }: Register): boolean {
  return TOOL_COLUMNS.some(key => headings.columns[key] === null);
}

/** True if the sheet's headings and methods are still where they were read. */
export function isUnmoved({ book }: Adapters, { grid, headings }: Register): boolean {
  const now = book.readSheet(grid.sheetId);
  if (now === null || movedColumns(headings, grid, now).length > 0) return false;
  const method = headings.columns.method ?? 0;
  const rows = Math.max(grid.cells.length, now.cells.length);
  return Array.from({ length: rows }, (_, index) => index + 1).every(
    row => textOf(cellAt(grid, row, method)) === textOf(cellAt(now, row, method)),
  );
}

function writeRows({ book, newId }: Adapters, office: OfficeBook, cells: ReadonlyMap<number, ToolCells>): void {
  const { grid, headings } = office.register;
  book.writeOwnColumns(grid.sheetId, headings.row + 1, wantedColumns(office, cells, newId));
}

function readWritten({ book }: Adapters, { grid }: Register): Grid {
  const written = book.readSheet(grid.sheetId);
  if (written === null) throw new Error(`the sheet ${grid.name} was deleted during the run`);
  return written;
}

/**
 * The rows whose รหัส does not match the method beside it, read again after the write. If columns moved, all rows count as misplaced,
 * and the staff cells that the write overwrote get their old values back.
 */
function misplacedRows({ book }: Adapters, register: Register, now: Grid): number[] {
  const { grid, headings } = register;
  const moved = movedColumns(headings, grid, now);
  if (moved.length === 0) {
    const isMeasure = new Set(register.measures.map(({ row }) => row));
    const rows = now.cells.map((_, index) => index + 1).filter(row => row > headings.row);
    const identities = rows.map(row => identityRow(now, headings, row));
    return rowsOutOfPlace(identities.filter(({ row, idCell }) => isMeasure.has(row) || idCell !== ''));
  }
  const written = toolPlaces(register).flatMap(([, column]) => (moved.includes(column) ? [column] : []));
  book.writeColumns(
    grid.sheetId,
    headings.row + 1,
    written.map(column => formerColumn(register, now, column)),
  );
  book.settle();
  return dataRows(register);
}

/** The columns (from 1) whose heading is no longer the one that was read. */
function movedColumns(headings: HeadingRow, before: Grid, now: Grid): number[] {
  const columns = columnNumbers(before.cells[headings.row - 1], now.cells[headings.row - 1]);
  return columns.filter(column => headingAt(before, headings, column) !== headingAt(now, headings, column));
}

function columnNumbers(...lines: readonly (readonly Cell[] | undefined)[]): number[] {
  return Array.from({ length: Math.max(...lines.map(line => line?.length ?? 0)) }, (_, index) => index + 1);
}

/** The values that the column now at `column` had when it was read; empty if the column is new. */
function formerColumn(register: Register, now: Grid, column: number): ColumnValues {
  const { grid, headings } = register;
  const heading = headingAt(now, headings, column);
  const former = columnNumbers(grid.cells[headings.row - 1]).find(
    at => heading !== '' && headingAt(grid, headings, at) === heading,
  );
  return {
    column,
    values: dataRows(register).map(row => (former === undefined ? '' : cellAt(grid, row, former))),
  };
}

function clearRows(adapters: Adapters, register: Register, rows: readonly number[]): Stopped {
  const { grid, headings } = register;
  const now = adapters.book.readSheet(grid.sheetId);
  if (now !== null && movedColumns(headings, grid, now).length === 0) {
    const gone = new Set(rows);
    const cleared = toolColumns(register, (row, key) => (gone.has(row) ? '' : columnCell(now, headings, row, key)));
    adapters.book.writeOwnColumns(grid.sheetId, headings.row + 1, cleared);
    adapters.book.settle();
  }
  return { problems: [{ code: 'rowsMoved', sheet: grid.name, rows }] };
}
