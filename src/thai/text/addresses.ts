import { matchesOf } from './text';

/** A piece of a text, from its first UTF-16 unit to the one after its last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What may be part of an address without a scheme. Each run is looked at once, for it begins where none goes on. */
const CANDIDATE = /[A-Za-z][A-Za-z0-9+.-]*:\/\/\S+|(?<![A-Za-z0-9._%+@-])[A-Za-z0-9._%+@-]+(?:[/?#]\S*)?/g;
const DOMAIN = /\.[A-Za-z]{2}/;

/** The part before the @ of an e-mail address in Thai letters, and its domain. */
const THAI_MAIL = /(?<![ก-๎])[ก-๎]+@\S+/g;

/** Where links and e-mail addresses stand: nothing in them may be rewritten. */
export function addressesIn(text: string): readonly Stretch[] {
  if (!/@|:\/\/|\.[A-Za-z]{2}/.test(text)) return [];
  return [...stretches(text, CANDIDATE, isAddress), ...stretches(text, THAI_MAIL, () => true)];
}

/** For each UTF-16 unit of a text of that length, whether it lies in one of the stretches. */
export function unitsIn(stretches: readonly Stretch[], length: number): Uint8Array {
  const units = new Uint8Array(length);
  for (const { start, end } of stretches) units.fill(1, start, end);
  return units;
}

function isAddress(candidate: string): boolean {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(candidate)) return true;
  return DOMAIN.test(candidate);
}

function stretches(text: string, pattern: RegExp, holds: (match: string) => boolean): Stretch[] {
  const found: Stretch[] = [];
  for (const match of matchesOf(text, pattern)) {
    const start = match.index ?? 0;
    if (holds(match[0])) found.push({ start, end: start + match[0].length });
  }
  return found;
}
