import type { Clock } from '../commands/adapters';

/** Now, in the spreadsheet's time zone: the office's day, not the server's. */
export const googleClock: Clock = {
  today: () => now('yyyy-MM-dd'),
  time: () => now('HH:mm'),
};

function now(pattern: string): string {
  const zone = SpreadsheetApp.getActiveSpreadsheet()?.getSpreadsheetTimeZone() ?? Session.getScriptTimeZone();
  return Utilities.formatDate(new Date(), zone, pattern);
}
