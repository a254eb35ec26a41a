import type { SheetModel } from './model';

/** A gid for a new sheet. 0 for the first, as in Google; otherwise derived from the name, so that runs are reproducible. */
export function sheetId(name: string, others: readonly SheetModel[]): number {
  if (others.length === 0) return 0;
  let id = 7;
  for (const letter of name) id = (id * 31 + (letter.codePointAt(0) ?? 0)) % 2_000_000_011;
  while (others.some(other => other.id === id)) id += 1;
  return id;
}
