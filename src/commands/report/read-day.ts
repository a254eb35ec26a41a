import { day } from '../../office/settings/values/plain-values';
import type { Problem } from '../../problem';
import { BUDDHIST_OFFSET, makeDate, type PlainDate } from '../../thai/dates/calendar';

const FIRST_BUDDHIST_YEAR = 2400;

/** A day as a program (YYYY-MM-DD) or a person writes it; `label` says in the problem which one cannot be read. */
export function readDay(
  typed: string,
  label: string,
  fiscalYear: number,
  from: PlainDate | null = null,
): { readonly day: PlainDate } | { readonly problem: Problem } {
  const text = String(typed).trim();
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const yearCe = Number(year) < FIRST_BUDDHIST_YEAR ? Number(year) : Number(year) - BUDDHIST_OFFSET;
  const read = year === '' ? day.read(text, text, fiscalYear) : makeDate(yearCe, Number(month), Number(date));
  if (read && (from === null || read >= from)) return { day: read };
  const proper = `${day.proper ?? ''}${from === null ? '' : ' ตั้งแต่วันนี้เป็นต้นไป'}`;
  return { problem: { code: 'settingUnreadable', label, value: text, proper } };
}
