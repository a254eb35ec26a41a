import { fingerprint } from '../../memory/fingerprint';
import { STORED, UNDO } from '../../memory/stored';
import type { ColumnKey } from '../../register/columns';
import { identify } from '../../register/identity';
import { identityRow, type Register } from '../../register/read-register';
import { mendedText } from '../../thai/mended-text';
import { readLong, removeLong, storeLong } from '../common/long-text';
import type { Store } from '../ports/adapters';
import type { TextChange } from './fix-result';

/** A change as kept for undo. Rows and columns may move before the undo, so it identifies both by more than their numbers. */
export interface KeptChange extends TextChange {
  readonly key: ColumnKey | undefined;
  readonly of: RowMark;
}

/** Identifies a row: the id in its รหัส ('' if it has none yet), and the fingerprint of its method as corrected. */
export interface RowMark {
  readonly id: string;
  readonly print: string;
}

/** The changes of a run that broke off (its mark `undoOpen` is still there), else none. Undo must also undo them with the next run's. */
export function keptOfBroken(store: Store): readonly KeptChange[] {
  return store.get(STORED.undoOpen) === null ? [] : keptForUndo(store);
}

/** Stores the changes and those of a run that broke off, in place of the previous record. */
export function keepForUndo(
  store: Store,
  register: Register,
  broken: readonly KeptChange[],
  changes: readonly TextChange[],
): void {
  const kept = asKept(register, changes);
  const now = new Set(kept.map(cellOf));
  storeKept(store, [...broken.filter(change => !now.has(cellOf(change))), ...kept]);
  store.set(STORED.undoOpen, '1');
}

/** Marks the record as complete, so that the next run's changes replace it. */
export function closeRecord(store: Store): void {
  store.remove(STORED.undoOpen);
}

function cellOf({ key, of, row }: KeptChange): string {
  return JSON.stringify([key, of.id === '' ? row : of.id]);
}

function asKept(register: Register, changes: readonly TextChange[]): KeptChange[] {
  const marks = rowMarks(register);
  const keys = Object.keys(register.headings.columns) as ColumnKey[];
  return changes.map((change): KeptChange => {
    const key = keys.find(one => register.headings.columns[one] === change.at);
    return { ...change, key, of: marks.get(change.row) ?? { id: '', print: '' } };
  });
}

export function storeKept(store: Store, changes: readonly KeptChange[]): void {
  if (changes.length === 0) removeLong(store, UNDO);
  else storeLong(store, UNDO, JSON.stringify(changes));
}

export function keptForUndo(store: Store): readonly KeptChange[] {
  const stored = readLong(store, UNDO);
  return stored === null ? [] : (JSON.parse(stored) as readonly KeptChange[]);
}

/** The marks of the register's rows. They are right even if a sort or a copy left a รหัส in a wrong row. */
export function rowMarks(register: Register): ReadonlyMap<number, RowMark> {
  const { grid, headings, measures } = register;
  const identities = identify(
    measures.map(({ row }) => identityRow(grid, headings, row)),
    () => '',
  );
  return new Map(
    measures.map(({ row, method }) => {
      return [row, { id: identities.get(row)?.id ?? '', print: fingerprint(mendedText(method)) }];
    }),
  );
}
