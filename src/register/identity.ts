import { type Cell, textOf } from '../grid/cell';
import { textKey } from '../thai/text/text';
import { INHERITED_COLUMNS, type InheritedColumn } from './columns';

/** What identifies a row: the text of its method, and its รหัส cell. */
export interface IdentityRow {
  readonly row: number;
  readonly method: string;
  readonly idCell: Cell;
}

/** The cell that a blank cell repeated when last seen: the รหัส of that cell's row, and a fingerprint of its text. */
export interface Origin {
  readonly id: string;
  readonly print: string;
}

export type Origins = Readonly<Partial<Record<InheritedColumn, Origin>>>;

/** A parsed รหัส. `mailed` is the row's last letter, '' if there was none, or null if the รหัส does not say. */
interface Stamp {
  readonly id: string;
  readonly print: string;
  readonly mailed: string | null;
  readonly origins: Origins;
  /** The row where the รหัส was found. */
  readonly row: number;
}

/** A row's identity. `from` is the row where its รหัส was found, null for a new row; `print` is the current method's fingerprint. */
export interface Identity extends Omit<Stamp, 'row'> {
  readonly from: number | null;
}

/**
 * Gives every row its own รหัส and keeps existing ones. People copy rows, edit methods, and sort without selecting the hidden
 * columns, so a รหัส carries a fingerprint of its method:
 * - it matches this row's method: the row keeps it; if two rows match, the later one is a copy and gets a new รหัส;
 * - it matches another row's method: it moves to that row;
 * - it matches no row: the method was edited, and the row keeps its รหัส.
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
  return rows.filter(row => readStamp(row)[0]?.[1].print !== fingerprint(row.method)).map(({ row }) => row);
}

function asIdentity(stamp: Stamp | undefined, print: string, newId: () => string): Identity {
  const { id = newId(), mailed = null, origins = {}, row: from = null } = stamp ?? {};
  return { id, print, mailed, origins, from };
}

/** `id:fingerprint`, then two facts that no other cell holds: the day of the last letter, and the origins of blank cells. */
const STAMP = /^([a-z][a-z0-9-]*):([a-z0-9]+)(?::([^:]*))?(?::([^:]*))?$/;

/** The text for a row's รหัส cell. */
export function stampOf({ id, print }: Identity, mailed: string, origins: Origins): string {
  const all = INHERITED_COLUMNS.map(column => {
    const origin = origins[column];
    return origin ? `${origin.id}.${origin.print}` : '';
  });
  const stamp = `${id}:${print}:${mailed}`;
  return all.some(origin => origin !== '') ? `${stamp}:${all.join(',')}` : stamp;
}

/** True if the cell holds a รหัส written by this tool. */
export function isStamp(cell: Cell): boolean {
  return STAMP.test(textOf(cell).trim());
}

function readStamp({ row, idCell }: IdentityRow): [number, Stamp][] {
  const [, id, print, mailed = null, origins = ''] = STAMP.exec(textOf(idCell).trim()) ?? [];
  return id === undefined || print === undefined
    ? []
    : [[row, { id, print, mailed, origins: readOrigins(origins), row }]];
}

function readOrigins(text: string): Origins {
  const all = text.split(',').map(origin => origin.split('.'));
  return Object.fromEntries(
    INHERITED_COLUMNS.flatMap((column, index) => {
      const [id = '', print = ''] = all[index] ?? [];
      return id === '' ? [] : [[column, { id, print }]];
    }),
  );
}

/** FNV-1a over the visible text. 32 bits are enough for one office's rows. */
export function fingerprint(text: string): string {
  const key = textKey(text);
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
