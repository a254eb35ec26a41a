import { day } from '../../office/settings/values/plain-values';
import type { Problem } from '../../problem';
import { BUDDHIST_OFFSET, makeDate, type PlainDate } from '../../thai/dates/calendar';

export const BY_LABEL = 'ภายในวันที่';

const FIRST_BUDDHIST_YEAR = 2400;

/** The day by which results are asked for, as a program or a person writes it. A day before today is none. */
export function readAskedDay(
  typed: string,
  today: PlainDate,
  fiscalYear: number,
): { readonly day: PlainDate } | { readonly problem: Problem } {
  const text = String(typed).trim();
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const yearCe = Number(year) < FIRST_BUDDHIST_YEAR ? Number(year) : Number(year) - BUDDHIST_OFFSET;
  const read = year === '' ? day.read(text, text, fiscalYear) : makeDate(yearCe, Number(month), Number(date));
  if (read && read >= today) return { day: read };
  const proper = ' โดยระบุวัน เดือน และปี ตั้งแต่วันนี้เป็นต้นไป';
  return { problem: { code: 'settingUnreadable', label: BY_LABEL, value: text, proper } };
}
