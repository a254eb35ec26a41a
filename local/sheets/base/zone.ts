import { DAY_MS, DAYS_TO_1970 } from '../../workbook/serial';

/** The serial number of the zone's local time at this moment. `ms` is since 1970, UTC. */
export function serialOf(ms: number, timeZone: string): number {
  return (ms + offsetAt(ms, timeZone)) / DAY_MS + DAYS_TO_1970;
}

/** The moment (ms since 1970, UTC) at which the zone's local time is this serial number. */
export function momentOf(serial: number, timeZone: string): number {
  const wall = Math.round((serial - DAYS_TO_1970) * DAY_MS);
  // Reading local time as UTC may give the offset from before or after a clock change. So look it up again at the guess.
  const guess = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(guess, timeZone);
}

const QUARTER_HOUR_MS = 900_000;
const offsets = new Map<string, number>();

/** Milliseconds by which the zone is ahead of UTC. Cached for each quarter hour, because `Intl` is slow and there are many dates. */
export function offsetAt(ms: number, timeZone: string): number {
  const quarter = Math.floor(ms / QUARTER_HOUR_MS);
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const start = quarter * QUARTER_HOUR_MS;
  const offset = wallClock(start, timeZone) - start;
  offsets.set(key, offset);
  return offset;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(ms: number, timeZone: string): number {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      second: 'numeric',
      ...numeric,
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}
