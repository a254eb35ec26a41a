import { textOf } from '../../grid/cell';
import type { RowChanges } from '../../letters/reasons';
import { fingerprint } from '../../memory/fingerprint';
import type { Standing } from '../../memory/row-record';
import type { MeasureWithProgress } from '../../register/measure';
import { columnCell, type Register } from '../../register/read-register';
import type { PlainDate } from '../../thai/dates/calendar';
import { identitiesOf, lacksToolColumn } from '../flag/write-tool-cells';

/**
 * Since when each row has stood as it does, as the letters see it: today where it is new or has changed since the last ones went.
 * Nothing is known of a row that an older build told, and of none where a column of the tool's is gone: it could
 * not be noted that the letters told them, and everybody would be told every day.
 */
export function rowChanges(register: Register, rows: readonly MeasureWithProgress[], today: PlainDate): RowChanges {
  const { grid, headings } = register;
  if (lacksToolColumn(register)) return new Map();
  const identities = identitiesOf(register, () => '');
  return new Map(
    rows.flatMap((row): [number, PlainDate][] => {
      const number = row.measure.row;
      const { mailed = null, standing = null } = identities.get(number) ?? {};
      if (standing !== null) return [[number, standing.as === standsAs(row) ? standing.since : today]];
      const day = mailed ?? textOf(columnCell(grid, headings, number, 'lastMailed'));
      return day === '' ? [[number, today]] : [];
    }),
  );
}

/** The standing of a row that letters have not told as it stands: it is new to the next ones. */
export function unseen(today: PlainDate): Standing {
  return { as: '-', since: today };
}

/** A row's standing after today's letters: what it was, where nothing changed. */
export function standingAfter(before: Standing | null, row: MeasureWithProgress, today: PlainDate): Standing {
  const as = standsAs(row);
  return before?.as === as ? before : { as, since: today };
}

/** All that decides when a row is told, and to whom; '' where there is nothing to tell of it, however late. */
function standsAs({ measure, progress: { due, state } }: MeasureWithProgress): string {
  if (due === null || state === 'done' || state === 'cancelled') return '';
  const { all, units } = measure.units;
  return `${due}.${fingerprint([...(all ? ['*'] : []), ...[...units].sort()].join('/'))}`;
}
