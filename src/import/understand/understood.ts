import type { StaffColumn } from '../../register/columns';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Aside } from '../source';

/** What an office's paper was understood to say, before anything is written. */
export interface Understood {
  readonly tables: readonly UnderstoodTable[];
  /** Staff's columns of the register: with one result, or with one for each round. */
  readonly columns: readonly StaffColumn[];
  /** The office's own columns, in the order of the paper. They stand at the right of staff's columns. */
  readonly extraHeadings: readonly string[];
  /** The register's rows, in the order of the paper. */
  readonly rows: readonly UnderstoodRow[];
  /** Staff's columns that the paper lacks and set-up adds. */
  readonly added: readonly StaffColumn[];
  readonly counts: { readonly items: number; readonly groups: number };
  readonly doubts: readonly Doubt[];
  readonly leftOut: readonly LeftOut[];
  /** What stands in the paper outside its tables. */
  readonly aside: readonly Aside[];
  /** True if each row and column of the paper is one of the register, so that a sheet can be used as it is. */
  readonly oneToOne: boolean;
}

export interface UnderstoodTable {
  /** The number of the table in the paper, from 1. */
  readonly table: number;
  readonly name: string;
  readonly headings: readonly UnderstoodHeading[];
  /** The number of rows that the headings take; 0 if the table carries on the one before. */
  readonly tiers: number;
}

export interface UnderstoodHeading {
  /** As in the paper but repaired; of two tiers, the upper one first. '' if the column has none. */
  readonly source: string;
  /** Counted from 1. */
  readonly at: number;
  /** The register's column, or null for a column of the office's own. */
  readonly column: StaffColumn | null;
  /**
   * How a column that is not simply the register's is read: a round's results; a part of the results or of the period, as in "เริ่มต้น | สิ้นสุด";
   * marks under a month, quarter or year.
   */
  readonly as: 'column' | 'round6' | 'round12' | 'part' | 'marks' | 'own';
  /** 0 to 1; 1 is a known heading or a person's choice. Below `DOUBTFUL` a person is asked. */
  readonly sure: number;
}

/** A heading that is less sure is shown as doubtful. */
export const DOUBTFUL = 0.7;

/** So few rows show a person whether a table was understood. */
export const FIRST_ROWS = 5;

export interface UnderstoodRow {
  /** In the order of `columns`, then of `extraHeadings`. */
  readonly cells: readonly string[];
  /** The first row of the paper that it was read from. */
  readonly from: Place;
  /** Its result is of several methods and could not be divided, so it says of none of them that it is done. */
  readonly undivided: boolean;
}

/** Counted from 1. Null where a whole table, row or column is meant. */
export interface Place {
  readonly table: number;
  readonly row: number | null;
  readonly column: number | null;
}

/** What a person should look at. `where` is in the paper. */
export type Doubt = { readonly where: Place } & (
  | { readonly kind: 'heading'; readonly heading: string; readonly column: StaffColumn | null }
  /** Another heading could be the same column. */
  | { readonly kind: 'rival'; readonly heading: string; readonly column: StaffColumn; readonly chosen: string }
  /** A column without heading holds something. `first`: its first text. */
  | { readonly kind: 'noHeading'; readonly first: string }
  /** A table carries on the one before, but its row looks like headings. */
  | { readonly kind: 'likeHeadings'; readonly text: string }
  /** A cell of several methods has another number of parts, so it stays with the first method. */
  | { readonly kind: 'undivided'; readonly column: string; readonly methods: number; readonly parts: number }
  /** The text looks like several methods, but where one ends is not sure. */
  | { readonly kind: 'oneOrMore'; readonly text: string }
  /** A row has a result, say, and no method. */
  | { readonly kind: 'noMethod'; readonly text: string }
  /** A method is only a number or a sign. */
  | { readonly kind: 'noWord'; readonly text: string }
  /** Results of a report of the tool refer to a list of evidence that the paper has not. */
  | { readonly kind: 'evidence'; readonly rows: number }
  /** A table that names the same methods again is not taken, but has something in this column that the same rows of the others lack. */
  | { readonly kind: 'repeated'; readonly heading: string }
  /** Tables of two rounds have this method more than once, and which row is the other round's is not sure. `text`: the method. */
  | { readonly kind: 'otherRound'; readonly text: string }
  /** A text stands where a mark was expected. */
  | { readonly kind: 'textForMark'; readonly text: string; readonly heading: string }
  /** The unit is the sheet's name. */
  | { readonly kind: 'unitFromName'; readonly name: string }
);

/** What is no measure, with its place. `chosen`: a person said so. */
export interface LeftOut {
  readonly kind:
    | 'title'
    | 'headings'
    | 'pageNumber'
    | 'signature'
    | 'total'
    | 'note'
    | 'part'
    | 'otherTable'
    | 'chosen';
  readonly where: Place;
  readonly text: string;
}

export interface UnderstandOptions {
  /** B.E.; a month's name alone is of this year. */
  readonly fiscalYear: number;
  /** The day of reading, YYYY-MM-DD. */
  readonly today: PlainDate;
  /** A person's choice for a heading; null keeps it as a column of the office's own. */
  readonly map?: readonly { readonly heading: string; readonly column: StaffColumn | null }[];
  /** Only this table of the paper, from 1. */
  readonly table?: number;
  readonly rows?: readonly RowChoice[];
}

/** How a person reads a row of the paper. Table and row are counted from 1. */
export interface RowChoice {
  readonly table: number;
  readonly row: number;
  readonly as: RowReading;
}

/** One measure, however many it looks like, or several; a part of the one above; or no measure. */
export const ROW_READINGS = ['one', 'several', 'above', 'none'] as const;
export type RowReading = (typeof ROW_READINGS)[number];
