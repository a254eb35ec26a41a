import type { Link, Merge, SourceTable } from '../../source';
import type { XmlElement } from '../file/xml';
import { refuseTooBig } from '../limits';
import { type PlacedCell, placeRows } from './rows';
import type { Hanging } from './runs';
import type { Story } from './story';

/** A table as read, with what hangs on its cells. */
export interface ReadTable {
  readonly table: SourceTable;
  readonly cells: readonly ReadCell[];
}

export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly hanging: readonly Hanging[];
  readonly tables: readonly ReadTable[];
}

/** Reads a table and the tables in its cells. @throws Unreadable if it is too big. */
export function readTable(element: XmlElement, story: Story, name: string): ReadTable {
  const placed = placeRows(element);
  refuseTooBig(placed.rows, placed.columns);
  const cells = Array.from({ length: placed.rows }, () => Array.from({ length: placed.columns }, () => ''));
  const links: Link[] = [];
  const read = placed.cells.map((cell): ReadCell => {
    const { row, column } = cell;
    const content = story.content(cell.element);
    const line = cells[row];
    if (line) line[column] = content.text.trim() === '' ? '' : content.text;
    links.push(...content.links.map(link => ({ row, column, ...link })));
    return { row, column, hanging: content.hanging, tables: content.tables.map(one => readTable(one, story, '')) };
  });
  const merges = placed.cells.filter(isMerged).map(mergeOf);
  const table = { name, cells, merges, headingRows: placed.headingRows, ...(links.length > 0 && { links }) };
  return { table, cells: read };
}

function isMerged({ rows, columns }: PlacedCell): boolean {
  return rows > 1 || columns > 1;
}

function mergeOf({ row, column, rows, columns }: PlacedCell): Merge {
  return { row, column, rows, columns };
}
