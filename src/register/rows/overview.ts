import { fingerprint } from '../../memory/fingerprint';
import { formatMonthsShort, type PlainDate } from '../../thai/dates/calendar';
import { headingKey } from '../../thai/text/text';
import { isAwaited } from '../awaited';
import type { MeasureWithProgress, PrintedRow } from '../measure';
import { printedRows, unitsWithoutRow } from '../progress/printed-rows';
import type { Round } from '../results';

// The sheet ภาพรวม counts the register's rows by formulas, so that it is up to date without the script. Formulas do not know which group a blank
// cell inherits, what a result says, or which rows are one. So each row has all of that as one text, in a hidden column.

/** The text of each row: group, state, whether its result has come, when it is due, and for which round that is. Rows of a split have one. */
export function overviewCodes(
  measures: readonly MeasureWithProgress[],
  round: Round,
  fiscalYear: number,
): ReadonlyMap<number, string> {
  return new Map(
    printedRows(measures).map(({ measure, progress, rows }) => {
      const { state, due } = progress;
      const isOpen = state !== 'done' && state !== 'cancelled';
      const isMissing = unitsWithoutRow(rows.map(row => row.measure)).length > 0;
      const came = isMissing || rows.some(row => isAwaited(row, round)) ? 'wait' : 'got';
      const code = [
        groupCode(measure),
        state,
        state === 'cancelled' ? '' : came,
        isOpen && due ? dueIn(due) : '',
        roundCode(fiscalYear, round),
      ];
      return [rows[0]?.measure.row ?? 0, code.join(';')];
    }),
  );
}

/** Measures are grouped as in the report. */
export function groupCode({ group, indicator }: Pick<PrintedRow['measure'], 'group' | 'indicator'>): string {
  return fingerprint(String(indicator ?? headingKey(group)));
}

/** Such as ครบกำหนด มี.ค. ๖๙. */
export function dueIn(day: PlainDate): string {
  return `ครบกำหนด ${formatMonthsShort({ start: day, end: day })}`;
}

export function roundCode(fiscalYear: number, round: Round): string {
  return `${fiscalYear}-${round}`;
}
