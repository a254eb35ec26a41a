import { textOf } from '../../grid/cell';
import { cellAt } from '../../grid/grid';
import type { Register } from '../../register/read-register';
import { whyNotOperator } from '../common/operators';
import type { Ending, Outcome, View } from '../common/outcome';
import { readOffice } from '../common/read-office';
import { runCommand } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { type KeptChange, keptForUndo, type RowMark, rowMarks, storeKept } from './fix-record';
import type { UndoResult } from './fix-result';
import { undoMessage } from './messages';
import { writeChanges } from './text-changes';

export type UndoData = Omit<UndoResult, 'strays'>;

const VIEW: View<UndoResult, UndoData> = { message: undoMessage, data: ({ strays: _, ...counts }) => counts };

/** Restores the cells that the last run changed, wherever their rows are now, unless somebody has edited them since. */
export function undoFix(adapters: Adapters): Outcome<UndoData> {
  return runCommand(adapters, 'ย้อนกลับการแก้ไขล่าสุด', VIEW, (): Ending<UndoResult> => {
    const office = readOffice(adapters);
    if ('problems' in office) return { problem: office.problems[0] };
    const { register, settings } = office;
    const refused = whyNotOperator(adapters, settings);
    if (refused) return { problem: refused };
    const changes = keptForUndo(adapters.documentStore);
    const marks = rowMarks(register);
    const placed = changes.flatMap(change => place(register, marks, change));
    const [unedited, edited] = partition(placed, ({ row, at, now }) => textOf(cellAt(register.grid, row, at)) === now);
    const { written: restored, left, strays } = writeChanges(adapters, register, unedited, true);
    // Forget changes that somebody has edited since. Keep those whose row is missing, because it may come back.
    const settled = new Set([...restored, ...edited].map(({ kept }) => kept));
    storeKept(
      adapters.documentStore,
      changes.filter(change => !settled.has(change)),
    );
    const kept = changes.length - restored.length - left;
    return { result: { restored: restored.length, kept, left, strays } };
  });
}

function partition<Item>(items: readonly Item[], fits: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(fits), items.filter(item => !fits(item))];
}

/** The change with its cell's present place; none if its row or column is gone. */
function place(
  { headings }: Register,
  marks: ReadonlyMap<number, RowMark>,
  kept: KeptChange,
): (KeptChange & { readonly kept: KeptChange })[] {
  const row = rowOf(marks, kept);
  const at = kept.key && headings.columns[kept.key];
  return row === null || !at ? [] : [{ ...kept, row, at, kept }];
}

/**
 * The change's row, found by its รหัส. If the row had no รหัส then or has none now, it is found by its method: at its old place, or
 * anywhere if only one row has this method.
 */
function rowOf(marks: ReadonlyMap<number, RowMark>, { of, row }: KeptChange): number | null {
  const rows = [...marks];
  const [same] = rows.find(([, { id }]) => id !== '' && id === of.id) ?? [];
  if (same !== undefined) return same;
  const alike = rows.filter(([, { id, print }]) => (of.id === '' || id === '') && print === of.print).map(([at]) => at);
  if (alike.includes(row)) return row;
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
