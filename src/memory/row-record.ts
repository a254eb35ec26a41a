import type { PlainDate } from '../thai/dates/calendar';

// What the tool must know again in its next run, and can read in no cell that people fill. Most of it is for letters: nobody is to be told
// twice of the same, and nobody is to be left out. It is kept
// - of each row in the register's hidden cell รหัส: a `RowRecord`, which `row-text.ts` reads and writes;
// - of each person in a document property: `letter-record.ts`;
// - of a run that sent letters and broke off before it noted them in the rows: `notes-pending.ts`.
// `stored.ts` lists all properties. docs/adr/0008 tells why it is these facts and no others.

/** The columns in which a blank cell stands for one above it. */
export const INHERITED_COLUMNS = ['group', 'unit', 'period'] as const;
export type InheritedColumn = (typeof INHERITED_COLUMNS)[number];

/** What a blank cell stood for when it was last seen: the id of that row, and the fingerprint of its text. */
export interface Origin {
  readonly id: string;
  readonly print: string;
}

export type Origins = Readonly<Partial<Record<InheritedColumn, Origin>>>;

/** How a row stood when letters last went, and since which day's letters it has stood so. */
export interface Standing {
  /** All that decides when the row is told, and to whom. It is compared, and never taken apart. */
  readonly as: string;
  readonly since: PlainDate;
}

/** What the รหัส cell of a row says. */
export interface RowRecord {
  readonly id: string;
  /** The fingerprint of the row's method: a รหัส that a sort or a copy brought into another row is known by it. */
  readonly print: string;
  /** The day of the last letter that named the row, as แจ้งล่าสุด shows it, '' for none; null where nothing is said of that. */
  readonly mailed: string | null;
  /** Null where letters have not gone since the row came to be, or a build that did not keep it sent them. */
  readonly standing: Standing | null;
  /** What the row's blank cells stand for. */
  readonly origins: Origins;
  /** The fiscal year (B.E.) and the round that the record is of. Nothing sets them yet. */
  readonly year: number | null;
  readonly round: 6 | 12 | null;
  /** The id of the row that this one was split from. Nothing sets it yet. */
  readonly splitFrom: string | null;
  /** What a later build added, as it stood there. */
  readonly others: Readonly<Record<string, unknown>>;
}

/** What is known of a row that is new. */
export const NEW_ROW: Omit<RowRecord, 'id' | 'print'> = {
  mailed: null,
  standing: null,
  origins: {},
  year: null,
  round: null,
  splitFrom: null,
  others: {},
};
