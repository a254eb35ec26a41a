import { runs } from '../grid/runs';
import type { HouseSheet } from '../office/house-sheets/house-sheets';
import { chosenPlace } from '../office/house-sheets/read-rows';
import type { SheetChange } from './changes';
import type { NewRow } from './initial-rows';
import { TITLE } from './looks/looks';

/**
 * Adds rows below row `after`. Formats and choices come first, then the values: in one block if the columns are in order, as they nearly
 * always are, else column by column.
 */
export function appendRows(
  sheet: HouseSheet,
  after: number,
  places: readonly number[],
  rows: readonly NewRow[],
): SheetChange[] {
  if (rows.length === 0) return [];
  const grow = { kind: 'grow', sheet: sheet.name, rows: after + rows.length, columns: Math.max(...places) } as const;
  const write = (column: number, cells: readonly (readonly string[])[]) =>
    ({ kind: 'write', sheet: sheet.name, row: after + 1, column, rows: cells }) as const;
  const isBlock = places.every((at, index) => at === (places[0] ?? 1) + index);
  const writes = isBlock
    ? [
        write(
          places[0] ?? 1,
          rows.map(({ cells }) => cells),
        ),
      ]
    : places.map((at, index) =>
        write(
          at,
          rows.map(({ cells }) => [cells[index] ?? '']),
        ),
      );
  return [grow, ...rowChanges(sheet, after, places, rows), ...foldedRows(sheet, after, rows), ...writes];
}

/** Changes for single rows: a title, a choice, or a value that is not wrapped. */
function rowChanges(sheet: HouseSheet, after: number, places: readonly number[], rows: readonly NewRow[]) {
  const { name } = sheet;
  const column = chosenPlace(sheet, places);
  return rows.flatMap(({ choices, clipped, title }, index): SheetChange[] => {
    if (column === undefined) return [];
    const block = { row: after + 1 + index, column, rows: 1, columns: 1 };
    const whole = { ...block, column: 1, columns: places.length };
    return [
      ...(title ? [{ kind: 'look', sheet: name, block: whole, look: TITLE } as const] : []),
      ...(title
        ? [{ kind: 'look', sheet: name, block: { ...block, column: places[0] ?? 1 }, look: { bold: true } } as const]
        : []),
      ...(choices ? [{ kind: 'dropDown', sheet: name, block, from: choices, strict: true, help: '' } as const] : []),
      ...(clipped ? [{ kind: 'look', sheet: name, block, look: { wrap: false } } as const] : []),
    ];
  });
}

function foldedRows({ name }: HouseSheet, after: number, rows: readonly NewRow[]): SheetChange[] {
  const folded = rows.flatMap((row, index) => (row.folded ? [after + 1 + index] : []));
  const groups = runs(folded).map(({ first, count }) => ({ row: first, rows: count }));
  return groups.length === 0 ? [] : [{ kind: 'fold', sheet: name, groups }];
}
