import type { Grid } from '../../grid/grid';
import { STORED } from '../../memory/stored';
import type { Round } from '../../register/results';
import { closedSheetOf } from '../../report/closed/closed-sheet';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Store } from '../ports/adapters';

/** Where a closed round is kept. */
export interface ClosedRecord {
  /** The id of its sheet. */
  readonly sheet: number;
  /** The day on which it was closed. */
  readonly on: PlainDate;
}

/** The closed rounds by `closedKey`. */
export type ClosedRecords = Readonly<Record<string, ClosedRecord>>;

/** Such as 2569-6. `fiscalYear` is B.E. */
export function closedKey(fiscalYear: number, round: Round): string {
  return `${fiscalYear}-${round}`;
}

export function closedRecords(store: Store): ClosedRecords {
  const text = store.get(STORED.closed);
  return text === null ? {} : (JSON.parse(text) as ClosedRecords);
}

/** The year's rounds that are closed. */
export function closedIn(records: ClosedRecords, fiscalYear: number): Round[] {
  return ([6, 12] as const).filter(round => records[closedKey(fiscalYear, round)] !== undefined);
}

/** To be recorded: closed rounds whose sheets are there and not known, of a copy, or taken from a backup. */
export function foundRounds(store: Store, grids: readonly Grid[]): { [STORED.closed]?: string } {
  const known = closedRecords(store);
  const found = grids.flatMap(grid => {
    const sheet = grid.name === store.get(STORED.closing) ? null : closedSheetOf(grid);
    if (sheet === null) return [];
    const key = closedKey(sheet.year, sheet.round);
    const isThere = grids.some(({ sheetId }) => sheetId === known[key]?.sheet);
    return isThere ? [] : [[key, { sheet: grid.sheetId, on: sheet.on }] as const];
  });
  return found.length === 0 ? {} : { [STORED.closed]: JSON.stringify({ ...known, ...Object.fromEntries(found) }) };
}
