import type { Cell } from '../grid/cell';
import { fingerprint } from '../memory/fingerprint';
import { NEW_ROW, type RowRecord } from '../memory/row-record';
import { readRow, stampIn } from '../memory/row-text';
import { ofRow, once } from '../thai/remembered';

/** What identifies a row: the text of its method, and its รหัส cell. Among the rows of a split, which have the same method, also its unit. */
export interface IdentityRow {
  readonly row: number;
  readonly method: string;
  /** The row's own ผู้รับผิดชอบ, '' if blank. */
  readonly unit: string;
  readonly idCell: Cell;
}

/** A parsed รหัส, and the row where it was found. */
interface Stamp {
  readonly record: RowRecord;
  readonly row: number;
}

/** A row, its own stamp, and the stamp that it is given. */
interface Stamped {
  readonly row: number;
  readonly print: string;
  readonly unit: string;
  readonly own: Stamp | null;
  given: Stamp | null;
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
 * Rows of a split have the same method. First of all, each gets the รหัส that was its unit's, so that no sort gives it another unit's. A copy of
 * such a row is one more row of the split.
 */
export function identify(rows: readonly IdentityRow[], newId: () => string): ReadonlyMap<number, Identity> {
  const all = rows.map(stampedRow);
  const taken = new Set<string>();
  const give = (one: Stamped, stamp: Stamp) => {
    one.given = stamp;
    taken.add(stamp.record.id);
  };
  const isFree = (stamp: Stamp) => !taken.has(stamp.record.id);
  giveByUnit(all, give, isFree);
  for (const one of all) {
    if (one.given === null && one.own?.record.print === one.print && isFree(one.own)) give(one, one.own);
  }
  const strays = new Map<string, Stamp[]>();
  for (const { own } of all) {
    if (own === null || !isFree(own)) continue;
    const alike = strays.get(own.record.print);
    if (alike) alike.push(own);
    else strays.set(own.record.print, [own]);
  }
  for (const one of all) {
    const stray = one.given === null ? strays.get(one.print)?.shift() : undefined;
    if (stray && isFree(stray)) give(one, stray);
  }
  const isSorted = all.some(({ row, given }) => given !== null && given.row !== row);
  for (const one of isSorted ? [] : all) {
    if (one.own !== null && one.given === null && isFree(one.own)) give(one, one.own);
  }
  return new Map(all.map(one => [one.row, asIdentity(one, newId)]));
}

/** Gives the rows of splits their รหัส by method and unit: first where it stands, then wherever a sort has left it. */
function giveByUnit(
  all: readonly Stamped[],
  give: (one: Stamped, stamp: Stamp) => void,
  isFree: (stamp: Stamp) => boolean,
): void {
  const stamps = all.flatMap(({ own }) => (own?.record.split ? [own] : []));
  if (stamps.length === 0) return;
  for (const one of all) if (one.own && fits(one, one.own) && isFree(one.own)) give(one, one.own);
  for (const stamp of stamps) {
    const one = isFree(stamp) ? all.find(row => row.given === null && fits(row, stamp)) : undefined;
    if (one) give(one, stamp);
  }
}

/** The identities of rows, each found when it is asked for. */
export interface Identities {
  get(row: number): Identity | undefined;
  /** The row that has this รหัส. */
  rowOf(id: string): number | undefined;
}

/** The rows below the headings. */
export interface IdentityRows {
  readonly rows: readonly number[];
  identityRow(row: number): IdentityRow;
  holdsMeasure(row: number): boolean;
}

/**
 * The same as `identify`. A row keeps its รหัส, whatever became of the others, if that matches its method and stands in no row above. If its
 * method was edited, or it is new, a short look at the others tells if any of them was moved or copied. Only then all are compared.
 */
export function identitiesIn({ rows, identityRow, holdsMeasure }: IdentityRows): Identities {
  const all = once(() => identify(rows.filter(holdsMeasure).map(identityRow), () => ''));
  const rowsById = once(() => new Map([...all()].map(([row, { id }]) => [id, row])));
  const stamps = once(() => rows.map(row => ({ row, stamp: stampIn(identityRow(row).idCell) })));
  const firstRows = once(() => new Map([...stamps()].reverse().map(({ row, stamp }) => [stamp?.id, row])));
  const survey = once(() => {
    const prints = stamps().map(({ row, stamp }) => ({ row, stamp, print: fingerprint(identityRow(row).method) }));
    const marked = prints.filter(({ stamp }) => stamp !== null);
    return {
      isCopied: new Set(marked.map(({ stamp }) => stamp?.id)).size < marked.length,
      outOfPlace: marked.filter(({ stamp, print }) => stamp?.print !== print).map(({ row }) => row),
      unmarked: new Set(prints.filter(({ stamp }) => stamp === null).map(({ print }) => print)),
    };
  });
  /** True if no other row can have the row's รหัส, or a รหัส for it. */
  const isAlone = (row: number, own: Stamp | null) => {
    const { isCopied, outOfPlace, unmarked } = survey();
    const isOnly = outOfPlace.length === 0 || (outOfPlace.length === 1 && outOfPlace[0] === row);
    return isOnly && !isCopied && (own === null || !unmarked.has(own.record.print));
  };
  const get = ofRow((row: number): Identity | undefined => {
    if (!holdsMeasure(row)) return undefined;
    const one = stampedRow(identityRow(row));
    const { print, own } = one;
    // The other rows of a split have the same method.
    if (own?.record.split && !fits(one, own)) return all().get(row);
    const isKept = own !== null && own.record.print === print && firstRows().get(own.record.id) === row;
    return isKept || isAlone(row, own) ? asIdentity({ ...one, given: own }, () => '') : all().get(row);
  });
  return { get, rowOf: id => rowsById().get(id) };
}

function fits({ print, unit }: Stamped, { record }: Stamp): boolean {
  return record.print === print && record.split?.print === fingerprint(unit);
}

function stampedRow({ row, method, unit, idCell }: IdentityRow): Stamped {
  const record = readRow(idCell);
  return { row, print: fingerprint(method), unit, own: record && { record, row }, given: null };
}

/** The rows whose รหัส does not match their method: something moved or was edited. */
export function rowsOutOfPlace(rows: readonly IdentityRow[]): number[] {
  return rows.filter(row => readRow(row.idCell)?.print !== fingerprint(row.method)).map(({ row }) => row);
}

function asIdentity({ given, own, print, unit }: Stamped, newId: () => string): Identity {
  // A copy of a row of a split is of the split, too, its unit changed or not.
  const copied = own?.record.print === print ? own.record.split : null;
  const split = given === null ? copied : given.record.split;
  // The spread of NEW_ROW comes last: V8 takes ten times as long to add to a copy, and this runs for each row.
  const identity: Identity =
    given === null ? { id: newId(), print, from: null, ...NEW_ROW } : { ...given.record, print, from: given.row };
  return split ? { ...identity, split: { ...split, print: fingerprint(unit) } } : identity;
}
