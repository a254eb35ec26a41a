import { type Cell, textOf } from '../grid/cell';
import { format1, readFormat1 } from './row-format-1';
import { format2, readFormat2 } from './row-format-2';
import type { RowRecord } from './row-record';

/**
 * Reads a รหัส cell; null if the tool did not write the text. The cell may have any of the formats, whatever the sheet's layout, because
 * people copy rows from one sheet into another.
 */
export function readRow(cell: Cell): RowRecord | null {
  const text = textOf(cell).trim();
  return readFormat2(text) ?? readFormat1(text);
}

/** How either format begins. */
const STAMP = /^(?:\{"v":2,"id":"([a-z][a-z0-9-]*)","print":"([a-z0-9]+)"|([a-z][a-z0-9-]*):([a-z0-9]+)(?=:|$))/;

/** The id and the print in a รหัส cell, or null. Reads no further: an edit asks this of every row. */
export function stampIn(cell: Cell): Pick<RowRecord, 'id' | 'print'> | null {
  const text = textOf(cell).trim();
  if (text === '') return null;
  const [, id2, print2 = '', id1, print1 = ''] = STAMP.exec(text) ?? [];
  if (id2 !== undefined) return { id: id2, print: print2 };
  return id1 === undefined ? readRow(cell) : { id: id1, print: print1 };
}

/**
 * The text for a รหัส cell in a sheet of the given layout. Until set-up has migrated the sheet to a newer layout, the office may go back
 * to its older build, which can read only the older format.
 */
export function rowText(record: RowRecord, layout: number): string {
  return layout < 2 ? format1(record) : format2(record);
}
