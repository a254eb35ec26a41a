import { readRow } from '../../src/memory/row-text';
import { HEADINGS } from '../../src/register/columns';
import { isError, type WorkbookModel } from './model';

/**
 * Which runs gave the workbook's rows their ids: the ids' first part, which differs in every run (`new-id.ts`). None if the workbook was
 * never set up. Two workbooks share one only if rows were copied between them.
 */
export function originsOf({ sheets }: WorkbookModel): readonly string[] {
  const origins = new Set<string>();
  for (const { rows } of sheets) {
    const column = columnOf(rows);
    if (column < 0) continue;
    for (const row of rows) {
      const value = row?.[column]?.value ?? '';
      const id = isError(value) ? undefined : readRow(value)?.id;
      if (id?.includes('-')) origins.add(id.slice(0, id.lastIndexOf('-')));
    }
  }
  return [...origins];
}

/** The column of the first heading รหัส (from 0), or -1. */
function columnOf(rows: WorkbookModel['sheets'][number]['rows']): number {
  for (const row of rows) {
    const column = row?.findIndex(cell => cell?.value === HEADINGS.id) ?? -1;
    if (column >= 0) return column;
  }
  return -1;
}
