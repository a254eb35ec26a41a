import type { Clock } from '../commands/adapters';

const MINUTE = 60_000;

/** A run is one execution, and the file is loaded anew for each. */
const started = Date.now();

/** Now, in the script's time zone, by which its triggers go off: a spreadsheet made elsewhere may lie half a day behind. */
export const googleClock: Clock = {
  today: () => now('yyyy-MM-dd'),
  time: () => now('HH:mm'),
  minutesRun: () => (Date.now() - started) / MINUTE,
};

function now(pattern: string): string {
  return Utilities.formatDate(new Date(), Session.getScriptTimeZone(), pattern);
}
