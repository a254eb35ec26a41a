// Every key of the property stores, with its content and the command that writes it. All keys exist since layout 1, but for those that say since when. Nothing is stored in script properties.

/** Keys of the document's properties, which are the same for every account. */
export const STORED = {
  /** JSON, `Places`: the id of each of the tool's sheets. Set-up writes it. */
  sheets: 'sheets',
  /** A number: the layout of the sheets (`layout/migrations.ts`). Set-up writes it. */
  layout: 'layout',
  /** The spreadsheet's id. If it differs from the real one, the sheet is a copy. Set-up writes it. */
  book: 'book',
  /** JSON, `DailyOwner`: who owns the daily run. Written when it is turned on, removed when it is turned off. */
  daily: 'daily',
  /** JSON, `LastRun`: how the last daily run ended. The daily run writes it. */
  lastRun: 'lastRun',
  /** JSON, `NotesPending`: a run has sent letters and not yet noted them in the rows. Sending letters writes and removes it. */
  notesPending: 'notesPending',
  /** JSON, `MailWatch`: where letters might go when the owner was last told. Sending letters writes it. Since layout 2. */
  mailWatch: 'mailWatch',
  /** JSON, `ResultRequest`: for which round the office asks for results, and by when. Asking writes it. Since layout 2. */
  request: 'request',
  /** JSON, `ClosedRecords`: the rounds that are closed, and their sheets. Closing a round writes it, and set-up in a copy. Since layout 3. */
  closed: 'closed',
  /** The name of the sheet of a round that is being closed. `-` if there is none. Closing a round writes it. Since layout 3. */
  closing: 'closing',
  /** `1` while texts are being corrected. Correcting texts writes and removes it. */
  undoOpen: 'undoOpen',
} as const;

/** JSON, `LetterRecord`: one person's letters. Sending letters writes it, and removes it after a year. */
export type LetterKey = `letter:${string}`;

/** JSON, `KeptChange[]`, cut into pieces `undo:0`, `undo:1`, …: the last corrections. Correcting texts and undo write them. */
export const UNDO = 'undo';

/** JSON, `UnnotedRows`, in pieces likewise: since layout 2. Sending letters writes it if the rows cannot be written, and removes it. */
export const UNNOTED = 'unnoted';

type PieceKey = `${typeof UNDO | typeof UNNOTED}:${number}`;

export type DocumentKey = (typeof STORED)[keyof typeof STORED] | LetterKey | PieceKey;

/** Keys of the properties of the account that runs the command. */
export const STORED_BY_ACCOUNT = {
  /** The Drive id of the folder for the account's reports. Building a report writes it. */
  reportFolder: 'reportFolder',
  /** The run whose report is not complete: only its Word file may be there. The next run bins its files. `-` if there is none. Building a report writes it. */
  reportUnfinished: 'reportUnfinished',
  /** The day on which the account was last mailed that the daily run failed. The daily run writes it. */
  warned: 'warned',
  /** The name of the unit that the person belongs to. The sidebar งานของฉัน writes it. Since layout 2. */
  unit: 'unit',
} as const;

export type AccountKey = (typeof STORED_BY_ACCOUNT)[keyof typeof STORED_BY_ACCOUNT];
