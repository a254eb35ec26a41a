import { UNNOTED } from '../../memory/stored';
import { readUnnotedRows, type UnnotedRows, unnotedRowsText } from '../../memory/unnoted-rows';
import { readLong, removeLong, storeLong } from '../common/long-text';
import type { Adapters } from '../ports/adapters';

/** The rows that letters told and that could not be noted; empty as a rule. */
export function unnotedRows({ documentStore }: Adapters): UnnotedRows {
  return readUnnotedRows(readLong(documentStore, UNNOTED));
}

export function keepUnnoted({ documentStore }: Adapters, rows: UnnotedRows): void {
  storeLong(documentStore, UNNOTED, unnotedRowsText(rows));
}

/** Call when the rows themselves say it. */
export function forgetUnnoted({ documentStore }: Adapters): void {
  removeLong(documentStore, UNNOTED);
}
