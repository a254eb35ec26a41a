import {
  addDays,
  fiscalMonths,
  fiscalYearOf,
  lastDayOfMonth,
  makeDate,
  type PlainDate,
  partsOf,
  type Span,
} from '../../../thai/dates/calendar';
import { remembered } from '../../../thai/remembered';
import { toWesternDigits } from '../../../thai/text/numerals';
import { visibleText } from '../../../thai/text/text';

/** A measure that is done several times a year: every month, every quarter, so many times. */
export interface Recurrence {
  /** 2 to 12. */
  readonly perYear: number;
  /**
   * - month: an instalment is a month. It is due a month later, because the month's figures come then.
   * - part: another part of the year, such as a quarter, due on its last day.
   * - times: so many times a year, on whatever days.
   * - listed: the period only lists quarters. It may be one work that takes so long.
   */
  readonly by: 'month' | 'part' | 'times' | 'listed';
}

const MONTHLY =
  /(?:ทุก|ราย)(?: *ๆ)?(?: *(?:สิ้น|วันที่ *[\d -]{1,8} *ของ *(?:ทุก)?))? *เดือน|เดือนละ|ครั้ง *(?:\/|ต่อ) *เดือน|ของทุกเดือน/;
const QUARTERLY = /(?:ทุก|ราย) *ไตรมาส|ไตรมาสละ|ครั้ง *(?:\/|ต่อ) *ไตรมาส/;
const EVERY_MONTHS = /ทุก(?: *ๆ)? *(?:รอบ *)?(\d{1,2}) *เดือน/;
const TIMES_A_YEAR = /ปี(?:งบประมาณ)?ละ *(?:อย่างน้อย|ไม่น้อยกว่า)? *(\d{1,2}) *ครั้ง|(\d{1,2}) *ครั้ง *(?:\/|ต่อ) *ปี/;
const QUARTERS_LISTED =
  /^\D{0,20}ไตรมาส *(?:ที่)? *1 *(?:[-–—,/]|ถึง|และ) *(?:ไตรมาส *(?:ที่)? *)?(?:2 *[-–—,/] *(?:3 *[-–—,/] *)?)?([2-4])|(?:ทั้ง|ครบ) *4 *ไตรมาส/;
const HALF_YEARLY = /(?:ทุก|ราย) *(?:ครึ่ง *ปี|6 *เดือน)|ทุกรอบ/;

/** How often a measure is done, by its period or else by its method; null if it is done once, all year round or more than monthly. */
export function recurrenceOf(period: string, method: string): Recurrence | null {
  return recurrenceIn(period) ?? recurrenceIn(method);
}

const recurrenceIn = remembered((written: string): Recurrence | null => {
  const text = toWesternDigits(visibleText(written)).replace(/\n/g, ' ');
  const everyMonths = Number(EVERY_MONTHS.exec(text)?.[1] ?? 0);
  if (everyMonths > 0) return recurrence(12 / everyMonths, everyMonths === 1 ? 'month' : 'part');
  if (MONTHLY.test(text)) return recurrence(12, 'month');
  if (QUARTERLY.test(text)) return recurrence(4, 'part');
  if (HALF_YEARLY.test(text)) return recurrence(2, 'part');
  const [, a, b] = TIMES_A_YEAR.exec(text) ?? [];
  const times = Number(a ?? b ?? 0);
  if (times > 1) return recurrence(times, 'times');
  return QUARTERS_LISTED.test(text) ? recurrence(4, 'listed') : null;
});

function recurrence(perYear: number, by: Recurrence['by']): Recurrence | null {
  const whole = Math.floor(perYear);
  return whole >= 2 && whole <= 12 ? { perYear: whole, by } : null;
}

/** One instalment: its days, and the months of the fiscal year that it covers; October is 1. */
export interface Instalment extends Span {
  readonly months: readonly number[];
}

/** The instalments of a measure's span in the fiscal year, and those of them that are due by a day. */
interface Instalments {
  readonly all: readonly Instalment[];
  readonly due: readonly Instalment[];
}

/** The same few periods stand in many rows. */
const known = remembered((key: string): Instalments => {
  const [perYear, by, start, end, today = ''] = key.split(' ');
  const span = start === '' || start === undefined || end === undefined ? null : { start, end };
  return instalmentsOf(Number(perYear), by as Recurrence['by'], span, today);
});

export function instalments({ perYear, by }: Recurrence, span: Span | null, today: PlainDate): Instalments {
  return known([perYear, by, span?.start ?? '', span?.end ?? '', today].join(' '));
}

function instalmentsOf(perYear: number, by: Recurrence['by'], span: Span | null, today: PlainDate): Instalments {
  const year = fiscalYearOf(span === null || today < span.end ? today : span.end);
  const ends = Array.from({ length: perYear }, (_, index) => Math.ceil(((index + 1) * 12) / perYear));
  const ofYear = ends.map((last, index): Instalment => {
    const first = (ends[index - 1] ?? 0) + 1;
    return { ...fiscalMonths(year, first, last), months: range(first, last) };
  });
  const all = ofYear.filter(({ start, end }) => span === null || (start >= span.start && end <= span.end));
  return { all, due: all.filter(({ end }) => (by === 'month' ? endOfNextMonth(end) : end) <= today) };
}

/** The month of the fiscal year, 1 for October. */
export function fiscalMonthOf(month: number): number {
  return ((month + 2) % 12) + 1;
}

export function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function endOfNextMonth(end: PlainDate): PlainDate {
  const { year, month } = partsOf(addDays(end, 1));
  return makeDate(year, month, lastDayOfMonth(year, month)) ?? end;
}
