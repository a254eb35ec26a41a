import { addressesIn, unitsIn } from './addresses';
import { namesIn } from './names';

/** Returns a test: does this piece of the text touch a person's name or an address? Those must not be corrected. Searches lazily. */
export function untouchableIn(text: string): (start: number, end: number) => boolean {
  let units: Uint8Array | null = null;
  return (start, end) => {
    units ??= unitsIn([...namesIn(text), ...addressesIn(text)], text.length);
    return units.subarray(start, end).includes(1);
  };
}
