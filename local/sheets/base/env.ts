import type { Emulated } from '../../script/google/emulated';

/** What the emulated Sheets needs from the host. It returns Dates of the host's realm; the guard converts them for the script. */
export interface SheetsEnv {
  /** The script has written something. */
  wrote?(): void;
  /** The host's clock, in milliseconds since 1970. */
  now(): number;
  /** What `SpreadsheetApp.getUi()` returns. */
  ui(): Emulated;
  /** The e-mail address of the account that runs the script, and of the spreadsheet's owner. */
  user(): string;
  owner(): string;
  /** The e-mail addresses of the spreadsheet's editors; '' for an editor who hides the address. */
  editors(): readonly string[];
  /** What the person has selected; left out for the first cell. */
  readonly selected?: { readonly sheet: string; readonly range: string };
  /** Selects a block on the person's screen. `range`: A1. */
  select(sheet: string, range: string): void;
  /** Shows a notice in the corner of the window. */
  toast(message: string, title: string): void;
}
