import { type Cell, isBlank, textOf } from '../../grid/cell';
import { fingerprint } from '../../memory/fingerprint';
import { INHERITED_COLUMNS, type InheritedColumn, type Origin, type Origins } from '../../memory/row-record';
import { remembered } from '../../thai/remembered';
import type { Identities, Identity } from '../identity';
import type { Measure } from '../measure';

/** The row and value that a cell's text comes from. For `astray` see `Measure`. */
export interface Source {
  readonly row: number | null;
  readonly value: Cell;
  readonly astray: boolean;
}

export const NO_SOURCE: Source = { row: null, value: '', astray: false };

export function ownSource(row: number, value: Cell): Source {
  return { row, value, astray: false };
}

/** The identities of the rows that hold measures, and a way to read the cells of any row. */
interface Rows {
  readonly identities: Identities;
  cell(row: number, column: InheritedColumn): Cell;
}

/**
 * Tells what a blank cell inherits. Normally that is the cell above. If a sort or an inserted row has separated it from the cell it
 * last inherited from, it still inherits from that cell, or from none if that row is gone.
 */
export function keptSources({
  identities,
  cell,
}: Rows): (row: number, column: InheritedColumn, above: Source) => Source {
  return (row, column, above) => {
    const seen = identities.get(row)?.origins[column];
    if (seen === undefined || printOf(above.value) === seen.print) return { ...above, astray: false };
    const origin = identities.rowOf(seen.id);
    if (origin === undefined) return { ...NO_SOURCE, astray: true };
    const value = cell(origin, column);
    // An edit, not a move: somebody changed the source cell, or filled a blank cell below it to split a group or name another unit.
    const before = above.row === null ? undefined : identities.get(above.row)?.origins[column];
    const isEdited = origin === above.row || isBlank(value) || before?.id === seen.id;
    return isEdited ? { ...above, astray: false } : { row: origin, value, astray: true };
  };
}

/** What each row's blank cells inherit from, for the รหัส, so that a sort does not lose it. If the source is gone, the old origin is kept. */
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

/** A measure's own or inherited text in one of these columns. */
export function inheritedText({ group, unitText, periodText }: Measure, column: InheritedColumn): string {
  return { group, unit: unitText, period: periodText }[column];
}

function printOf(value: Cell): string {
  return printOfText(textOf(value).trim());
}

/** Many rows inherit the same few texts. */
const printOfText = remembered(fingerprint);
