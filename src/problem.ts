/**
 * Why a command did not do its work, as data. Sentences are made at the edge: Thai for staff in `commands/common/problem-messages.ts`,
 * English on the command line in `local/cli/problems.ts`.
 */
export type Problem =
  /** No sheet of the workbook holds the register's headings. */
  | { readonly code: 'noRegister'; readonly sheets: readonly string[] }
  /** `nearest` is the heading that looks most like the missing one, with its cell (A1). */
  | {
      readonly code: 'headingMissing';
      readonly sheet: string;
      readonly row: number;
      readonly heading: string;
      readonly nearest: { readonly heading: string; readonly cell: string } | null;
    }
  | {
      readonly code: 'headingDoubled';
      readonly sheet: string;
      readonly row: number;
      readonly heading: string;
      readonly cells: readonly string[];
    }
  /** A column of the office's own bears the name of one of the tool's. */
  | { readonly code: 'headingTaken'; readonly sheet: string; readonly heading: string; readonly cell: string }
  /** A heading of a sheet of the tool's own is gone, so what stood below it would read as blank. */
  | { readonly code: 'houseHeadingMissing'; readonly sheet: string; readonly heading: string }
  | { readonly code: 'noMeasures'; readonly sheet: string }
  /** A sheet of the tool's own is gone, or was never made: set up first. */
  | { readonly code: 'notSetUp'; readonly sheet: string }
  | { readonly code: 'settingMissing'; readonly sheet: string; readonly key: string }
  /** A sheet of the office's own bears the name of one that set-up makes. */
  | { readonly code: 'sheetTaken'; readonly sheet: string }
  /** A table was given to fill a new workbook, but this one holds a register. */
  | { readonly code: 'alreadyFilled'; readonly sheet: string }
  /** The sheet was laid out by a newer build than this. */
  | { readonly code: 'newerLayout'; readonly layout: number }
  /** Another command holds the document's lock. */
  | { readonly code: 'busy' }
  /** The picture for the memo is no PNG, or larger than a cell holds. */
  | { readonly code: 'badEmblem' }
  /** Rows moved under the command twice; the tool's cells of these rows were cleared. */
  | { readonly code: 'rowsMoved'; readonly sheet: string; readonly rows: readonly number[] }
  /** The entries hold errors, and no draft was asked for; `first` is what to mend first. */
  | {
      readonly code: 'errorsInEntries';
      readonly count: number;
      readonly first: { readonly row: number; readonly column: string; readonly message: string };
    }
  /** The document's folder or file was refused; `why` is the service's own word. */
  | { readonly code: 'driveRefused'; readonly why: string }
  /** Daily reminders were installed by somebody else; `lastRun` is YYYY-MM-DD, of their last run or their beginning. */
  | { readonly code: 'triggerElsewhere'; readonly owner: string; readonly lastRun: string }
  /** The account did not give the tool these permissions; `link` is where it can. */
  | { readonly code: 'consentMissing'; readonly permissions: readonly Permission[]; readonly link: string | null }
  /** The book is a copy: reminders stay off in it. */
  | { readonly code: 'copiedBook' }
  /** Apps Script gave no spreadsheet (a time-driven run under `spreadsheets.currentonly`). */
  | { readonly code: 'noSpreadsheet' };

/** What stands in the way, the first thing first. */
export interface Stopped {
  readonly problems: readonly [Problem, ...Problem[]];
}

/** The manifest's permissions, by the last part of their scopes. */
export type Permission =
  | 'spreadsheets.currentonly'
  | 'drive.file'
  | 'script.container.ui'
  | 'script.scriptapp'
  | 'script.send_mail'
  | 'userinfo.email';

/** Whether both are one thing, and not two of a kind. They may come from a store: what counts is what they hold. */
export function isSameProblem(a: Problem, b: Problem): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
