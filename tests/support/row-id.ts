import { readRow } from '../../src/memory/row-text';

/** The id in a รหัส cell; '' if it has none. */
export function rowIdOf(cell: unknown): string {
  return readRow(String(cell ?? ''))?.id ?? '';
}
