import type { OfficeKind } from '../../../office/kinds/kind';
import { KINDS } from '../../../office/kinds/kinds';
import { topWords } from '../../../office/kinds/top-posts';
import { GOOD } from './good-news';
import { anyOf, VERBS } from './verbs';

/** What may follow ยกเลิก if the measure itself is cancelled, and not an order, an announcement or a contract. */
const ITSELF = '(?:$|[,./()\\-]|แล้ว|เนื่องจาก|เพราะ|ด้วย|ตาม|โครงการ|กิจกรรม|มาตรการ|การดำเนิน|การจัด|การอบรม|การประชุม|แผน)';

/** The measure itself is cancelled. */
export const CANCELLED = anyOf(
  `(?<!ไม่|ไม่ได้|ไม่มีการ|จะ)ยกเลิก(?! *[ก-๎]{1,40}เดิม) *${ITSELF}`,
  'งด(?:จัด|ดำเนิน|การจัด|การดำเนิน|เว้นการ)',
  'ยุติ(?:โครงการ|กิจกรรม|การดำเนิน)',
);

/** Means done anywhere in the text. แล้ว in "ปีที่แล้ว" is a different word. */
export const FINISHED = anyOf(
  GOOD,
  '(?<!ที่|กำหนด)แล้ว(?!แต่)',
  'เสร็จ|เรียบร้อย|สำเร็จ|บรรลุ|ครบ(?:ถ้วน|ทุก|ทั้ง|ตาม| *\\d)',
  'ผ่าน(?:เกณฑ์|การประเมิน|การตรวจ|ตัวชี้วัด|ความเห็นชอบ|$)|^เป็นไปตาม(?:เป้า|ตัวชี้วัด|เกณฑ์)',
  'ปิดเรื่อง',
  `(?<!ไม่|จะ|ให้|มิ|ควร|สามารถ|ที่|เมื่อ|หลัง)ได้(?:มีการ|รับ|${VERBS})`,
);

/** The whole measure is said to be finished or held, whatever else is counted. */
export const WHOLLY_FINISHED = anyOf(
  '(?:แล้ว)?เสร็จ(?:สิ้น|เรียบร้อย|สมบูรณ์)?(?! *(?:\\d|ร้อยละ|เพียง|ประมาณ))|เรียบร้อย|ครบถ้วน',
  'จัด(?:ทำ)?(?:โครงการ|กิจกรรม|อบรม|ฝึกอบรม|ประชุม|งาน|สัมมนา)[^\\d]{0,60}?(?:แล้ว|เมื่อ)',
);

/** A pattern of words for who did it. Offices of any kind, because a result may name another office. */
export function whoOf(kinds: readonly OfficeKind[]): string {
  const words = kinds.flatMap(kind => [...kind.officeWords, ...kind.units.begin, topWords(kind)]);
  return `${[...new Set(words)].join('|')}|องค์การ|งาน|ฝ่าย|ผู้|คณะ|เจ้าหน้าที่|บุคลากร|พนักงาน|หัวหน้า|สภา`;
}

export const WHO = whoOf(KINDS);

/** A result that begins with what exists, what was done, or "nothing to report". */
export const EVIDENCE = new RegExp(
  `^(?:${[
    'มี(?!ปัญหา|อุปสรรค|ข้อจำกัด|ความล่าช้า|แนวโน้ม|ความจำเป็น|แผน$|กำหนด)',
    '(?:ยัง)?ไม่(?:มี|พบ|ปรากฏ) *(?:เรื่อง|รายงาน)',
    `ดำเนินการ *(?:${VERBS})`,
    `(?!ดำเนิน|ขอ|เริ่ม)(?:${VERBS})`,
    'ผลการ[ก-๎ ]{0,60}?อยู่ใน(?:ระดับ|เกณฑ์)',
  ].join('|')})`,
);

/** Names only where the proof is: a picture, an attachment, a link, an order's number. It says nothing of the state. */
export const ONLY_PROOF =
  /^(?:(?:ดัง|ตาม)?(?:ภาพ|รูป)(?:ถ่าย|ประกอบ|กิจกรรม)?|(?:ราย)?ละเอียด|(?:ตาม|ดัง)?เอกสาร|หลักฐาน|ใบ(?:เซ็น|ลง|ตรวจ|นำส่ง|ประกาศ|เสร็จ|สำคัญ|ทะเบียน)|สำเนา|ลิงก์|ลิงค์|link|url|qr|https?:|www\.|(?:ตาม|ดัง|อ้างถึง)?(?:คำสั่ง|หนังสือ|ประกาศ|บันทึก(?:ข้อความ)?|ระเบียบ|รายงานการประชุม)[ก-๎A-Za-z. ]{0,60}?(?:ที่|เลขที่|ลงวันที่|ลว\.?) *[ก-๎.]{0,8} *\d)/i;

/** A heading above the items: "ผลการดำเนินงาน ดังนี้". */
export const ONLY_HEADING = /(?:ดังนี้|ดังต่อไปนี้|ได้แก่|ประกอบด้วย|:) *:?$/;
