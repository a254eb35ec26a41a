import { addressesIn, unitsIn } from './addresses';
import { namesIn } from './names';

/** Says of a stretch of the text whether any of it is a person's name or an address, which nobody may correct. Looks only when asked. */
export function untouchableIn(text: string): (start: number, end: number) => boolean {
  let units: Uint8Array | null = null;
  return (start, end) => {
    units ??= unitsIn([...namesIn(text), ...addressesIn(text)], text.length);
    return units.subarray(start, end).includes(1);
  };
}
