import { addDays, daysBetween, type PlainDate, weekday } from '../thai/dates/calendar';

/**
 * The cell for the heartbeat: the day of the last daily run, blank while the daily run is off. It is to the right of the log's headings,
 * because only the tool writes that sheet, and neither sorting nor new lines move the cell. A conditional format of the register reads it.
 */
export const HEARTBEAT_CELL = { row: 1, column: 5 } as const;

/** After so many working days without a daily run, somebody must look. */
const WORKING_DAYS = 3;

/**
 * True if there were at least `WORKING_DAYS` whole working days between the last run and today. Holidays count as working days, because
 * the daily run works on them too; it only sends no letters.
 */
export function isStale(lastRun: PlainDate, today: PlainDate): boolean {
  const days = Math.min(daysBetween(lastRun, today) - 1, 30);
  const between = Array.from({ length: Math.max(0, days) }, (_, index) => addDays(lastRun, index + 1));
  return between.filter(day => weekday(day) >= 1 && weekday(day) <= 5).length >= WORKING_DAYS;
}

/**
 * The same as a formula, which works without the script. A conditional format can refer to another sheet only with INDIRECT (Google: use
 * conditional formatting rules). If the log is gone or renamed, the heartbeat cannot be read, and the condition is true as well.
 */
export function staleCondition(logSheet: string): string {
  const beat = `INDIRECT("'${logSheet.replace(/'/g, "''").replace(/"/g, '""')}'!R${HEARTBEAT_CELL.row}C${HEARTBEAT_CELL.column}",FALSE)`;
  return `IFERROR(AND(${beat}>0,NETWORKDAYS(${beat}+1,TODAY()-1)>=${WORKING_DAYS}),TRUE)`;
}
