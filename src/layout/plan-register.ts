import { textOf } from '../grid/cell';
import { a1, type Grid } from '../grid/grid';
import { runs } from '../grid/runs';
import type { Problem, Stopped } from '../problem';
import {
  ALL_STAFF_COLUMNS,
  ALL_TOOL_COLUMNS,
  type ColumnKey,
  columnOf,
  HEADINGS,
  SET_UP_COLUMNS,
  type StaffColumn,
} from '../register/columns';
import { findHeadingRow, type HeadingRow, readHeadings } from '../register/heading-row';
import type { SheetChange, SheetState } from './changes';
import { colourChanges, registerColours } from './looks/colours';
import { TOOL_PROTECTION } from './plan-house';
import { isNoteOf } from './register-columns';
import { type HouseNames, longerUnitList, unitChoices } from './register-lists';
import { formatColumns, isToolColumn, renewedNotes } from './register-looks';

const ADDED_COLUMNS: readonly ColumnKey[] = ['suggestion', 'evidence', 'chosenState', ...SET_UP_COLUMNS];

/**
 * Turns a table into the register. Its content stays; missing columns are added at its right, and the tool's columns are repaired. `lacking`:
 * columns that a register needs and the table never had.
 */
export function planAdoption(
  state: SheetState,
  lacking: readonly StaffColumn[],
  house: HouseNames,
): readonly SheetChange[] | Stopped {
  const row = findHeadingRow(state.grid);
  if (row === null) return { problems: [{ code: 'noRegister', sheets: [state.grid.name] }] };
  const restored = restoreHeadings(state, row);
  const width = Math.max(0, ...restored.grid.cells.map(cells => cells.length));
  const headings = readHeadings(withHeadings(restored.grid, row, width, lacking), row);
  if ('problems' in headings) return headings;
  const [taken, ...others] = takenHeadings(state, headings);
  if (taken) return { problems: [taken, ...others] };
  const added = [...lacking, ...ADDED_COLUMNS.filter(key => headings.columns[key] === null)];
  const places = new Map(added.map((key, index) => [key, width + index + 1] as const));
  const whole: HeadingRow = { ...headings, columns: { ...headings.columns, ...Object.fromEntries(places) } };
  const sheet = state.grid.name;
  const grow = { kind: 'grow', sheet, rows: row + 1, columns: width + added.length } as const;
  return [
    ...restored.changes,
    ...(added.length > 0 ? [grow] : []),
    ...addColumns(sheet, [...places], row, state.maxRows),
    // The others are protected already.
    ...protectTool(sheet, whole, state, state.protections.includes(TOOL_PROTECTION) ? added : ALL_TOOL_COLUMNS),
    ...longerUnitList(state, whole, house),
    ...renewedNotes(state, restored.grid, headings),
    ...colourChanges(state, registerColours(whole, state.maxRows, house.log)),
  ];
}

/** The grid with these headings right of its last column. */
function withHeadings(grid: Grid, row: number, width: number, added: readonly StaffColumn[]): Grid {
  const cells = grid.cells.map((line, index) =>
    index === row - 1
      ? [...Array.from({ length: width }, (_, at) => line[at] ?? ''), ...added.map(key => HEADINGS[key])]
      : line,
  );
  return { ...grid, cells };
}

/**
 * Columns of the office with a tool's heading (รหัส is common), which the tool would overwrite. If the sheet has the tool's protection, its
 * columns are the tool's.
 */
function takenHeadings(state: SheetState, { row, columns }: HeadingRow): Problem[] {
  if (state.protections.includes(TOOL_PROTECTION)) return [];
  return ALL_TOOL_COLUMNS.flatMap(key => {
    const at = columns[key];
    if (at === null || isNoteOf(key, state.topNotes[row - 1]?.[at - 1])) return [];
    return [{ code: 'headingTaken', sheet: state.grid.name, heading: HEADINGS[key], cell: a1(row, at) }];
  });
}

/** What a new register begins with. */
export interface NewRegister {
  /** Staff's columns. */
  readonly staff: readonly StaffColumn[];
  /** Of the office's own columns, right of staff's. */
  readonly extraHeadings: readonly string[];
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly string[])[];
}

