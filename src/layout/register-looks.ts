import type { Block, Grid } from '../grid/grid';
import { runs } from '../grid/runs';
import { ALL_STAFF_COLUMNS, ALL_TOOL_COLUMNS, type ColumnKey } from '../register/columns';
import type { HeadingRow } from '../register/heading-row';
import type { Look, SheetChange, SheetState } from './changes';
import { CELLS, HEADING, STAFF_HEADING, TOOL_CELLS, TOOL_HEADING } from './looks/looks';
import { hasEarlierNote, REGISTER_COLUMNS } from './register-columns';
import { stateChoices } from './register-lists';

/** Formats columns from the row of the headings down. `extra`: so many columns of the office's own stand after those of staff. */
export function formatColumns(
  sheet: string,
  columns: Partial<Readonly<Record<ColumnKey, number | null>>>,
  extra: number,
  row: number,
  maxRows: number,
): SheetChange[] {
  const at = (key: ColumnKey) => columns[key] ?? 0;
  const keys = (Object.keys(columns) as ColumnKey[]).filter(key => columns[key]).sort((a, b) => at(a) - at(b));
  const staff = keys.filter(key => !isToolColumn(key)).map(at);
  const own = Array.from({ length: extra }, (_, index) => Math.max(...staff) + 1 + index);
  const tool = keys.filter(isToolColumn).map(at);
  const look = (first: number, rows: number, run: { first: number; count: number }, what: Look): SheetChange => ({
    kind: 'look',
    sheet,
    block: { row: first, column: run.first, rows, columns: run.count },
    look: what,
  });
  const below = (key: ColumnKey): Block => ({ row: row + 1, column: at(key), rows: maxRows - row, columns: 1 });
  const isHidden = (column: number) => keys.some(key => at(key) === column && REGISTER_COLUMNS[key].hidden);
  const [staffRuns, toolRuns] = [runs([...staff, ...own]), runs(tool)];
  return [
    ...[...staffRuns, ...toolRuns].map(run => look(row, maxRows - row + 1, run, CELLS)),
    ...keys.flatMap(key => {
      const { numberFormat } = REGISTER_COLUMNS[key];
      return numberFormat === CELLS.numberFormat
        ? []
        : [{ kind: 'look', sheet, block: below(key), look: { numberFormat } } as const];
    }),
    ...runs([...staff, ...own, ...tool]).map(run => look(row, 1, run, HEADING)),
    ...staffRuns.map(run => look(row, 1, run, STAFF_HEADING)),
    ...toolRuns.flatMap(run => [
      look(row, 1, run, TOOL_HEADING),
      look(row + 1, maxRows - row, run, TOOL_CELLS),
      ...(isHidden(run.first) ? [] : [look(row, maxRows - row + 1, run, { line: true })]),
    ]),
    ...keys.flatMap((key): SheetChange[] => {
      const { pixels, note, hidden } = REGISTER_COLUMNS[key];
      return [
        { kind: 'width', sheet, column: at(key), pixels },
        ...(hidden ? [{ kind: 'hide', sheet, column: at(key) } as const] : []),
        ...(key === 'chosenState' ? [stateChoices(sheet, below(key))] : []),
        { kind: 'note', sheet, row, column: at(key), text: note },
      ];
    }),
  ];
}

/** Notes of earlier builds become today's. Those builds drew no line before the tool's columns either. */
export function renewedNotes(state: SheetState, grid: Grid, { row, columns }: HeadingRow): SheetChange[] {
  const sheet = grid.name;
  const keys = [...ALL_STAFF_COLUMNS, ...ALL_TOOL_COLUMNS];
  const earlier = keys.flatMap(key => {
    const at = columns[key];
    return at && hasEarlierNote(key, state.topNotes[row - 1]?.[at - 1]) ? [{ key, at }] : [];
  });
  if (earlier.length === 0) return [];
  const tool = runs(ALL_TOOL_COLUMNS.flatMap(key => columns[key] ?? []).sort((a, b) => a - b));
  return [
    ...tool.map(({ first, count }): SheetChange => {
      const block = { row, column: first, rows: state.maxRows - row + 1, columns: count };
      return { kind: 'look', sheet, block, look: { line: true } };
    }),
    ...earlier.map(
      ({ key, at }): SheetChange => ({ kind: 'note', sheet, row, column: at, text: REGISTER_COLUMNS[key].note }),
    ),
  ];
}

export function isToolColumn(key: ColumnKey): boolean {
  return (ALL_TOOL_COLUMNS as readonly ColumnKey[]).includes(key);
}
