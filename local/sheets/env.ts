/** What the emulated Sheets needs of the host around it. */
export interface SheetsEnv {
  /** The host's clock, in milliseconds since 1970. */
  now(): number;
  /** A Date of the script's own V8 context. */
  makeDate(ms: number): unknown;
  /** Milliseconds since 1970 if the value is a Date of any context, else null. */
  dateMs(value: unknown): number | null;
  readonly scriptTimeZone: string;
  /** What `SpreadsheetApp.getUi()` gives. */
  readonly ui: unknown;
  /** A notice in the corner of the window. */
  toast(message: string, title: string): void;
}
