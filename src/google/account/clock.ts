import type { Clock } from '../../commands/ports/adapters';
import { retrying } from '../retry';
import { activeSpreadsheet } from '../sheet/book';
import { sheetZone } from '../sheet/cells';

const MINUTE = 60_000;

/** The start of the run, because Apps Script loads the file again for each run. */
const started = Date.now();

// Google is asked once in a run.
let day: string | null = null;
let zone: string | null = null;

/** The time in the script's time zone, as for its triggers. A spreadsheet's own zone may be half a day behind. */
export const googleClock: Clock = {
  // The day of the run's start, so that a run that continues past midnight sends and notes everything for the day on which it decided.
  today: () => {
    day ??= inScriptZone(started, 'yyyy-MM-dd');
    return day;
  },
  time: () => inScriptZone(Date.now(), 'HH:mm'),
  otherZone: retrying(() => {
    const spreadsheet = activeSpreadsheet();
    const sheet = spreadsheet ? sheetZone(spreadsheet) : null;
    const script = scriptZone();
    // Zones with different names may have the same time: Asia/Jakarta and Asia/Bangkok.
    if (sheet === null || sheet === script || timeIn(sheet) === timeIn(script)) return null;
    return { sheet, script };
  }),
  minutesRun: () => (Date.now() - started) / MINUTE,
};

function timeIn(zone: string): string {
  return Utilities.formatDate(new Date(started), zone, 'dd HH:mm');
}

function inScriptZone(moment: number, pattern: string): string {
  return Utilities.formatDate(new Date(moment), scriptZone(), pattern);
}

function scriptZone(): string {
  zone ??= Session.getScriptTimeZone();
  return zone;
}
