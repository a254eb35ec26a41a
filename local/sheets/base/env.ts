import type { Emulated } from '../../script/google/emulated';

/** What the emulated Sheets needs of the host around it. Dates cross as Dates: the guard makes them the script's own. */
export interface SheetsEnv {
  /** The host's clock, in milliseconds since 1970. */
  now(): number;
  /** What `SpreadsheetApp.getUi()` gives. */
  ui(): Emulated;
  /** The addresses of those who may edit the spreadsheet; '' for one who hides it. */
  editors(): readonly string[];
  /** A notice in the corner of the window. */
  toast(message: string, title: string): void;
}
