import type { Clock } from '../commands/adapters';

/** Now, in the spreadsheet's time zone: the office's day, not the server's. */
export const googleClock: Clock = {
  today: () => now('yyyy-MM-dd'),
  time: () => now('HH:mm'),
};

function now(pattern: string): string {
  return Utilities.formatDate(new Date(), SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(), pattern);
}
