import { type Cell, isBlank, textOf } from '../grid/cell';
import { fingerprint } from '../memory/fingerprint';
import { INHERITED_COLUMNS, type InheritedColumn, type Origin, type Origins } from '../memory/row-record';
import { type Identity, type IdentityRow, identify } from './identity';
import type { Measure } from './measure';

/** Where a cell's text comes from. `astray` as in `Measure`. */
export interface Source {
  readonly row: number | null;
  readonly value: Cell;
  readonly astray: boolean;
}

export const NO_SOURCE: Source = { row: null, value: '', astray: false };

export function ownSource(row: number, value: Cell): Source {
  return { row, value, astray: false };
}

/** The rows that hold measures, as their รหัส cells know them, and a reader of any row's cell. */
interface Rows {
  readonly known: readonly IdentityRow[];
  cell(row: number, column: InheritedColumn): Cell;
}

/**
 * Tells what a row's blank cell stands for. It means "as above", but where a sort, or a row put between, parted it from the cell that
 * it was last seen to stand for: then it still means that one, and nothing where that one is gone.
 */
export function keptSources({ known, cell }: Rows): (row: number, column: InheritedColumn, above: Source) => Source {
  const identities = identify(known, () => '');
  const rowsById = new Map([...identities].map(([row, { id }]) => [id, row]));
  return (row, column, above) => {
    const seen = identities.get(row)?.origins[column];
    if (seen === undefined || printOf(above.value) === seen.print) return { ...above, astray: false };
    const origin = rowsById.get(seen.id);
    if (origin === undefined) return { ...NO_SOURCE, astray: true };
    const value = cell(origin, column);
    // Typed anew where it was, or into a row between that was blank, too: so people part a group, or name another unit from there on.
    const before = above.row === null ? undefined : identities.get(above.row)?.origins[column];
    const isEdited = origin === above.row || isBlank(value) || before?.id === seen.id;
    return isEdited ? { ...above, astray: false } : { row: origin, value, astray: true };
  };
}

/** What the blank cells stand for, to be known again after a sort. One whose source is gone keeps what it says. */
export function originsOf(
  measures: readonly Measure[],
  identities: ReadonlyMap<number, Identity>,
): ReadonlyMap<number, Origins> {
  return new Map(
    measures.map(measure => [
      measure.row,
      Object.fromEntries(
        INHERITED_COLUMNS.flatMap(column => {
          const origin = originOf(measure, column, identities);
          return origin === undefined ? [] : [[column, origin]];
        }),
      ),
    ]),
  );
}

function originOf(
  measure: Measure,
  column: InheritedColumn,
  identities: ReadonlyMap<number, Identity>,
): Origin | undefined {
  const row = measure.origins[column];
  if (row === null) return measure.astray.includes(column) ? identities.get(measure.row)?.origins[column] : undefined;
  const id = identities.get(row)?.id;
  return id === undefined ? undefined : { id, print: printOf(inheritedText(measure, column)) };
}

/** What a measure says in one of the columns, its own or inherited. */
export function inheritedText({ group, unitText, periodText }: Measure, column: InheritedColumn): string {
  return { group, unit: unitText, period: periodText }[column];
}

function printOf(value: Cell): string {
  return fingerprint(textOf(value).trim());
}
