import { checkRows, contextOf } from '../../check/check';
import type { Cell } from '../../grid/cell';
import { isBlank, textOf } from '../../grid/cell';
import { type ColumnKey, RESULT_COLUMNS } from '../../register/columns';
import { columnCell, type Register } from '../../register/read-register';
import { measuresAbove, measuresBelow } from '../../register/rows/nearby';
import { recordedPlaces } from '../common/places';
import { type OfficeBook, REGISTER_SHEETS, readOffice } from '../common/read-office';
import type { Adapters } from '../ports/adapters';
import type { Edit } from '../ports/sheet';
import { choiceCells, editedRows, withChoicesOf } from './record-choice';
import { adviceCells, overviewCells, progressCells, type ToolCells } from './tool-cells';

/** The tool's columns that depend only on staff's cells. รหัส and แจ้งล่าสุด do not: here only a chosen state is recorded in รหัส. */
const DERIVED = ['state', 'due', 'dueDate', 'daysLeft', 'advice', 'overview'] as const;

/**
 * Updates the tool's cells of edited rows, and of the rows that inherit from them, while staff type. Reads each sheet once and writes
 * the changed rows once. A simple trigger runs it, so it takes no lock, writes no log and shows no message. If it cannot do its work,
 * the next command does it.
 */
export function refreshEdited(adapters: Adapters, edit: Edit): void {
  if (edit.sheetId !== recordedPlaces(adapters.documentStore).register) return;
  const read = readOffice(adapters, REGISTER_SHEETS);
  if ('problems' in read) return;
  const register = withChoicesOf(edit, read.register);
  const office = { ...read, register };
  const choices = choiceCells(edit, office);
  if (choices) adapters.book.writeOwnColumns(register.grid.sheetId, choices.firstRow, [choices.column]);
  const wanted = wantedCells(office, withSplits(register, affectedRows(register, edit)));
  const changed = [...wanted].filter(([row, cells]) => differs(register, row, cells)).map(([row]) => row);
  const first = Math.min(...changed);
  const rows = Array.from(
    { length: changed.length === 0 ? 0 : Math.max(...changed) - first + 1 },
    (_, at) => first + at,
  );
  if (rows.length === 0) return;
  const columns = DERIVED.flatMap(key => {
    const column = register.headings.columns[key];
    const valueAt = (row: number) => wanted.get(row)?.[key] ?? columnCell(register.grid, register.headings, row, key);
    return column === null ? [] : [{ column, values: rows.map(valueAt) }];
  });
  adapters.book.writeOwnColumns(register.grid.sheetId, first, columns);
}

/**
 * The edited rows, and those that may inherit from them: the rows below that belong to the last one's group, and any rows that a sort
 * has moved away from the edited row they inherit from.
 */
function affectedRows(register: Register, edit: Edit): readonly number[] {
  const edited = editedRows(edit, register);
  const isAlone = edited.every(row => register.measureAt(row) !== null) && !mayBelongAbove(register, edit);
  if (isBesideThePlan(edit, register) && isAlone) return edited;
  const below = [...heirsBelow(register, edit), ...asideBelow(register, edit)];
  return [...new Set([...edited, ...below, ...movedHeirs(register, edited)])];
}

/** These rows, and those that are counted as one with them: the first of them holds what ภาพรวม counts. */
function withSplits(register: Register, rows: readonly number[]): readonly number[] {
  const splits = new Set(rows.flatMap(row => register.measureAt(row)?.split?.from ?? []));
  if (splits.size === 0 || register.headings.columns.overview === null) return rows;
  const others = register.measures.filter(({ split }) => split !== null && splits.has(split.from));
  return [...new Set([...rows, ...others.map(({ row }) => row)])];
}

/** True if the next row may be part of a signature that the edited row was, too, or is now. */
function mayBelongAbove({ grid, headings, rows }: Register, { lastRow }: Edit): boolean {
  const next = rows.find(row => row > lastRow);
  return (
    next !== undefined && (['unit', 'period'] as const).every(key => isBlank(columnCell(grid, headings, next, key)))
  );
}

/** The rows below that are no measures, up to the next measure: they may have been some before the edit. */
function asideBelow({ rows, measureAt }: Register, { lastRow }: Edit): readonly number[] {
  const below = rows.filter(row => row > lastRow);
  const next = below.findIndex(row => measureAt(row) !== null);
  return next < 0 ? below : below.slice(0, next);
}

const BESIDE_THE_PLAN: readonly ColumnKey[] = [...RESULT_COLUMNS, 'suggestion', 'evidence', 'chosenState'];

/** True if no row inherits anything from the edited columns. */
function isBesideThePlan({ firstColumn, lastColumn }: Edit, { headings }: Register): boolean {
  const beside = BESIDE_THE_PLAN.map(key => headings.columns[key]);
  const edited = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index);
  return edited.every(column => beside.includes(column));
}

function heirsBelow(register: Register, { lastRow }: Edit): number[] {
  const [last] = measuresAbove(register, lastRow + 1);
  const heirs: number[] = [];
  for (const { row, group } of measuresBelow(register, lastRow)) {
    if (group !== last?.group) break;
    heirs.push(row);
  }
  return heirs;
}

/** The rows whose รหัส names an edited row, and which still inherit from it. */
function movedHeirs(register: Register, edited: readonly number[]): number[] {
  const { rows, grid, headings, measureAt } = register;
  const isEdited = new Set(edited);
  const ids = edited.flatMap(row => register.idAt(row) || []);
  const idCell = (row: number) => textOf(columnCell(grid, headings, row, 'id'));
  const inherits = (row: number) =>
    Object.values(measureAt(row)?.origins ?? {}).some(origin => origin !== null && isEdited.has(origin));
  const others = rows.filter(row => !isEdited.has(row));
  return others.filter(row => ids.some(id => idCell(row).includes(id)) && inherits(row));
}

/** Each row's cells; empty cells if the row is not a measure, or no longer one. */
function wantedCells(office: OfficeBook, rows: readonly number[]): ReadonlyMap<number, ToolCells> {
  const advice = adviceCells(office, checkRows(contextOf(office), rows), rows);
  const codes = overviewCells(
    office,
    rows.flatMap(row => office.register.measureAt(row) ?? []),
  );
  return new Map(
    rows.map(row => {
      const measure = office.register.measureAt(row);
      const overview = codes.get(row) ?? '';
      return [row, measure ? { ...progressCells(measure, office.today), ...advice.get(row), overview } : NOTHING];
    }),
  );
}

const NOTHING: ToolCells = { state: '', due: '', dueDate: '', daysLeft: '', advice: '', overview: '' };

function differs({ grid, headings }: Register, row: number, cells: ToolCells): boolean {
  const same = (a: Cell, b: Cell | undefined) => textOf(a) === textOf(b);
  return DERIVED.some(key => !same(columnCell(grid, headings, row, key), cells[key]));
}
