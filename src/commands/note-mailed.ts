import type { Register } from '../measure/register';
import type { Problem } from '../problem';
import type { Letter } from '../remind/letter';
import { formatDateShort } from '../thai/calendar';
import type { Adapters } from './adapters';
import type { Office } from './read-book';
import { identitiesOf, writeToolCells } from './write-tool-cells';

/**
 * Notes the day in แจ้งล่าสุด of the letters' rows; null, or why not. Rows may have moved since the letters were written and their
 * words changed, so they are known by their รหัส, and by their words only where they had none.
 */
export function noteMailed(adapters: Adapters, { register }: Office, sent: readonly Letter[]): Problem | null {
  const rows = new Set(sent.flatMap(letter => letter.rows));
  if (rows.size === 0) return null;
  const mailed = new Set([...marksOf(register)].flatMap(([row, mark]) => (rows.has(row) ? mark : [])));
  const noted = writeToolCells(adapters, ({ register: now, today }) => {
    const marks = marksOf(now);
    const rowsNow = now.measures.filter(({ row }) => mailed.has(marks.get(row) ?? ''));
    return new Map(rowsNow.map(({ row }) => [row, { lastMailed: formatDateShort(today) }]));
  });
  return 'problems' in noted ? noted.problems[0] : null;
}

/** By row: the id alone, since its fingerprint changes with the method. A รหัส left in another row by a sort is its own row's. */
function marksOf(register: Register): ReadonlyMap<number, string> {
  const identities = identitiesOf(register, () => '');
  return new Map(
    register.measures.map(({ row, group, method }) => {
      const [id = ''] = identities.get(row)?.idCell.split(':') ?? [];
      return [row, id || `${group}\n${method}`];
    }),
  );
}
