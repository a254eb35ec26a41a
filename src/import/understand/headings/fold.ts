import { remembered } from '../../../thai/remembered';
import { repairText } from '../../../thai/repair/repair-text';
import { textKey, visibleText } from '../../../thai/text/text';

/** Vowels above and below the line, and marks. Damage drops and moves them; what stands on the line stays. */
const OFF_THE_LINE = /[ัิ-ฺ็-๎]/g;

/** The letters on the line, by which a damaged heading is still known: "วธิ กี ารดาํ เนนิ การ" and วิธีการดำเนินการ have the same. */
export function fold(text: string): string {
  return textKey(text).replace(/ำ/g, 'า').replace(OFF_THE_LINE, '');
}

/** A heading as a person should see it: repaired, and on one line. */
export const repairedHeading = remembered((text: string): string =>
  visibleText(repairText(text)).replace(/\n/g, ' ').replace(/ {2,}/g, ' ').trim(),
);
