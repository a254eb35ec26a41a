import type { Clock } from '../../commands/ports/adapters';
import { retrying } from '../retry';
import { activeSpreadsheet } from '../sheet/book';
import { offsetOf, sheetZone } from '../sheet/cells';

const MINUTE = 60_000;

/** The start of the run, because Apps Script loads the file again for each run. */
const started = Date.now();

// Google is asked once in a run.
let begun: Begun | null = null;
let zone: string | null = null;

/** The day of the run's start, and how far the script's time zone was from UTC then, in milliseconds. */
interface Begun {
  readonly day: string;
  readonly offset: number;
}

/** The time in the script's time zone, as for its triggers. A spreadsheet's own zone may be half a day behind. */
export const googleClock: Clock = {
  // The day of the run's start, so that a run that continues past midnight sends and notes everything for the day on which it decided.
  today: () => atStart().day,
  time: () => new Date(Date.now() + atStart().offset).toISOString().slice(11, 16),
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

function atStart(): Begun {
  begun ??= readStart();
  return begun;
}

function readStart(): Begun {
  const [day = '', offset = ''] = Utilities.formatDate(new Date(started), scriptZone(), 'yyyy-MM-dd Z').split(' ');
  return { day, offset: offsetOf(offset) };
}

function scriptZone(): string {
  zone ??= Session.getScriptTimeZone();
  return zone;
}
