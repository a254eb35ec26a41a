import { isDate } from 'node:util/types';

/**
 * Google allows only numbers, booleans, texts, null, and arrays and plain objects of those as a result of `google.script.run` (HTML
 * service: communicate with server functions). What a page gets for a Date is not documented, and reported as null: here it is refused.
 * @throws Error if the value holds anything else. undefined passes; JSON leaves it out or makes it null.
 */
export function refuseForPage(value: unknown): void {
  refuse(value, new Set());
}

function refuse(value: unknown, around: ReadonlySet<object>): void {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') throw unsupported();
  if (typeof value !== 'object' || value === null) return;
  if (isDate(value) || around.has(value)) throw unsupported();
  const inside = new Set(around).add(value);
  for (const part of Object.values(value)) refuse(part, inside);
}

function unsupported(): Error {
  return new Error('The script completed but the returned value is not a supported return type.');
}
