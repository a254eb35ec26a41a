import type { Clock } from '../commands/adapters';

const MINUTE = 60_000;

/** A run is one execution, and the file is loaded anew for each. */
const started = Date.now();

/** Now, in the spreadsheet's time zone: the office's day, not the server's. */
export const googleClock: Clock = {
  today: () => now('yyyy-MM-dd'),
  time: () => now('HH:mm'),
  minutesRun: () => (Date.now() - started) / MINUTE,
};

function now(pattern: string): string {
  return Utilities.formatDate(new Date(), timeZone(), pattern);
}

function timeZone(): string {
  try {
    const zone = SpreadsheetApp.getActiveSpreadsheet()?.getSpreadsheetTimeZone();
    if (zone) return zone;
  } catch (refusal) {
    // A time-driven run may be refused its spreadsheet, and must still say on which day.
    console.warn(refusal instanceof Error ? refusal.message : String(refusal));
  }
  return Session.getScriptTimeZone();
}
