import { matchesOf } from '../../../thai/text/text';
import type { Amount } from './amounts';
import { MADE_LESS } from './verbs';

const PERCENT = /ร้อยละ *(\d{1,3}(?:\.\d+)?)|(\d{1,3}(?:\.\d+)?) *(?:%|เปอร์เซ็นต์|เปอร์เซนต์)/g;

const ABOUT = ' *\\(?(?:คิดเป็น|ประมาณ|เพียง|(?:ไม่น้อย)?กว่า|เกือบ|ราว|อยู่ที่|จำนวน|=|:)? *$';
/** Directly before a percentage: it is the work's progress. */
const PROGRESS_BEFORE = new RegExp(
  `(?:แล้วเสร็จ|เสร็จ(?:สิ้น)?|สำเร็จ|ดำเนินการ(?:ไป)?(?:แล้ว|ได้)|(?:คืบ|ก้าว)หน้า[^\\d]{0,30}?|ผล(?:การดำเนิน(?:งาน|การ)|งาน)[ก-๎ ]{0,15})(?:แล้ว|ไปแล้ว)?(?:ตาม(?:แผน|เป้าหมาย))?${ABOUT}`,
);
const DEED_BEFORE = new RegExp(`(?:แล้ว|ได้|ไป)${ABOUT}`);
const PROGRESS_AFTER = /^ *\)? *(?:ของ(?:งาน|แผน|เป้าหมาย|ทั้งหมด|กิจกรรม|โครงการ)[ก-๎]{0,10} *)?(?:แล้วเสร็จ|เสร็จ|สำเร็จ)/;

/** What is measured, if it is no progress: how content people are, a mark, how many took part, what became more or less. */
const MARK = 'พึงพอใจ|พอใจ|คะแนน|เชื่อมั่น|รับรู้|เข้าใจ|ความรู้|ตระหนัก|ผลการประเมิน|ผลประเมิน|ประเมินได้|ระดับ|ITA';
const SCORE = `${MARK}|ผู้(?:ตอบ|เข้า|รับบริการ|ร่วม|มา|ใช้)|เข้ารับการ(?:อบรม|ฝึก)|ประชาชน|${MADE_LESS}|เพิ่มขึ้น|ประหยัด|สูงกว่า|ผ่านเกณฑ์|อัตรา`;
const MARK_BEFORE = new RegExp(`(?:${MARK})[^\\d]{0,40}$`);
/** With the number of people between, if there is one: ผู้เข้าร่วม ๖๕ คน คิดเป็นร้อยละ ๙๓. */
const SCORE_BEFORE = new RegExp(`(?:${SCORE})[^\\d]{0,40}(?:\\d+ *(?:คน|ราย|ชุด)[^\\d]{0,20})?$`);
const SCORE_AFTER = new RegExp(`^ *(?:ของ)? *(?:[ก-๎ ]{0,12}?)(?:${SCORE})`);
/** เป้าหมายร้อยละ ๘๐ is what was wanted. */
const WANTED = /(?:เป้าหมาย|เกณฑ์|ตัวชี้วัด|กำหนดไว้|ตั้งไว้|ไม่ต่ำกว่า|ไม่น้อยกว่า|อย่างน้อย)[ก-๎ (]{0,20}$/;
/** It is more than was wanted. */
const MORE_THAN_WANTED = /^ *(?:สูง|เกิน)(?:กว่า)?เป้า/;
const OF_MONEY = /(?:เบิกจ่าย|งบประมาณ|ใช้จ่าย|ใช้งบ)[^\d]{0,40}$/;

/** จากร้อยละ ๕๘ เป็นร้อยละ ๘๓: both are of the same. */
const CHANGED_FROM = /จาก(?:เดิม)? *(?:ร้อยละ *)?[\d.]+ *%? *(?:ขึ้น|มา|ลง)?(?:เป็น|เหลือ) *$/;

const REACH = 50;

/** The percentages of a text: of its work, or of what the text does not say. Marks and shares of people are left out. */
export function percentages(text: string): readonly Amount[] {
  return matchesOf(text, PERCENT).flatMap((match): Amount[] => {
    const [whole] = match;
    const at = match.index ?? 0;
    const share = Number(match[1] ?? match[2]) / 100;
    const before = text.slice(Math.max(0, at - REACH), at).replace(CHANGED_FROM, '');
    const after = text.slice(at + whole.length, at + whole.length + REACH);
    const of = ofWhat(before, after, text.length === whole.length);
    // With the words before it: แล้วเสร็จ in "แล้วเสร็จ 0%" does not say that anything is finished.
    const words = of === 'work' ? (PROGRESS_BEFORE.exec(before)?.[0].length ?? 0) : 0;
    return of === null ? [] : [{ of, share, ofTimes: false, at: at - words, length: whole.length + words }];
  });
}

function ofWhat(before: string, after: string, alone: boolean): Amount['of'] | null {
  if (OF_MONEY.test(before)) return MORE_THAN_WANTED.test(after) ? null : 'money';
  if (alone || PROGRESS_BEFORE.test(before) || PROGRESS_AFTER.test(after)) return 'work';
  if (/บรรลุ[ก-๎ ]{0,20}$/.test(before)) return 'unclear';
  if (MARK_BEFORE.test(before) || WANTED.test(before)) return null;
  // ประชาชนได้รับการอบรมแล้วร้อยละ ๘๐ may be the work's progress or a share of people.
  if (DEED_BEFORE.test(before)) return SCORE_BEFORE.test(before) ? 'unclear' : 'work';
  return SCORE_BEFORE.test(before) || SCORE_AFTER.test(after) ? null : 'unclear';
}

/** True if the text reports a mark or a share of people. */
export function reportsScore(text: string): boolean {
  return matchesOf(text, PERCENT).some(match => {
    const at = match.index ?? 0;
    const end = at + match[0].length;
    return SCORE_BEFORE.test(text.slice(Math.max(0, at - REACH), at)) || SCORE_AFTER.test(text.slice(end, end + REACH));
  });
}
