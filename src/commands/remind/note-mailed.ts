import type { Letter } from '../../letters/letter';
import type { UnnotedRows } from '../../memory/unnoted-rows';
import type { Problem } from '../../problem';
import type { Register } from '../../register/read-register';
import { formatDateShort } from '../../thai/dates/calendar';
import { readRegisterAgain } from '../common/read-office';
import type { ToolCells } from '../flag/tool-cells';
import { identitiesOf } from '../flag/wanted-columns';
import { writeToolCells } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import type { PlannedLetters } from './plan-letters';
import { seenToday, standingAfter, standingBefore, unseenStanding } from './row-changes';

/**
 * Writes today into แจ้งล่าสุด of the rows that the letters name, and records the standing of every row. `unnoted` are letters that an
 * earlier run of the day sent but did not note. Rows may have moved or changed since the letters were written, so they are found by
 * their รหัส, or by their text if they had none. A row added meanwhile is left for the next letters.
 * @returns why nothing could be noted, or null.
 */
export function noteMailed(
  adapters: Adapters,
  planned: PlannedLetters,
  unnoted: readonly Letter[],
  sent: readonly Letter[],
): Problem | null {
  const letters = [...unnoted, ...sent];
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
          standing: one
            ? standingAfter(standingBefore(standing, one, today, planned.unnoted), one, today)
            : (standing ?? unseenStanding(today)),
        };
      };
      return new Map([...marksOf(now)].map(([row, mark]) => [row, cellsOf(row, mark)]));
    },
    () => readRegisterAgain(adapters, planned.office),
  );
  return 'problems' in noted ? noted.problems[0] : null;
}

/** The rows that the letters have told, as they are now, for a day on which `noteMailed` fails. */
export function toldRows(planned: PlannedLetters, unnoted: readonly Letter[]): UnnotedRows {
  const { measures, changes, today } = planned.input;
  const left = rowsLeft(planned, unnoted);
  return seenToday(
    measures.filter(({ measure }) => !left.has(measure.row)),
    changes,
    today,
  );
}

/** Rows that came up after the person had today's letter. The person must still be told of them, so they stay new until tomorrow. */
function rowsLeft({ toldToday }: PlannedLetters, unnoted: readonly Letter[]): ReadonlySet<number> {
  const named = (to: string) => unnoted.filter(letter => letter.to === to).flatMap(({ rows }) => rows);
  return new Set(toldToday.flatMap(({ to, rows }) => rows.filter(row => !named(to).includes(row))));
}

/**
 * What identifies each row: its id only, because its fingerprint changes with the method. A รหัส that a sort left in another row counts
 * for the row it belongs to.
 */
function marksOf(register: Register): ReadonlyMap<number, string> {
  const identities = identitiesOf(register, () => '');
  return new Map(
    register.measures.map(({ row, group, method }) => {
      return [row, identities.get(row)?.id || `${group}\n${method}`];
    }),
  );
}
