/**
 * Why a command did not do its work, as data. Sentences: `commands/common/problem-messages.ts` in Thai, `local/problem-lines.ts` in English.
 */
export type Problem =
  /** No sheet of the workbook has the register's headings. */
  | { readonly code: 'noRegister'; readonly sheets: readonly string[] }
  /** The sheet that set-up recorded as the register is gone. Another sheet may be last year's or a draft, so nothing is read from it. */
  | { readonly code: 'registerGone' }
  /** `nearest` is the heading that looks most like the missing one, with its cell (A1). */
  | {
      readonly code: 'headingMissing';
      readonly sheet: string;
      readonly row: number;
      readonly heading: string;
      readonly nearest: { readonly heading: string; readonly cell: string } | null;
    }
  /** One of the two rounds' result columns is there, as `other`, and the one with the usual name `heading` is not. */
  | {
      readonly code: 'roundMissing';
      readonly sheet: string;
      readonly row: number;
      readonly heading: string;
      readonly other: string;
    }
  | {
      readonly code: 'headingDoubled';
      readonly sheet: string;
      readonly row: number;
      readonly heading: string;
      readonly cells: readonly string[];
    }
  /** No heading says what is to be done. `sheet`: the paper's, table's or file's name; `headings`: those there are, in so many `tables`. */
  | {
      readonly code: 'notUnderstood';
      readonly sheet: string;
      readonly headings: readonly string[];
      readonly tables?: number;
    }
  /** A paper or table has headings, but no measure below them. `sheet`: its name, or its file's. */
  | { readonly code: 'paperEmpty'; readonly sheet: string }
  /** A person chose a table that the paper does not have; `tables`: how many it has. */
  | { readonly code: 'tableUnknown'; readonly table: number; readonly tables: number }
  /** A person said how to read a heading that the table does not have. */
  | { readonly code: 'mapUnknown'; readonly heading: string; readonly headings: readonly string[] }
  /** A column of the office has the same heading as one of the tool's columns. */
  | { readonly code: 'headingTaken'; readonly sheet: string; readonly heading: string; readonly cell: string }
  /** A heading in one of the tool's sheets is gone, so the cells below it would be read as blank. */
  | { readonly code: 'houseHeadingMissing'; readonly sheet: string; readonly heading: string }
  | { readonly code: 'noMeasures'; readonly sheet: string }
  /** One of the tool's sheets or columns is gone or was never made: set-up must run first. */
  | { readonly code: 'notSetUp'; readonly sheet: string }
  | { readonly code: 'settingMissing'; readonly sheet: string; readonly key: string }
  /** A person typed a value that cannot be read. `proper`: what to write instead; may be ''. */
  | { readonly code: 'settingUnreadable'; readonly label: string; readonly value: string; readonly proper: string }
  /** Letters are to go that the person was not shown: something has changed since. */
  | { readonly code: 'lettersChanged' }
  /** No unit of the sheet ส่วนราชการ has this name; `units`: those that it has. */
  | { readonly code: 'unitUnknown'; readonly unit: string; readonly units: readonly string[] }
  /** No measure of the register is of these units. */
  | { readonly code: 'unitWithoutRows'; readonly units: readonly string[] }
  /** A person typed something else than an e-mail address for a unit. */
  | { readonly code: 'addressUnreadable'; readonly unit: string; readonly address: string }
  /** A sheet of the office has the name of a sheet that set-up makes. */
  | { readonly code: 'sheetTaken'; readonly sheet: string }
  /** A table was given to fill a new workbook, but this workbook already has a register. */
  | { readonly code: 'alreadyFilled'; readonly sheet: string }
  /** A newer build laid out the sheets. */
  | { readonly code: 'newerLayout'; readonly layout: number }
  /** Others have protected cells that the tool writes. `range`: A1; null is the whole sheet. `owner`: the spreadsheet's, null if unknown. */
  | { readonly code: 'cellsProtected'; readonly places: readonly ProtectedPlace[]; readonly owner: string | null }
  /** Another command holds the document's lock. */
  | { readonly code: 'busy' }
  /** The picture for the memo is not a PNG, or is too large for a cell. */
  | { readonly code: 'badEmblem' }
  /** Rows moved during both attempts to write; the tool's cells of these rows were cleared. */
  | { readonly code: 'rowsMoved'; readonly sheet: string; readonly rows: readonly number[] }
  /** The entries hold errors and the report is not a draft. `first`: the first error to correct. */
  | {
      readonly code: 'errorsInEntries';
      /** A report may be a draft instead. */
      readonly stops: 'report' | 'closing';
      readonly count: number;
      readonly first: { readonly row: number; readonly column: string; readonly message: string };
    }
  /** The day asked for as ข้อมูล ณ วันที่ is outside of what a report of the round may have today. Days are YYYY-MM-DD. */
  | { readonly code: 'cutOffOutside'; readonly first: string; readonly last: string }
  /** The year's results are still being written: a report of 12 months is a draft until `end`, its last cut-off. */
  | { readonly code: 'roundGoesOn'; readonly round: 6 | 12; readonly end: string }
  /** A round cannot be closed before `from` (YYYY-MM-DD). */
  | { readonly code: 'tooEarlyToClose'; readonly round: 6 | 12; readonly from: string }
  /** Round 6 is not closed after round 12 where both have one column of results. */
  | { readonly code: 'laterRoundClosed' }
  /** The states of a closed round are kept, and can only be changed by issuing its report again. */
  | { readonly code: 'roundClosed'; readonly round: 6 | 12 }
  /** The sheet that a closed round was kept in is gone. `sheet`: the name that it was given. */
  | { readonly code: 'closedSheetGone'; readonly sheet: string }
  /** Somebody has changed what a closed round was kept in, so that nobody knows what was reported. */
  | { readonly code: 'closedSheetAltered'; readonly sheet: string }
  /** A sheet keeps a closed round, and no record of the file names it: the file is a copy. Set-up records it. */
  | { readonly code: 'closedNotRecorded'; readonly sheet: string }
  /** Results were asked for a round that is closed. */
  | { readonly code: 'awaitsNoResults'; readonly round: 6 | 12 }
  /** Only a closed round of another year than the register's can be reported. `year`: B.E. */
  | { readonly code: 'roundNotClosed'; readonly round: 6 | 12; readonly year: number }
  /** Drive refused the report's folder or file; `why` is the error's text. */
  | { readonly code: 'driveRefused'; readonly why: string }
  /** The Word file of which a document is to be made is not there any more: another report has begun meanwhile. */
  | { readonly code: 'wordGone' }
  /** The office lists in a setting who sends, mends and switches the daily run, and this account is not in the list. */
  | { readonly code: 'notOperator'; readonly account: string; readonly setting: string }
  /** Another account installed the daily run. `lastRun`: the day (YYYY-MM-DD) of its last good run, or of its installation. */
  | { readonly code: 'triggerElsewhere'; readonly owner: string; readonly lastRun: string }
  /** The account has not given the tool these permissions; `link` leads to the consent screen. */
  | { readonly code: 'consentMissing'; readonly permissions: readonly Permission[]; readonly link: string | null }
  /** The workbook is a copy: reminders stay off in it. */
  | { readonly code: 'copiedBook' }
  /** The spreadsheet is in Drive's bin. Its triggers go on for 30 days. */
  | { readonly code: 'bookInBin' }
  /** An office's file is of a kind that is not read. */
  | { readonly code: 'fileKind'; readonly kind: UnreadKind }
  /** An office's file is damaged; `why` is in English, for the command line. */
  | { readonly code: 'fileDamaged'; readonly why: string }
  | { readonly code: 'fileTooBig' }
  /** An office's file or pasted text holds no table. */
  | { readonly code: 'noTable' }
  /** A quotation mark of a .csv is not closed, so nobody can tell its cells. `line`: of the file, from 1. `text`: how the cell begins. */
  | { readonly code: 'quoteOpen'; readonly line: number; readonly text: string }
  /** `sheet`: the table's name; '' if it has none. */
  | { readonly code: 'tableTooBig'; readonly sheet: string; readonly rows: number; readonly columns: number }
  /** A text of the paper does not fit into a cell. Table and row of the paper from 1; `column`: the heading in the register. */
  | { readonly code: 'textTooLong'; readonly table: number; readonly row: number; readonly column: string }
  /** These rows are no measures. */
  | { readonly code: 'rowsUnknown'; readonly sheet: string; readonly rows: readonly number[] }
  /** Apps Script gave no spreadsheet (a time-driven run under `spreadsheets.currentonly`). */
  | { readonly code: 'noSpreadsheet' };

