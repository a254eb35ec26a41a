import { formatDate, type PlainDate } from '../thai/dates/calendar';
import { daysLeftWords } from '../thai/dates/days-left';
import type { DueRow, RowKind } from './reasons';

/** The most rows that one letter or text lists. */
export const ROWS_SHOWN = 20;

/** Most urgent first, as in a letter. */
export const KINDS: readonly RowKind[] = ['overdue', 'awaited', 'escalation', 'requested', 'beforeDue'];

export const KIND_HEADINGS: Readonly<Record<RowKind, string>> = {
  overdue: 'ครบกำหนดแล้ว ยังไม่ได้รับรายงานผลว่าแล้วเสร็จ',
  awaited: 'พ้นวันที่ขอรับผลแล้ว ยังไม่ได้รับรายงานผล',
  escalation: 'ครบกำหนดมานานแล้ว ยังไม่ได้รับรายงานผลว่าแล้วเสร็จ',
  requested: 'ขอรับผลการดำเนินงาน',
  beforeDue: 'ใกล้ครบกำหนด',
};

/** Rows of one kind, by due date. */
export function rowsOfKind(rows: readonly DueRow[], kind: RowKind): readonly DueRow[] {
  const due = ({ progress }: DueRow): PlainDate => progress.due ?? '';
  return rows
    .filter(({ reason }) => reason.kind === kind)
    .sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}

/** Example: ๓๑ มีนาคม ๒๕๖๙ (เกินมาแล้ว ๑ วัน) */
export function dueWords({ progress }: DueRow, format: (date: PlainDate) => string = formatDate): string {
  return `${format(progress.due ?? '')} (${daysLeftWords(progress.daysLeft ?? 0)})`;
}

/** True if the office's request decides when the row is told, and not its own due date. */
export function isByRequest({ reason }: DueRow): boolean {
  return reason.kind === 'requested' || reason.kind === 'awaited';
}

/** Example: กองคลัง กองช่าง และกองการศึกษา */
export function listed(names: readonly string[]): string {
  const [last = '', ...before] = [...names].reverse();
  return before.length === 0 ? last : `${before.reverse().join(' ')} และ${last}`;
}
