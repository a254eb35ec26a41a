import type { Cell } from '../grid/cell';
import { fingerprint } from '../memory/fingerprint';
import { NEW_ROW, type RowRecord } from '../memory/row-record';
import { readRow } from '../memory/row-text';

/** What identifies a row: the text of its method, and its รหัส cell. */
export interface IdentityRow {
  readonly row: number;
  readonly method: string;
  readonly idCell: Cell;
}

/** A parsed รหัส, and the row where it was found. */
interface Stamp extends RowRecord {
  readonly row: number;
}

/** A row's identity. `from` is the row where its รหัส was found, null for a new row; `print` is the current method's fingerprint. */
export interface Identity extends RowRecord {
  readonly from: number | null;
}

/**
 * Gives every row its own รหัส and keeps existing ones. People copy rows, edit methods, and sort without selecting the hidden
 * columns, so a รหัส carries a fingerprint of its method:
 * - it matches this row's method: the row keeps it; if two rows match, the later one is a copy and gets a new รหัส;
 * - it matches another row's method: it moves to that row;
 * - it matches no row: the method was edited, and the row keeps its รหัส. But if others have moved, rows were sorted without their รหัส, and
 *   this one may be that of a row that was deleted since: the row gets a new one, because "told" must not be said of a row that was not.
 */
export function identify(rows: readonly IdentityRow[], newId: () => string): ReadonlyMap<number, Identity> {
  const stamps = new Map(
    rows.flatMap(({ row, idCell }): [number, Stamp][] => {
      const record = readRow(idCell);
      return record === null ? [] : [[row, { ...record, row }]];
    }),
  );
  const prints = new Map(rows.map(({ row, method }) => [row, fingerprint(method)]));
  const given = new Map<number, Stamp>();
  const taken = new Set<string>();
  const give = (row: number, stamp: Stamp) => {
    given.set(row, stamp);
    taken.add(stamp.id);
  };
  for (const { row } of rows) {
    const own = stamps.get(row);
    if (own && own.print === prints.get(row) && !taken.has(own.id)) give(row, own);
  }
  const strays = strayStamps(rows, stamps, given, taken);
  for (const { row } of rows) {
    const stray = given.has(row) ? undefined : strays.get(prints.get(row) ?? '')?.shift();
    if (stray && !taken.has(stray.id)) give(row, stray);
  }
  const isSorted = [...given].some(([row, stamp]) => stamp.row !== row);
  for (const { row } of isSorted ? [] : rows) {
    const own = stamps.get(row);
    if (own && !given.has(row) && !taken.has(own.id)) give(row, own);
  }
  return new Map(rows.map(({ row }) => [row, asIdentity(given.get(row), prints.get(row) ?? '', newId)]));
}

/** The stamps that do not match the row they are in, by fingerprint, in the sheet's order. */
function strayStamps(
  rows: readonly IdentityRow[],
  stamps: ReadonlyMap<number, Stamp>,
  given: ReadonlyMap<number, Stamp>,
  taken: ReadonlySet<string>,
): Map<string, Stamp[]> {
  const strays = new Map<string, Stamp[]>();
  for (const { row } of rows) {
    const stamp = stamps.get(row);
    if (!stamp || given.has(row) || taken.has(stamp.id)) continue;
    const alike = strays.get(stamp.print);
    if (alike) alike.push(stamp);
    else strays.set(stamp.print, [stamp]);
  }
  return strays;
}

/** The rows whose รหัส does not match their method: something moved or was edited. */
export function rowsOutOfPlace(rows: readonly IdentityRow[]): number[] {
  return rows.filter(row => readRow(row.idCell)?.print !== fingerprint(row.method)).map(({ row }) => row);
}

function asIdentity(stamp: Stamp | undefined, print: string, newId: () => string): Identity {
  if (stamp === undefined) return { ...NEW_ROW, id: newId(), print, from: null };
  const { row: from, ...record } = stamp;
  return { ...record, print, from };
}
