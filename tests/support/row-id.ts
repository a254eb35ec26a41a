import { readRow } from '../../src/memory/row-text';

/** The id in a รหัส cell, '' where it holds none. */
export function rowIdOf(cell: unknown): string {
  return readRow(String(cell ?? ''))?.id ?? '';
}
