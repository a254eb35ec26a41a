import type { Aside } from '../../source';
import { type ReadTable, readTable } from '../read-table';
import { Flow } from './flow';
import { placeCells, type Spanning } from './place-cells';

export interface OpenCell extends Spanning {
  readonly flow: Flow;
  readonly tables: ReadTable[];
  readonly asides: Pick<Aside, 'kind' | 'text'>[];
}

/** A table whose end has not come yet. */
export interface OpenTable {
  name: string;
  readonly rows: OpenCell[][];
  cell: OpenCell | null;
  /** How many elements were open when it began. */
  readonly depth: number;
  headingRows: number;
  inHead: boolean;
}

export function newCell(attributes: ReadonlyMap<string, string>): OpenCell {
  const [rows, columns] = [spanOf(attributes.get('rowspan')), spanOf(attributes.get('colspan'))];
  return { rows, columns, flow: new Flow(), tables: [], asides: [] };
}

/** @throws Unreadable if it is too big. */
export function readOpenTable({ name, rows, headingRows }: OpenTable): ReadTable {
  const cells = placeCells(rows).map(({ cell, ...place }) => ({
    ...place,
    text: cell.flow.text(),
    links: cell.flow.links,
    asides: cell.asides,
    tables: cell.tables,
  }));
  return readTable(name, rows.length, headingRows, cells);
}

/** A page may give nonsense for a span; a browser takes 1. */
function spanOf(written: string | undefined): number {
  const span = Number.parseInt(written ?? '1', 10);
  return Number.isNaN(span) || span < 0 ? 1 : span;
}
