import { offsetAt } from '../../sheets/base/zone';

/**
 * `Utilities.formatDate`: Java's SimpleDateFormat with English names. `YYYY` (week year), era and other letters are not
 * emulated. An unknown time zone is refused; Google silently uses GMT.
 */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const parts = partsIn(date, timeZone);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return field(token, parts);
  });
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly offsetMinutes: number;
}

function field(token: string, parts: Parts): string {
  const format = FIELDS[token.charAt(0)];
  if (!format) throw new Error(`not emulated: Utilities.formatDate with ${token}`);
  return format(parts, token.length);
}

const FIELDS: Readonly<Record<string, (parts: Parts, length: number) => string>> = {
  y: ({ year }, length) => (length === 2 ? padded(year % 100, 2) : padded(year, length)),
  M: ({ month }, length) => (length < 3 ? padded(month, length) : nameOf(MONTHS, month, length, 4)),
  d: ({ day }, length) => padded(day, length),
  E: ({ weekday }, length) => nameOf(WEEKDAYS, weekday, length, 4),
  u: ({ weekday }, length) => padded(weekday, length),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  H: ({ hour }, length) => padded(hour, length),
  h: ({ hour }, length) => padded(hour % 12 || 12, length),
  m: ({ minute }, length) => padded(minute, length),
  s: ({ second }, length) => padded(second, length),
  S: ({ millisecond }, length) => padded(millisecond, length),
  Z: ({ offsetMinutes }) => offset(offsetMinutes, ''),
  X: ({ offsetMinutes }, length) => isoOffset(offsetMinutes, length),
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

function nameOf(names: readonly string[], number: number, length: number, full: number): string {
  const name = names[number - 1] ?? '';
  return length >= full ? name : name.slice(0, 3);
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

function offset(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}${separator}${padded(size % 60, 2)}`;
}

function isoOffset(minutes: number, length: number): string {
  if (minutes === 0) return 'Z';
  const text = offset(minutes, length === 3 ? ':' : '');
  return length === 1 ? text.slice(0, 3) : text;
}

function partsIn(date: Date, timeZone: string): Parts {
  const ahead = offsetAt(date.getTime(), timeZone);
  const local = new Date(date.getTime() + ahead);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
    weekday: local.getUTCDay() || 7,
    offsetMinutes: Math.trunc(ahead / 60_000),
  };
}

/** The moment (ms since 1970, UTC) of this hour of this day in a time zone. */
export function instantAt(day: string, hour: number, timeZone: string): number {
  const asIfUtc = Date.parse(`${day}T${padded(hour, 2)}:00:00Z`);
  const guess = asIfUtc - offsetAt(asIfUtc, timeZone);
  return asIfUtc - offsetAt(guess, timeZone);
}
