import { remembered } from '../../../thai/remembered';
import { repairText } from '../../../thai/repair/repair-text';
import { fold, visibleText } from '../../../thai/text/text';

export { fold };

/** A heading as a person should see it: repaired, and on one line. */
export const repairedHeading = remembered((text: string): string =>
  visibleText(repairText(text)).replace(/\n/g, ' ').replace(/ {2,}/g, ' ').trim(),
);
