import type { Problem } from '../../../problem';
import type { Round } from '../../../register/results';
import { type ChangedRow, changedSince } from '../../../report/closed/changed-since';
import type { ClosedRound } from '../../../report/closed/closed-round';
import { closedSheetName, readClosedSheet } from '../../../report/closed/closed-sheet';
import type { ClosedRecord } from '../../common/closed-records';
import type { OfficeBook } from '../../common/read-office';
import { identitiesOf } from '../../flag/wanted-columns';
import type { Adapters } from '../../ports/adapters';

/** Reads a closed round's sheet: found by its id, because people rename sheets. One read. */
export function readClosed(
  { book }: Pick<Adapters, 'book'>,
  record: ClosedRecord,
  fiscalYear: number,
  round: Round,
): ClosedRound | { readonly problem: Problem } {
  const grid = book.readSheet(record.sheet);
  if (grid === null) return { problem: { code: 'closedSheetGone', sheet: closedSheetName(fiscalYear, round) } };
  const closed = readClosedSheet(grid);
  if (closed === 'newer') return { problem: { code: 'newerLayout', layout: 0 } };
  return closed === 'altered' ? { problem: { code: 'closedSheetAltered', sheet: grid.name } } : closed;
}

/** What has changed in the register since, for a round of the register's year; nothing of other years. */
export function changesIn({ register, settings, today }: OfficeBook, closed: ClosedRound): readonly ChangedRow[] {
  if (settings.fiscalYear !== closed.settings.fiscalYear) return [];
  return changedSince(
    closed,
    register,
    identitiesOf(register, () => ''),
    today,
  );
}
