import type { PrintedRow } from '../../register/measure';
import { saysNothing } from '../../register/progress/result/items';
import { STATE_LABELS } from '../../register/states';
import { formatMonthsShort } from '../../thai/dates/calendar';

const NOT_YET = 'ยังไม่ถึงกำหนด';

/** A result as the report prints it: a blank one whose time has not come says so, and one that has not begun says why, if the office does. */
export function printedResult({
  measure: { result, causes = [] },
  progress: { state, start, due },
}: PrintedRow): string {
  const isBlank = saysNothing(result);
  // Rounds that earlier builds closed have no start, and printed the blank.
  if (state === 'notYet' && isBlank && start !== undefined)
    return start && due ? `${NOT_YET} (${formatMonthsShort({ start, end: due })})` : NOT_YET;
  if (state !== 'notStarted' || causes.length === 0) return result;
  const why = causes.map(({ heading, text }) => `${heading}: ${text}`);
  return [isBlank ? STATE_LABELS.notStarted : result, ...why].join('\n');
}

/** True if the report says more of a result than staff have written. */
export function saysMore(row: PrintedRow): boolean {
  return printedResult(row) !== row.measure.result;
}
