import { addressesIn, unitsIn } from '../text/addresses';
import { toThaiDigits, toWesternDigits } from '../text/numerals';
import { type Edit, editsOf } from './edit';

/** A number, perhaps with thousands separators, or with the letter o for a zero. Not part of a code such as O43 or B2o. */
const NUMBER = /(?<![A-Za-z0-9๐-๙])[0-9๐-๙][0-9๐-๙oO]*(?:,[0-9๐-๙oO]{3}(?![0-9๐-๙oO]))*(?![A-Za-z0-9๐-๙]|,[0-9๐-๙])/g;
/** A quick test: without a match, no number has mixed digits or a letter. */
const MAY_BE_MIXED = /[0-9][๐-๙]|[๐-๙][0-9]|[0-9๐-๙,][oO]|,[0-9๐-๙]/;
const THAI = /[๐-๙]/;
const WESTERN = /[0-9]/;

/** Repairs "๒๕61" and "๒๕๖o". A number with mixed digits gets the kind that the rest of the text mostly uses. */
export function numbers(text: string): readonly Edit[] {
  if (!MAY_BE_MIXED.test(text)) return [];
  const inAddress = unitsIn(addressesIn(text), text.length);
  const mostly = usualDigits(text, inAddress);
  return editsOf(text, NUMBER, match => {
    const [number] = match;
    const hasLetter = /[oO]/.test(number);
    const mixed = THAI.test(number) && WESTERN.test(number);
    const at = match.index;
    if ((!hasLetter && !mixed) || inAddress.subarray(at, at + number.length).includes(1)) return null;
    const inThai = mixed ? mostly === 'thai' : THAI.test(number);
    const digits = number.replace(/[oO]/g, '0');
    return {
      now: inThai ? toThaiDigits(digits) : toWesternDigits(digits),
      kind: hasLetter ? 'letterInNumber' : 'mixedDigits',
    };
  });
}

/** Thai if neither kind is more frequent, because official prose uses Thai digits. */
function usualDigits(text: string, inAddress: Uint8Array): 'thai' | 'western' {
  let [thai, western] = [0, 0];
  for (const match of text.matchAll(/[0-9๐-๙]+/g)) {
    const [number] = match;
    if (inAddress[match.index ?? 0] === 1 || (THAI.test(number) && WESTERN.test(number))) continue;
    if (THAI.test(number)) thai += 1;
    else western += 1;
  }
  return western > thai ? 'western' : 'thai';
}
