import { unitsOf } from '../text/text';

/**
 * True if a piece of `shortest` to `longest` UTF-16 units occurs twice in a row. A quick test before a slow pattern, which tries every
 * length at every letter. Such a piece covers a multiple of `shortest`, so only those positions are checked.
 */
export function repeatsStretch(text: string, shortest: number, longest: number): boolean {
  const units = unitsOf(text);
  for (let length = shortest; length <= longest; length += 1) {
    for (let at = 0; at + length < units.length; at += shortest) {
      if (units[at] === units[at + length] && repeatsAround(units, at, length)) return true;
    }
  }
  return false;
}

/** True if a piece of this length that covers this position occurs twice in a row. */
function repeatsAround(units: Uint16Array, at: number, length: number): boolean {
  const same = (place: number) => units[place] === units[place + length];
  let [start, end] = [at, at + 1];
  while (start > 0 && at - start < length && same(start - 1)) start -= 1;
  while (end - start < length && end + length < units.length && same(end)) end += 1;
  return end - start >= length;
}
