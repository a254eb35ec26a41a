import type { PlainDate } from '../thai/dates/calendar';

/**
 * What letters said of rows that could not be noted in the rows themselves: by the fingerprint of a row as it was told, the day since which
 * letters have seen it so.
 */
export type UnnotedRows = ReadonlyMap<string, PlainDate>;

/** Reads what `unnotedRowsText` wrote; empty for null. */
export function readUnnotedRows(text: string | null): UnnotedRows {
  const byDay = text === null ? {} : (JSON.parse(text) as Readonly<Record<PlainDate, string>>);
  return new Map(
    Object.entries(byDay).flatMap(([day, prints]) => prints.split(' ').map(print => [print, day] as const)),
  );
}

/** JSON: by day, the fingerprints of its rows. */
export function unnotedRowsText(rows: UnnotedRows): string {
  const byDay: Record<PlainDate, string> = {};
  for (const [print, day] of rows) byDay[day] = day in byDay ? `${byDay[day]} ${print}` : print;
  return JSON.stringify(byDay);
}
