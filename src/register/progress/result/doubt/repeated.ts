import { toWesternDigits } from '../../../../thai/text/numerals';
import type { ItemFacts } from '../item-facts';
import { VERBS } from '../verbs';
import { NAMED_TO } from './another';

/** All but letters and digits, and a verb in front that says no more than the next one. */
const lettersOf = (text: string) => text.replace(/[^ก-๎A-Za-z\d]/g, '');
const VERB_IN_FRONT = /^ดำเนินการ(?=จัด|ทำ|เผย|ประ|แต่ง|ติด|ตรวจ|สำรวจ|อบรม|รายงาน)/;

/** Before a paper whose name is a verb elsewhere: what a method does with it. Of one that makes the paper, the paper is the deed. */
const OF_PAPER = new RegExp(
  `^[\\s\\d.)-]*(?:การ)?(?!ดำเนิน|จัด(?!ส่ง)|ทำ|ออก|สรุป|รวบรวม)(?:${VERBS}|ปิด|ติด)(?:(?!และ|พร้อม)[ก-๎]){0,12}? ?(?=ประกาศ|รายงาน|บันทึก)`,
);
/** Where the paper is, and its day. */
const ATTACHED = /(?:ตาม|ดัง)?(?:ที่)?(?:เอกสาร|หลักฐาน|ภาพ|รูป|แนบ)[ก-๎]*|ลงวันที่[ก-๎\d. ]*/g;

/** "ประกาศเจตนารมณ์ตามเอกสารแนบ" of a measure that publishes it: the paper's name, and nothing of what was done with it. */
function namesPaper(text: string, asked: string): boolean {
  const paper = asked.replace(OF_PAPER, '');
  if (paper === asked || paper.slice(0, 6) !== text.slice(0, 6)) return false;
  let shared = 0;
  while (shared < text.length && text[shared] === paper[shared]) shared += 1;
  return !NAMED_TO.test(text.slice(shared).replace(ATTACHED, '')) && !text.includes('http');
}

/** The result says the method's own words and nothing more, so that it may be copied, or a plan. */
export function onlyRepeats(items: readonly ItemFacts[], method: string): boolean {
  const written = toWesternDigits(method);
  const asked = lettersOf(written);
  return items.every(
    ({ text, saysFinished, goodNews }) =>
      !saysFinished &&
      !goodNews &&
      (asked.includes(lettersOf(text).replace(VERB_IN_FRONT, '')) || namesPaper(text, written)),
  );
}
