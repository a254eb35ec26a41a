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

/**
 * The text for a รหัส cell in a sheet of the given layout. Until set-up has migrated the sheet to a newer layout, the office may go back
 * to its older build, which can read only the older format.
 */
export function rowText(record: RowRecord, layout: number): string {
  return layout < 2 ? format1(record) : format2(record);
}
