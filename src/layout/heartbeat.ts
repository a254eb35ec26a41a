import { addDays, daysBetween, type PlainDate, weekday } from '../thai/dates/calendar';

/**
 * The heartbeat: the day of the last daily run, blank while the daily run is off. It stands right of the log's headings, in a sheet
 * that only the tool writes, where neither sorting nor new lines move it; a conditional format of the register looks there.
 */
export const HEARTBEAT_CELL = { row: 1, column: 5 } as const;

/** So many working days may pass without a daily run. */
const WORKING_DAYS = 3;

/**
 * Whether so many whole working days passed since the last run that somebody must look. Holidays count as working days: the daily
 * run runs on them, too, and only its letters wait.
 */
export function isStale(lastRun: PlainDate, today: PlainDate): boolean {
  const days = Math.min(daysBetween(lastRun, today) - 1, 30);
  const between = Array.from({ length: Math.max(0, days) }, (_, index) => addDays(lastRun, index + 1));
  return between.filter(day => weekday(day) >= 1 && weekday(day) <= 5).length >= WORKING_DAYS;
}

/**
 * The same as a condition of Sheets, which needs no script to run. A conditional format reaches another sheet only through INDIRECT
 * (Google: use conditional formatting rules). Where the log is gone or renamed nobody can see the heartbeat, and that shows, too.
 */
export function staleCondition(logSheet: string): string {
  const beat = `INDIRECT("'${logSheet.replace(/'/g, "''").replace(/"/g, '""')}'!R${HEARTBEAT_CELL.row}C${HEARTBEAT_CELL.column}",FALSE)`;
  return `IFERROR(AND(${beat}>0,NETWORKDAYS(${beat}+1,TODAY()-1)>=${WORKING_DAYS}),TRUE)`;
}
