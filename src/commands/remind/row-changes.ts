import { textOf } from '../../grid/cell';
import type { RowChanges } from '../../letters/reasons';
import { fingerprint } from '../../memory/fingerprint';
import type { Standing } from '../../memory/row-record';
import type { UnnotedRows } from '../../memory/unnoted-rows';
import type { MeasureWithProgress } from '../../register/measure';
import { columnCell, type Register } from '../../register/read-register';
import type { PlainDate } from '../../thai/dates/calendar';
import { identitiesOf } from '../flag/wanted-columns';
import { lacksToolColumn } from '../flag/write-tool-cells';

/**
 * The day on which each row last changed in a way that matters to letters; today if it is new or changed since the last letters. Rows
 * that an older build told are left out, because it did not record this. If one of the tool's columns is missing, all rows are left
 * out: nothing could be noted then, so every row would look new and everybody would be told every day. `unnoted`: what could not be
 * noted in the rows.
 */
export function rowChanges(
  register: Register,
  rows: readonly MeasureWithProgress[],
  today: PlainDate,
  unnoted: UnnotedRows,
): RowChanges {
  const { grid, headings } = register;
  if (lacksToolColumn(register)) return new Map();
  const identities = identitiesOf(register, () => '');
  return new Map(
    rows.flatMap((row): [number, PlainDate][] => {
      const number = row.measure.row;
      const { mailed = null, standing: noted = null } = identities.get(number) ?? {};
      const standing = standingBefore(noted, row, today, unnoted);
      if (standing !== null) return [[number, isKnown(standing, row, today) ? standing.since : today]];
      const day = mailed ?? textOf(columnCell(grid, headings, number, 'lastMailed'));
      return day === '' ? [[number, today]] : [];
    }),
  );
}

/** The row's standing as noted in it, or as letters saw it that could not be noted. */
export function standingBefore(
  noted: Standing | null,
  row: MeasureWithProgress,
  today: PlainDate,
  unnoted: UnnotedRows,
): Standing | null {
  if (noted !== null && isKnown(noted, row, today)) return noted;
  const since = unnoted.get(printOf(row));
  return since === undefined || since > today ? noted : { as: standingText(row), since };
}

/** The rows as today's letters left them, for a day on which the rows themselves could not be written. */
export function seenToday(rows: readonly MeasureWithProgress[], changes: RowChanges, today: PlainDate): UnnotedRows {
  const open = rows.filter(row => standingText(row) !== '');
  return new Map(open.map(row => [printOf(row), changes.get(row.measure.row) ?? today]));
}

/** Identifies a row with its standing, without its รหัส, which may be the cell that cannot be written. */
function printOf(row: MeasureWithProgress): string {
  const { group, method } = row.measure;
  return fingerprint([group, method, standingText(row)].join('\n'));
}

/** The standing of a row that no letter has told yet: to the next letters it is new. */
export function unseenStanding(today: PlainDate): Standing {
  return { as: '-', since: today };
}

/** A row's standing after today's letters: the one before, if nothing changed. */
export function standingAfter(before: Standing | null, row: MeasureWithProgress, today: PlainDate): Standing {
  return before !== null && isKnown(before, row, today) ? before : { as: standingText(row), since: today };
}

/** True if letters have seen the row as it is. A day after today, of a wrong clock, says nothing. */
function isKnown({ as, since }: Standing, row: MeasureWithProgress, today: PlainDate): boolean {
  return since <= today && as === standingText(row);
}

/** What decides when a row is told and to whom, as a text to compare; '' if the row never needs to be told as it is. */
function standingText({ measure, progress: { due, state } }: MeasureWithProgress): string {
  if (due === null || state === 'done' || state === 'cancelled') return '';
  const { all, units } = measure.units;
  return `${due}.${fingerprint([...(all ? ['*'] : []), ...[...units].sort()].join('/'))}`;
}