/**
 * What a file is that is not read. `doc`, `xls`: Word's and Excel's before 2007. `encrypted`: a Word or Excel file with a password.
 * `wordXml`: Word's XML without a zip archive around it. `googleLink`: what Drive keeps on a computer in place of a Google document.
 */
export type UnreadKind =
  | 'doc'
  | 'xls'
  | 'encrypted'
  | 'pdf'
  | 'picture'
  | 'rtf'
  | 'openDocument'
  | 'workbook'
  | 'presentation'
  | 'wordXml'
  | 'webArchive'
  | 'googleLink'
  | 'zip'
  | 'empty'
  | 'unknown';

/** Cells that others have protected from this account. */
export interface ProtectedPlace {
  readonly sheet: string;
  /** A1; null for the whole sheet. */
  readonly range: string | null;
  /** What whoever protected them calls them; '' for nothing. */
  readonly description: string;
}

/** The problems that stop a command, the first one first. */
export interface Stopped {
  readonly problems: readonly [Problem, ...Problem[]];
}

/** The manifest's permissions, named by the last part of their scopes. */
export type Permission =
  | 'spreadsheets.currentonly'
  | 'drive.file'
  | 'script.container.ui'
  | 'script.scriptapp'
  | 'script.send_mail'
  | 'userinfo.email';

/** True if the problems are equal in all their data. Compared by content, because one may have been read from a store. */
export function isSameProblem(a: Problem, b: Problem): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The name of a thrown error, such as TypeError; '' for another value. Google's own errors are named Exception and the like. */
export function nameOf(fault: unknown): string {
  const name = (fault as { readonly name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? name : '';
}

/** The text of a thrown value. */
export function reasonOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

/** Google refused to write cells: they are protected, say, or in a table with typed columns. */
export class WriteRefused extends Error {
  // Not a name that ends with Error: it is Google's fault and not one of the code.
  override readonly name = 'WriteRefused';

  /** `cells` in A1 notation; `why`: Google's words. */
  constructor(
    readonly sheet: string,
    readonly cells: string,
    readonly why: string,
  ) {
    super(`${why} ('${sheet}'!${cells})`);
  }
}
