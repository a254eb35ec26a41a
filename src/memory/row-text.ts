import { type Cell, textOf } from '../grid/cell';
import { format1, readFormat1 } from './row-format-1';
import { format2, readFormat2 } from './row-format-2';
import type { RowRecord } from './row-record';

/** What a รหัส cell says, in whichever format, or null where it holds none of ours: people copy rows from one sheet into another. */
export function readRow(cell: Cell): RowRecord | null {
  const text = textOf(cell).trim();
  return readFormat2(text) ?? readFormat1(text);
}

/**
 * The text for a รหัส cell in a sheet of the given layout. As long as set-up has not brought the sheet to a newer layout, the office may
 * go back to its older build, which reads the older format alone.
 */
export function rowText(record: RowRecord, layout: number): string {
  return layout < 2 ? format1(record) : format2(record);
}
