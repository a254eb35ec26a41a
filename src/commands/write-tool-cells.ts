import type { Cell } from '../measure/cell';
import { textOf } from '../measure/cell';
import { TOOL_COLUMNS, type ToolColumn } from '../measure/columns';
import { type Identity, identify, rowsOutOfPlace } from '../measure/identity';
import { columnCell, type Register } from '../measure/register';
import type { Adapters, ColumnValues } from './adapters';
import type { Stopped } from './outcome';
import { type Office, readOffice } from './read-book';

/** The tool's cells of one row; what is left out stays as the row has it. */
export type ToolCells = Partial<Readonly<Record<Exclude<ToolColumn, 'id'>, Cell>>>;

/** Once, and once more where rows moved meanwhile. */
const ATTEMPTS = 2;

/**
 * Reads the office, asks `decide` for each measure's tool cells, and writes them. People sort, insert and delete rows while a
 * command runs (the document lock locks scripts, not people), so the methods are compared before the write and the รหัส after it.
 * Rows still out of place after the second attempt lose their tool cells: nothing is left on a wrong row.
 */
export function writeToolCells(
  adapters: Adapters,
  decide: (office: Office) => ReadonlyMap<number, ToolCells>,
): Office | Stopped {
  let moved: readonly number[] = [];
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const office = readOffice(adapters);
    if ('problems' in office) return office;
    const { register } = office;
    if (TOOL_COLUMNS.some(key => register.headings.columns[key] === null)) {
      return { problems: [{ code: 'notSetUp', sheet: register.grid.name }] };
    }
    const cells = decide(office);
    if (attempt < ATTEMPTS && !methodsStand(adapters, register)) continue;
    writeRows(adapters, register, cells);
    moved = misplacedRows(adapters, register);
    if (moved.length === 0) return office;
    if (attempt === ATTEMPTS) return clearRows(adapters, register, moved);
  }
  throw new Error('unreachable: the last attempt returns');
}

function writeRows({ book, newId }: Adapters, register: Register, cells: ReadonlyMap<number, ToolCells>): void {
  const identities = identify(identityRows(register), newId);
  const span = rowSpan(register);
  if (span.length === 0) return;
  const valueAt = (row: number, key: ToolColumn): Cell => {
    const identity = identities.get(row);
    if (!identity) return '';
    if (key === 'id') return identity.idCell;
    return cells.get(row)?.[key] ?? keptCell(register, identity, key);
  };
  book.writeColumns(register.grid.sheetId, span[0] ?? 0, toolColumns(register, span, valueAt));
  book.settle();
}

/** What the row had before, also where a sort left it in another row. */
function keptCell(register: Register, { from }: Identity, key: ToolColumn): Cell {
  return from === null ? '' : columnCell(register.grid, register.headings, from, key);
}

function clearRows(adapters: Adapters, register: Register, rows: readonly number[]): Stopped {
  const { grid, headings } = register;
  const span = rowSpan(register);
  const now = toolColumns(register, span, () => '').map(({ column }) => ({
    column,
    values: adapters.book.readColumn(grid.sheetId, column, span[0] ?? 0, span.length),
  }));
  const cleared = now.map(({ column, values }) => ({
    column,
    values: values.map((value, index) => (rows.includes((span[0] ?? 0) + index) ? '' : value)),
  }));
  adapters.book.writeColumns(grid.sheetId, headings.row + 1, cleared);
  adapters.book.settle();
  return { problems: [{ code: 'rowsMoved', sheet: grid.name, rows }] };
}

/** The methods still stand where they were read. */
function methodsStand({ book }: Adapters, register: Register): boolean {
  const { grid, headings } = register;
  const span = rowSpan(register);
  const now = book.readColumn(grid.sheetId, headings.columns.method ?? 0, span[0] ?? 0, span.length);
  return span.every((row, index) => {
    const before = columnCell(grid, headings, row, 'method');
    return textOf(before) === textOf(now[index]);
  });
}

/** The rows whose รหัส, as it stands now, does not fit the method beside it. */
function misplacedRows({ book }: Adapters, register: Register): number[] {
  const { grid, headings } = register;
  const span = rowSpan(register);
  const read = (key: 'method' | 'id') =>
    book.readColumn(grid.sheetId, headings.columns[key] ?? 0, span[0] ?? 0, span.length);
  const methods = read('method');
  const ids = read('id');
  const rows = span.map((row, index) => ({
    row,
    method: textOf(methods[index]).trim(),
    idCell: ids[index] ?? '',
  }));
  return rowsOutOfPlace(rows.filter(({ method, idCell }) => method !== '' || idCell !== ''));
}

function identityRows({ grid, headings, measures }: Register) {
  return measures.map(({ row, method }) => ({ row, method, idCell: columnCell(grid, headings, row, 'id') }));
}

function toolColumns(
  { headings }: Register,
  span: readonly number[],
  valueAt: (row: number, key: ToolColumn) => Cell,
): ColumnValues[] {
  return TOOL_COLUMNS.flatMap(key => {
    const column = headings.columns[key];
    return column === null ? [] : [{ column, values: span.map(row => valueAt(row, key)) }];
  });
}

/** Every row below the headings that holds anything, so that a row that stopped being a measure loses its tool cells. */
function rowSpan({ grid, headings }: Register): number[] {
  const rows = grid.cells.length - headings.row;
  return Array.from({ length: Math.max(0, rows) }, (_, index) => headings.row + 1 + index);
}
