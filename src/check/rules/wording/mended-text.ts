import { repairText } from '../../../thai/repair/repair-text';
import { correctSpelling } from '../../../thai/spelling/spelling';

/** The text as *fix* would leave it: paste faults and certain misspellings corrected. */
export function mendedText(text: string): string {
  return correctSpelling(repairText(text));
}
