import { toWesternDigits } from '../../../../thai/text/numerals';
import type { ItemFacts } from '../item-facts';

/** All but letters and digits, and a verb in front that says no more than the next one. */
const lettersOf = (text: string) => text.replace(/[^ก-๎A-Za-z\d]/g, '');
const VERB_IN_FRONT = /^ดำเนินการ(?=จัด|ทำ|เผย|ประ|แต่ง|ติด|ตรวจ|สำรวจ|อบรม|รายงาน)/;

/** The result says the method's own words and nothing more, so that it may be copied, or a plan. */
export function onlyRepeats(items: readonly ItemFacts[], method: string): boolean {
  const asked = lettersOf(toWesternDigits(method));
  return items.every(
    ({ text, saysFinished, goodNews }) =>
      !saysFinished && !goodNews && asked.includes(lettersOf(text).replace(VERB_IN_FRONT, '')),
  );
}
