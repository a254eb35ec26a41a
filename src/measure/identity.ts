import { textKey } from '../thai/text';
import { type Cell, textOf } from './cell';

/** A row as identity sees it: its method's text, and what stands in its รหัส cell. */
export interface IdentityRow {
  readonly row: number;
  readonly method: string;
  readonly idCell: Cell;
}

/**
 * Who a row is. `idCell` is the text for its รหัส cell. `from` is the row where this รหัส stood, or null where the row is new. `mailed`
 * is what this รหัส says of the row's last letter, or null where it says nothing.
 */
export interface Identity {
  readonly idCell: string;
  readonly from: number | null;
  readonly mailed: string | null;
}

type Stamp = { readonly id: string; readonly print: string; readonly mailed: string | null; readonly row: number };

/**
 * Gives every row a รหัส of its own and keeps those it has. People sort with the hidden columns left out of the selection, copy
 * rows, and edit methods; so a รหัส carries a fingerprint of its method:
 * - it fits the row's method: kept, and of two twins the later is the copy;
 * - it fits another row's method: it follows that method;
 * - it fits no row: the method was edited, and the row keeps it.
 */
export function identify(rows: readonly IdentityRow[], newId: () => string): ReadonlyMap<number, Identity> {
  const stamps = new Map(rows.flatMap(row => readStamp(row)));
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
  for (const { row } of rows) {
    const own = stamps.get(row);
    if (own && !given.has(row) && !taken.has(own.id)) give(row, own);
  }
  return new Map(rows.map(({ row }) => [row, asIdentity(given.get(row), prints.get(row) ?? '', newId)]));
}

/** The stamps that do not fit the row they stand in, by fingerprint, in the sheet's order. */
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

/** The rows whose รหัส does not carry their method's fingerprint: something moved. */
export function rowsOutOfPlace(rows: readonly IdentityRow[]): number[] {
  return rows.filter(row => readStamp(row)[0]?.[1].print !== fingerprint(row.method)).map(({ row }) => row);
}

function asIdentity(stamp: Stamp | undefined, print: string, newId: () => string): Identity {
  return { idCell: `${stamp?.id ?? newId()}:${print}`, from: stamp?.row ?? null, mailed: stamp?.mailed ?? null };
}

/** What a รหัส cell holds: the id, the fingerprint, and the day of the last letter, which follows from no other cell. */
const STAMP = /^([a-z][a-z0-9-]*):([a-z0-9]+)(?::(.*))?$/;

/** The รหัส cell of a row whose last letter was of that day; '' where there was none, which is to be known, too. */
export function withMailed(idCell: string, mailed: string): string {
  return `${idCell}:${mailed}`;
}

/** Whether a cell holds a รหัส of ours. */
export function isStamp(cell: Cell): boolean {
  return STAMP.test(textOf(cell).trim());
}

function readStamp({ row, idCell }: IdentityRow): [number, Stamp][] {
  const [, id, print, mailed = null] = STAMP.exec(textOf(idCell).trim()) ?? [];
  return id === undefined || print === undefined ? [] : [[row, { id, print, mailed, row }]];
}

/** FNV-1a over what people see of the text; 32 bits are plenty among one office's rows. */
export function fingerprint(method: string): string {
  const key = textKey(method);
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
