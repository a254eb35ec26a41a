import { mendedText } from '../../check/rules/wording/mended-text';
import { fingerprint } from '../../memory/fingerprint';
import { STORED, UNDO } from '../../memory/stored';
import type { ColumnKey } from '../../register/columns';
import { identify } from '../../register/identity';
import { identityRow, type Register } from '../../register/read-register';
import { readLong, removeLong, storeLong } from '../common/long-text';
import type { Store } from '../ports/adapters';
import type { TextChange } from './fix-result';

/** A change as it is kept for *undo*: rows and columns move meanwhile, so it knows both by more than their numbers. */
export interface KeptChange extends TextChange {
  readonly key: ColumnKey | undefined;
  readonly of: RowMark;
}

/** Who a row is: its รหัส without the fingerprint, '' where it has none yet; and its method's fingerprint, mended. */
export interface RowMark {
  readonly id: string;
  readonly print: string;
}

/** What a run wrote that broke off (its mark is still there), as far as it is known: the run that ends its work must be put back with it. */
export function keptOfBroken(store: Store): readonly KeptChange[] {
  return store.get(STORED.undoOpen) === null ? [] : keptForUndo(store);
}

/** Keeps the changes, and those of a run that broke off before, in place of those of the run before. */
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

/** From now on the next run's changes take the place of these. */
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

/** The marks of the register's rows, also where a sort or a copy left a รหัส in a wrong row. */
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
