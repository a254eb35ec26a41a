import type { Letter } from '../../letters/letter';
import type { Problem } from '../../problem';
import type { Register } from '../../register/read-register';
import { formatDateShort } from '../../thai/dates/calendar';
import { REGISTER_SHEETS } from '../common/read-office';
import type { ToolCells } from '../flag/tool-cells';
import { identitiesOf, writeToolCells } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import type { PlannedLetters } from './plan-letters';
import { standingAfter, unseen } from './row-changes';

/**
 * Notes the day in แจ้งล่าสุด of the rows that the letters name, and how every row stood when they went; null, or why not. `unnoted` are letters of
 * an earlier run of the day. Rows may have moved since the letters were written and their words changed, so they are known by their
 * รหัส, and by their words only where they had none; a row that came meanwhile is left for the next letters.
 */
export function noteMailed(
  adapters: Adapters,
  planned: PlannedLetters,
  unnoted: readonly Letter[],
  sent: readonly Letter[],
): Problem | null {
  const letters = [...unnoted, ...sent];
  if (letters.every(({ rows }) => rows.length === 0)) return null;
  const left = rowsLeft(planned, unnoted);
  const before = marksOf(planned.office.register);
  const markOf = (row: number) => before.get(row) ?? '';
  const mailed = new Set(letters.flatMap(({ named }) => named.map(markOf)));
  const seen = new Map(
    planned.input.measures.filter(({ measure }) => !left.has(measure.row)).map(one => [markOf(one.measure.row), one]),
  );
  const noted = writeToolCells(
    adapters,
    ({ register: now, today }) => {
      const identities = identitiesOf(now, () => '');
      const cellsOf = (row: number, mark: string): ToolCells => {
        const one = seen.get(mark);
        const standing = identities.get(row)?.standing ?? null;
        return {
          ...(mailed.has(mark) && { lastMailed: formatDateShort(today) }),
          standing: one ? standingAfter(standing, one, today) : (standing ?? unseen(today)),
        };
      };
      return new Map([...marksOf(now)].map(([row, mark]) => [row, cellsOf(row, mark)]));
    },
    REGISTER_SHEETS,
  );
  return 'problems' in noted ? noted.problems[0] : null;
}

/** What somebody who had the day's letter before must still be told of: to them the row is new tomorrow. */
function rowsLeft({ toldToday }: PlannedLetters, unnoted: readonly Letter[]): ReadonlySet<number> {
  const named = (to: string) => unnoted.filter(letter => letter.to === to).flatMap(({ rows }) => rows);
  return new Set(toldToday.flatMap(({ to, rows }) => rows.filter(row => !named(to).includes(row))));
}

/** By row: the id alone, since its fingerprint changes with the method. A รหัส left in another row by a sort is its own row's. */
function marksOf(register: Register): ReadonlyMap<number, string> {
  const identities = identitiesOf(register, () => '');
  return new Map(
    register.measures.map(({ row, group, method }) => {
      return [row, identities.get(row)?.id || `${group}\n${method}`];
    }),
  );
}
