import type { PlainDate } from '../thai/dates/calendar';

// What the tool must remember between runs and cannot read from staff's cells. Most of it is for letters, so that nobody is told the same
// twice and nobody is left out. It is stored
// - for each row, in the register's hidden cell รหัส: a `RowRecord`, which `row-text.ts` reads and writes;
// - for each person, in a document property: `letter-record.ts`;
// - for a run that sent letters and broke off before it noted them in the rows: `notes-pending.ts`.
// `stored.ts` lists all properties. docs/adr/0008 says why these facts are stored and no others.

/** The columns in which a blank cell inherits the text of a cell above it. */
export const INHERITED_COLUMNS = ['group', 'unit', 'period'] as const;
export type InheritedColumn = (typeof INHERITED_COLUMNS)[number];

/** What a blank cell inherited from when it was last seen: the id of the source row, and the fingerprint of the text. */
export interface Origin {
  readonly id: string;
  readonly print: string;
}

export type Origins = Readonly<Partial<Record<InheritedColumn, Origin>>>;

/** The state of a row when letters last went, and the day since which letters have seen it in this state. */
export interface Standing {
  /** All that decides when the row is told and to whom, as one text. Only compare it; do not parse it. */
  readonly as: string;
  readonly since: PlainDate;
}

/** A state that somebody chose or confirmed, and for what. It decides only as long as the result stays as it was. */
export interface Choice {
  /** `State` as a word; a later build may know others. */
  readonly state: string;
  /** The fingerprint of the result. */
  readonly print: string;
  /** The fiscal year (B.E.). */
  readonly year: number;
}

/** One for each round, so that a later review does not replace the one that an earlier report was built on. */
export interface Reviews {
  readonly 6: Choice | null;
  readonly 12: Choice | null;
}

/** What was reported of a row when a round was closed last. */
export interface Reported {
  readonly round: 6 | 12;
  /** The fiscal year (B.E.). */
  readonly year: number;
  /** `State` as a word. */
  readonly state: string;
  /** The fingerprint of the result, as it was corrected last. */
  readonly print: string;
  /** The fingerprints of the result before it was corrected: of the text when the round was closed, and of later ones. */
  readonly earlier: readonly string[];
}

/** The row is of one unit, split off a row for several. */
export interface Split {
  /** The id of the row that was split. All rows of the split have it. */
  readonly from: string;
  /** That row's ผู้รับผิดชอบ, as it was typed. */
  readonly units: string;
  /** The fingerprint of this row's own ผู้รับผิดชอบ. The methods of the split's rows are the same, so it tells these rows apart. */
  readonly print: string;
}

/** The content of a row's รหัส cell. */
export interface RowRecord {
  readonly id: string;
  /** The fingerprint of the row's method. It shows if a sort or a copy has moved a รหัส into another row. */
  readonly print: string;
  /** The day of the last letter that named the row, as text of แจ้งล่าสุด; '' for no letter; null if the cell does not say. */
  readonly mailed: string | null;
  /** Null if no letters have gone since the row was added, or if an older build sent them, which did not store this. */
  readonly standing: Standing | null;
  /** What the row's blank cells inherit from. */
  readonly origins: Origins;
  /** Null if staff chose no state, or if no build that records it has seen the choice. */
  readonly choice: Choice | null;
  /** The states that somebody confirmed before a round's report, and for what. Null if nobody has. */
  readonly reviews: Reviews;
  /** Null if the row is in no closed round. */
  readonly reported: Reported | null;
  /** The fiscal year (B.E.) and the round of the record. Nothing sets them yet. */
  readonly year: number | null;
  readonly round: 6 | 12 | null;
  /** Null if the row was not split off another. */
  readonly split: Split | null;
  /** Fields that a later build added, unchanged. */
  readonly others: Readonly<Record<string, unknown>>;
}

/** The record of a new row. */
export const NEW_ROW: Omit<RowRecord, 'id' | 'print'> = {
  mailed: null,
  standing: null,
  origins: {},
  choice: null,
  reviews: { 6: null, 12: null },
  reported: null,
  year: null,
  round: null,
  split: null,
  others: {},
};
