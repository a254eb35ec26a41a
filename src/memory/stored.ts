// Every key of the property stores: what it holds, and who writes it. All of them are there since layout 1; a later one says since when.
// Nothing is kept with the script.

/** Kept with the document: the same for everybody who opens the sheet. */
export const STORED = {
  /** JSON, `Places`: the id of each of the tool's sheets. Set-up writes it. */
  sheets: 'sheets',
  /** A number: the layout of the sheets (`layout/migrations.ts`). Set-up writes it. */
  layout: 'layout',
  /** The spreadsheet's own id: where it is another, the sheet is a copy. Set-up writes it. */
  book: 'book',
  /** JSON, `DailyOwner`: who has the daily run. Written where it is turned on, removed where it is turned off. */
  daily: 'daily',
  /** JSON, `LastRun`: how the last daily run ended. The daily run writes it. */
  lastRun: 'lastRun',
  /** JSON, `NotesPending`: a run began to send letters, and has not noted them in the rows. Sending letters writes and removes it. */
  notesPending: 'notesPending',
  /** `1` while a mending writes. Mending texts writes and removes it. */
  undoOpen: 'undoOpen',
} as const;

/** JSON, `LetterRecord`: one person's letters. Sending letters writes it, and removes it after a year. */
export type LetterKey = `letter:${string}`;

/** JSON, `KeptChange[]`, cut into pieces `undo:0`, `undo:1` and so on: what the last mending changed. Mending and undoing write them. */
export const UNDO = 'undo';
type UndoKey = `${typeof UNDO}:${number}`;

export type DocumentKey = (typeof STORED)[keyof typeof STORED] | LetterKey | UndoKey;

/** Kept with the account that runs the command. */
export const STORED_BY_ACCOUNT = {
  /** The Drive id of the folder that the account's reports are in. Building a report writes it. */
  reportFolder: 'reportFolder',
  /** The run whose report nobody was told of yet: its files go into the bin. Building a report writes and removes it. */
  reportUnfinished: 'reportUnfinished',
  /** The day on which the account was last mailed that the daily run failed. The daily run writes it. */
  warned: 'warned',
} as const;

export type AccountKey = (typeof STORED_BY_ACCOUNT)[keyof typeof STORED_BY_ACCOUNT];
