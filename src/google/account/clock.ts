import type { Clock } from '../../commands/ports/adapters';
import { retrying } from '../retry';

const MINUTE = 60_000;

/** A run is one execution, and the file is loaded anew for each. */
const started = Date.now();

// Asked for once a run.
let day: string | null = null;
let zone: string | null = null;

/** Now, in the script's time zone, by which its triggers go off: a spreadsheet made elsewhere may lie half a day behind. */
export const googleClock: Clock = {
  // One day to the end: what a run that goes on past midnight sends and notes is of the day on which it decided.
  today: () => {
    day ??= inScriptZone(started, 'yyyy-MM-dd');
    return day;
  },
  time: () => inScriptZone(Date.now(), 'HH:mm'),
  otherZone: retrying(() => {
    const sheet = SpreadsheetApp.getActiveSpreadsheet()?.getSpreadsheetTimeZone() ?? null;
    const script = Session.getScriptTimeZone();
    // Asia/Jakarta is Bangkok's time by another name.
    if (sheet === null || sheet === script || timeIn(sheet) === timeIn(script)) return null;
    return { sheet, script };
  }),
  minutesRun: () => (Date.now() - started) / MINUTE,
};

function timeIn(zone: string): string {
  return Utilities.formatDate(new Date(started), zone, 'dd HH:mm');
}

function inScriptZone(moment: number, pattern: string): string {
  zone ??= Session.getScriptTimeZone();
  return Utilities.formatDate(new Date(moment), zone, pattern);
}
