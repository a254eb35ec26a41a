import type { SheetView } from '../../view';

/** What, when it changes, needs the whole sheet drawn anew. */
export function shapeOf({ rows, lists: _, ...shape }: SheetView): string {
  const merged = rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, at) => (cell === null || cell.span ? `${row} ${at}` : [])),
  );
  return JSON.stringify([shape, rows.map(({ row }) => row), merged]);
}
