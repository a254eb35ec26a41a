import { dayOfSerial, serialOfDay } from '../../workbook/serial';

/** What Sheets turns a text into when a person types it, or a script writes it, into a cell. */
export type Typed =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `format` is the number format for a cell that has none, so that dates, percentages and money show as such. */
  | { readonly kind: 'number'; readonly value: number; readonly format: string | null };

export interface TypingContext {
  /** As Google writes it, such as th_TH. The decimal sign is always a point. Dates are day first, or month first for en_US. */
  readonly locale: string;
  /** Today's serial number in the spreadsheet's time zone. A date without a year, such as `1/2`, is in this year. */
  readonly today: number;
  /**
   * True if a script writes the text, not a person. Google does not document whether `- text`, `@text` and a leading tab become
   * formulas. Formula injection depends on it, so for scripts they do here: a test then shows a text that was not quoted.
   */
  readonly byScript: boolean;
}

export function coerce(text: string, context: TypingContext): Typed {
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text.slice(1) };
  const bare = text.trim();
  const read = readNumber(bare) ?? readMoney(bare, context) ?? readDate(bare, context) ?? readTime(bare);
  if (read) return { kind: 'number', ...read };
  if (/^(true|false)$/i.test(bare)) return { kind: 'boolean', value: bare.toLowerCase() === 'true' };
  if (ERROR.test(bare)) return { kind: 'error', error: bare };
  return isFormulaLike(text, context.byScript)
    ? { kind: 'formula', formula: text.trimStart() }
    : { kind: 'text', text };
}

const ERROR = /^#(N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|DIV\/0!|ERROR!)$/;

/** `+A1` and `-A1` are always formulas. `- text` is not, if a person types it: people begin lists like that. */
function isFormulaLike(text: string, byScript: boolean): boolean {
  return byScript ? /^[+\-@\t]./s.test(text) : /^[+-][\w(]/.test(text);
}

interface Read {
  readonly value: number;
  readonly format: string | null;
}

/** Thai digits stay text because Sheets reads only Western ones. */
function readNumber(text: string): Read | null {
  const match = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?)(\s*%)?$/i.exec(text);
  const digits = match?.[2] ?? '';
  if (!/^\.?\d/.test(digits)) return null;
  const value = Number(digits.replaceAll(',', '')) * (match?.[1] === '-' ? -1 : 1);
  if (!match?.[3]) return { value, format: digits.includes(',') ? '#,##0' : null };
  return { value: value / 100, format: digits.includes('.') ? '0.00%' : '0%' };
}

function readMoney(text: string, { locale }: TypingContext): Read | null {
  const sign = locale === 'th_TH' ? '฿' : locale === 'en_GB' ? '£' : locale === 'ja_JP' ? '¥' : '$';
  if (!text.startsWith(sign)) return null;
  const read = readNumber(text.slice(1).trimStart());
  return read && { value: read.value, format: `[$${sign}]#,##0.00` };
}

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap]m))?`;
const TIME = new RegExp(`^${CLOCK}$`, 'i');
const DATE = new RegExp(String.raw`^(\d{1,4})([/.-])(\d{1,4})(?:\2(\d{1,4}))?(?:\s+(${CLOCK}))?$`, 'i');

function readTime(text: string): Read | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const half = match[4]?.toLowerCase();
  const hour = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  return { value: (hour * 3600 + minutes * 60 + seconds) / 86_400, format: match[3] ? 'h:mm:ss' : 'h:mm' };
}

function readDate(text: string, context: TypingContext): Read | null {
  const match = DATE.exec(text);
  if (!match || (match[2] === '.' && match[4] === undefined)) return null;
  const day = readDay([match[1], match[3], match[4]], context);
  const time = match[5] === undefined ? { value: 0, format: '' } : readTime(match[5]);
  if (day === null || time === null) return null;
  const isIso = match[1]?.length === 4;
  const format = isIso ? 'yyyy-mm-dd' : dateFormat(context.locale);
  return { value: day + time.value, format: time.format ? `${format} ${time.format}` : format };
}

/** Year first if the first part has four digits, otherwise the locale's order. Two parts are day and month, or month and year. */
function readDay([first = '', second = '', third]: (string | undefined)[], context: TypingContext): number | null {
  const monthFirst = context.locale === 'en_US';
  if (first.length === 4) return day(first, second, third ?? '1');
  if (third === undefined && second.length === 4) return day(second, first, '1');
  const year = third ?? String(dayOfSerial(context.today).year);
  return monthFirst ? day(year, first, second) : day(year, second, first);
}

/** Null for a day that does not exist: 29/2/2567 stays text because 2567 C.E. is not a leap year. */
function day(yearText: string, monthText: string, dayText: string): number | null {
  if (yearText.length === 3 || monthText.length > 2 || dayText.length > 2) return null;
  const short = Number(yearText);
  const year = yearText.length === 4 ? short : short + (short < 30 ? 2000 : 1900);
  if (year < 1900) return null;
  const [month, dayOfMonth] = [Number(monthText), Number(dayText)];
  const serial = serialOfDay(year, month, dayOfMonth);
  const back = dayOfSerial(serial);
  return back.month === month && back.day === dayOfMonth ? serial : null;
}

/** The format of a date in a cell without a number format. */
export function dateFormat(locale: string): string {
  if (locale === 'en_US') return 'm/d/yyyy';
  if (locale === 'en_GB') return 'dd/mm/yyyy';
  return locale === 'ja_JP' ? 'yyyy/mm/dd' : 'd/m/yyyy';
}
