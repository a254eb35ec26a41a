import { repairText } from './repair/repair-text';
import { correctSpelling } from './spelling/spelling';

/** A corrected word may show how the damaged one next to it was, so both are tried again. More rounds were never needed. */
const MOST_ROUNDS = 4;

/** The text as *fix* would leave it: paste faults and certain misspellings corrected. Mending twice changes nothing more. */
export function mendedText(text: string): string {
  let mended = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = mended;
    mended = correctSpelling(repairText(before));
    if (mended === before) break;
  }
  return mended;
}