/** Makes a new register: headings in the first row, then the rows. */
export function planNewRegister(
  sheet: string,
  { staff, extraHeadings, rows }: NewRegister,
  maxRows: number,
  house: HouseNames,
): SheetChange[] {
  const toolFrom = staff.length + extraHeadings.length + 1;
  const places = new Map<ColumnKey, number>([
    ...staff.map((key, index) => [key, index + 1] as const),
    ...SET_UP_COLUMNS.map((key, index) => [key, toolFrom + index] as const),
  ]);
  const columns = Object.fromEntries(
    (Object.keys(HEADINGS) as ColumnKey[]).map(key => [key, places.get(key) ?? null]),
  ) as HeadingRow['columns'];
  const width = toolFrom + SET_UP_COLUMNS.length - 1;
  const staffWidth = toolFrom - 1;
  const headings = [...staff.map(key => HEADINGS[key]), ...extraHeadings];
  const filled = [headings, ...rows].map(cells => Array.from({ length: staffWidth }, (_, at) => cells[at] ?? ''));
  const toolHeadings = SET_UP_COLUMNS.map(key => HEADINGS[key]);
  return [
    { kind: 'grow', sheet, rows: maxRows, columns: width },
    ...formatColumns(sheet, columns, extraHeadings.length, 1, maxRows),
    unitChoices(sheet, { row: 2, column: places.get('unit') ?? 0, rows: maxRows - 1, columns: 1 }, house),
    { kind: 'freeze', sheet, rows: 1 },
    // One write: if a run breaks off, the sheet is either empty and is filled again, or holds a table that is adopted.
    { kind: 'write', sheet, row: 1, column: 1, rows: filled },
    { kind: 'write', sheet, row: 1, column: toolFrom, rows: [toolHeadings] },
    ...protectTool(sheet, { row: 1, tiers: 1, columns }, { maxRows }),
    { kind: 'colours', sheet, rules: registerColours({ row: 1, tiers: 1, columns }, maxRows, house.log) },
  ];
}

/** Adds the column that shows what was reported when a round was closed, at the right of all others. */
export function planReportedColumn({ grid, maxRows }: SheetState, { row }: HeadingRow): SheetChange[] {
  const at = Math.max(0, ...grid.cells.map(cells => cells.length)) + 1;
  const block = { row, column: at, rows: maxRows - row + 1, columns: 1 };
  return [
    { kind: 'grow', sheet: grid.name, rows: row + 1, columns: at },
    ...formatColumns(grid.name, { reported: at }, 0, row, maxRows),
    { kind: 'protect', sheet: grid.name, block, description: TOOL_PROTECTION },
    { kind: 'write', sheet: grid.name, row, column: at, rows: [[HEADINGS.reported]] },
  ];
}

/** The headings are written last: if one is there, its column is complete, even if a run broke off. */
function addColumns(
  sheet: string,
  places: readonly (readonly [ColumnKey, number])[],
  row: number,
  maxRows: number,
): SheetChange[] {
  return [
    ...formatColumns(sheet, Object.fromEntries(places), 0, row, maxRows),
    ...places.map(([key, at]): SheetChange => ({ kind: 'write', sheet, row, column: at, rows: [[HEADINGS[key]]] })),
  ];
}

/** Restores emptied headings, and renamed headings of the tool. They are recognized by the note that set-up put on them. */
function restoreHeadings(state: SheetState, row: number): { grid: Grid; changes: SheetChange[] } {
  const sheet = state.grid.name;
  const notes = state.topNotes[row - 1] ?? [];
  const lost = [...ALL_STAFF_COLUMNS, ...ALL_TOOL_COLUMNS].flatMap(key => {
    const at = notes.findIndex(note => isNoteOf(key, note)) + 1;
    const heading = textOf(state.grid.cells[row - 1]?.[at - 1]).trim();
    const isLost = heading === '' || (isToolColumn(key) && columnOf(heading) !== key);
    return at > 0 && isLost ? [{ key, at }] : [];
  });
  const cells = state.grid.cells.map((line, index) =>
    index === row - 1
      ? line.map((cell, column) => {
          const found = lost.find(({ at }) => at === column + 1);
          return found ? HEADINGS[found.key] : cell;
        })
      : line,
  );
  return {
    grid: { ...state.grid, cells },
    changes: lost.map(({ key, at }) => ({ kind: 'write', sheet, row, column: at, rows: [[HEADINGS[key]]] })),
  };
}

function protectTool(
  sheet: string,
  { row, columns }: HeadingRow,
  { maxRows }: { maxRows: number },
  keys: readonly ColumnKey[] = ALL_TOOL_COLUMNS,
): SheetChange[] {
  const places = keys.flatMap(key => (isToolColumn(key) ? (columns[key] ?? []) : [])).sort((a, b) => a - b);
  return runs(places).map(({ first, count }) => ({
    kind: 'protect',
    sheet,
    block: { row, column: first, rows: maxRows - row + 1, columns: count },
    description: TOOL_PROTECTION,
  }));
}
