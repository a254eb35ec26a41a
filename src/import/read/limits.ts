import type { Source, SourceTable } from '../source';
import { tooBig, whyTooBig } from '../table-size';
import { Unreadable } from './unreadable';

/** @throws Unreadable if there is no table with a text, or one is too big. */
export function checked(source: Source): Source {
  for (const table of filled(source).tables) {
    const problem = whyTooBig(table);
    if (problem) throw new Unreadable(problem);
  }
  return source;
}

/** @throws Unreadable if there is no table with a text. */
export function filled(source: Source): Source {
  if (!source.tables.some(holdsText)) throw new Unreadable({ code: 'noTable' });
  return source;
}

/** @throws Unreadable if a table of this size is too big. */
export function refuseTooBig(sheet: string, rows: number, columns: number): void {
  const problem = tooBig(sheet, rows, columns);
  if (problem) throw new Unreadable(problem);
}

export function holdsText({ cells }: SourceTable): boolean {
  return cells.some(row => row.some(text => text.trim() !== ''));
}
