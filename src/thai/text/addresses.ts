import { matchesOf } from './text';

/** A piece of text in UTF-16 units. `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A URL, or a run of characters that may be an address without a scheme. The lookbehind makes sure that each run is tried only once. */
const CANDIDATE = /[A-Za-z][A-Za-z0-9+.-]*:\/\/\S+|(?<![A-Za-z0-9._%+@-])[A-Za-z0-9._%+@-]+(?:[/?#]\S*)?/g;
const DOMAIN = /\.[A-Za-z]{2}/;

/** An e-mail address with Thai letters before the @. */
const THAI_MAIL = /(?<![ก-๎])[ก-๎]+@\S+/g;

/** The links and e-mail addresses in a text. They must not be changed. */
export function addressesIn(text: string): readonly Stretch[] {
  if (!/@|:\/\/|\.[A-Za-z]{2}/.test(text)) return [];
  return [...stretches(text, CANDIDATE, isAddress), ...stretches(text, THAI_MAIL, () => true)];
}

/** One byte for each UTF-16 unit of a text of this length: 1 if the unit lies in one of the stretches. */
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
