import { addressesIn, type Stretch, unitsIn } from './addresses';
import { namesIn } from './names';

/** What somebody else wrote. Not longer than a sentence or two: a mark that is never closed begins no quotation. */
const QUOTATION = /“[^”]{1,300}”|"[^"\n]{1,300}"|‘[^’]{1,300}’/g;

/** Returns a test: does this piece of the text touch a person's name, an address or a quotation? Those must not be corrected. Searches lazily. */
export function untouchableIn(text: string): (start: number, end: number) => boolean {
  let units: Uint8Array | null = null;
  return (start, end) => {
    units ??= unitsIn([...namesIn(text), ...addressesIn(text), ...quotationsIn(text)], text.length);
    return units.subarray(start, end).includes(1);
  };
}

function quotationsIn(text: string): Stretch[] {
  if (!/[“"‘]/.test(text)) return [];
  return [...text.matchAll(QUOTATION)].map(match => {
    const start = match.index ?? 0;
    return { start, end: start + match[0].length };
  });
}
