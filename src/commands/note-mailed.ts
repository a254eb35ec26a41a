import { textOf } from '../measure/cell';
import type { Measure } from '../measure/measure';
import { columnCell, type Register } from '../measure/register';
import type { Problem } from '../problem';
import type { Letter } from '../remind/letter';
import { formatDateShort } from '../thai/calendar';
import type { Adapters } from './adapters';
import type { Office } from './read-book';
import { writeToolCells } from './write-tool-cells';

/**
 * Notes the day in แจ้งล่าสุด of the letters' rows; null, or why not. Rows may have moved since the letters were written and their
 * words changed, so they are known by their รหัส, and by their words only where they had none.
 */
export function noteMailed(adapters: Adapters, { register }: Office, sent: readonly Letter[]): Problem | null {
  const rows = new Set(sent.flatMap(letter => letter.rows));
  if (rows.size === 0) return null;
  const mailed = new Set(register.measures.filter(({ row }) => rows.has(row)).map(one => markOf(register, one)));
  const noted = writeToolCells(adapters, ({ register: now, today }) => {
    const rowsNow = now.measures.filter(measure => mailed.has(markOf(now, measure)));
    return new Map(rowsNow.map(({ row }) => [row, { lastMailed: formatDateShort(today) }]));
  });
  return 'problems' in noted ? noted.problems[0] : null;
}

function markOf({ grid, headings }: Register, { row, group, method }: Measure): string {
  return textOf(columnCell(grid, headings, row, 'id')).trim() || `${group}\n${method}`;
}
