import { STATES, type State } from '../../register/states';
import type { PlainDate } from '../../thai/dates/calendar';
import type { ClosedRow } from './closed-round';
import type { LineData } from './line-cells';

/** Something that was changed after the round was closed: a setting or sentence by its key, or a row's result and state. */
export interface Amendment {
  readonly label: string;
  readonly text: string;
  readonly key: string;
  /** What the new result of the row `row:ID` says; null for other keys. */
  readonly found: { readonly state: State; readonly sure: boolean } | null;
  /** The edition since which it holds. */
  readonly revision: number;
  readonly on: PlainDate;
}

/** The rows as they are reported once these changes hold. */
export function correctedRows(rows: readonly ClosedRow[], amendments: readonly Amendment[]): ClosedRow[] {
  const keyed = amendments.map(({ key, text, found }) => ({ key, text, ...found }));
  return rows.map(row => corrected(row, keyed));
}

type Correction = Pick<LineData, 'state' | 'sure'> & { readonly key: string; readonly text: string };

/** The row with its last correction. */
export function corrected(row: ClosedRow, amended: readonly Correction[]): ClosedRow {
  const own = amended.filter(({ key }) => key === `row:${row.id}`);
  const last = own[own.length - 1];
  const state = STATES.find(one => one === last?.state);
  if (!last || !state) return row;
  const { daysLeft } = row.progress;
  const overdue = daysLeft !== null && daysLeft < 0 && state !== 'done' && state !== 'cancelled';
  const earlier = [...(row.earlier ?? []), row.measure.result, ...own.slice(0, -1).map(({ text }) => text)];
  return {
    ...row,
    earlier,
    measure: { ...row.measure, result: last.text, fromRound6: false },
    progress: { ...row.progress, state, sure: last.sure === true, overdue },
  };
}
