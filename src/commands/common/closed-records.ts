import type { Grid } from '../../grid/grid';
import { STORED } from '../../memory/stored';
import type { Problem } from '../../problem';
import type { Round } from '../../register/results';
import { closedSheetOf } from '../../report/closed/closed-sheet';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Store } from '../ports/adapters';

/** No round is being closed. */
const NONE = '-';
const SEPARATOR = '|';

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

/** Where the round of that year (B.E.) is kept; undefined if it is not closed. */
export function closedRecord(store: Store, fiscalYear: number, round: Round): ClosedRecord | undefined {
  return closedRecords(store)[closedKey(fiscalYear, round)];
}

/** The year's rounds that are closed. */
export function closedIn(records: ClosedRecords, fiscalYear: number): Round[] {
  return ([6, 12] as const).filter(round => records[closedKey(fiscalYear, round)] !== undefined);
}

/** The names of the sheets of closings that have begun and are not recorded. */
export function begunClosings(store: Store): readonly string[] {
  return (store.get(STORED.closing) ?? NONE).split(SEPARATOR).filter(name => name !== NONE);
}

/** To be stored as `STORED.closing`. */
export function closingsText(names: readonly string[]): string {
  return names.length === 0 ? NONE : [...new Set(names)].join(SEPARATOR);
}

/** A closed round's sheet that no record names. */
export interface UnknownRound {
  readonly grid: Grid;
  /** B.E. */
  readonly year: number;
  readonly round: Round;
  readonly on: PlainDate;
}

/** Closed rounds among these sheets that are not recorded: of a copy, or taken from a backup. What a run that broke off has left is none. */
export function unknownRounds(store: Store, grids: readonly Grid[]): UnknownRound[] {
  const known = closedRecords(store);
  const begun = begunClosings(store);
  return grids.flatMap(grid => {
    const sheet = closedSheetOf(grid);
    if (sheet === null || begun.includes(grid.name)) return [];
    const record = known[closedKey(sheet.year, sheet.round)];
    return grids.some(({ sheetId }) => sheetId === record?.sheet) ? [] : [{ grid, ...sheet }];
  });
}

/** To be recorded. */
export function foundRounds(store: Store, grids: readonly Grid[]): { [STORED.closed]?: string } {
  const found = unknownRounds(store, grids).map(({ grid, year, round, on }) => {
    return [closedKey(year, round), { sheet: grid.sheetId, on }] as const;
  });
  return found.length === 0
    ? {}
    : { [STORED.closed]: JSON.stringify({ ...closedRecords(store), ...Object.fromEntries(found) }) };
}

/** Why this year's rounds cannot be reported from the register: one is closed, and its record is lost. Null if none is. */
export function whyNotRecorded(store: Store, grids: readonly Grid[], fiscalYear: number): Problem | null {
  const lost = unknownRounds(store, grids).find(({ year }) => year === fiscalYear);
  return lost ? { code: 'closedNotRecorded', sheet: lost.grid.name } : null;
}
