import { GOOD } from '../good-news';
import { DATE, PEOPLE } from './clauses';
import { isPreparing } from './preparing';

/** It was only hoped for, or is not so. */
const NOT_SO =
  /ไม่|ยัง|มิได้|เป้า|คาด|เชิญ|(?<!อาสา)สมัคร|ลงทะเบียน|ลงชื่อ|รายชื่อ|สนใจ|ตอบรับ|แจ้งความ|ต้องการ|ทดลอง|ทดสอบ|ต้นแบบ|ตัวอย่าง|ชั่วคราว|ชวน|ความ(?:คิด)?เห็น|ช่วยกัน|แบบฟอร์ม|ตาราง|กำหนดการ|เดิม|ขอ(?!ง)|ต่ำ|ตก/;

export interface Outcome {
  /** What the method must ask for. Elsewhere the same words may tell of a first step: people who came to a hearing have no road yet. */
  readonly of: RegExp;
  readonly words: RegExp;
  /** First steps before it that are behind, too. */
  readonly steps?: RegExp;
  /** People came, to whatever it was. */
  readonly ofPeople?: true;
}

/** Less for good, and not in one month. */
const LESS = new RegExp(
  `(?:ค่า|เวลา|ปริมาณ|กระดาษ|ขั้นตอน|น้ำมัน|ไฟฟ้า)[ก-๎]{0,20}ลด(?:ลง|ได้|เหลือ)(?![ก-๎]*(?:เดือน|สัปดาห์|วัน(?:แรก|เดียว)|${DATE}))`,
);

/** A method that asks for something that people come to. */
export const PEOPLE_COME =
  /อบรม|ประชุม|สัมมนา|กิจกรรม|เวที|รณรงค์|ค่าย|บรรยาย|ความรู้|ดูงาน|พิธี|นิทรรศการ|จิตอาสา|บริการ|นิเทศ|ชี้แจง|พบประชาชน|แลกเปลี่ยน|จิตสำนึก|ปลูกฝัง|วัฒนธรรม|ซ้อม|วันต่อต้าน|วันสำคัญ|มีส่วนร่วม|เจตนารมณ์|เจตจำนง|ปฏิญาณ|ยกย่อง|เชิดชู|มอบ(?:รางวัล|เกียรติ|โล่)/;

const OUTCOMES: readonly Outcome[] = [
  // What was made is there, and people use it or it holds.
  {
    of: /./,
    words: new RegExp(
      `(?:เปิดใช้(?:งาน)?|ใช้(?:งาน|จริง|บังคับ)|เริ่มใช้(?:งาน)?|เปิด(?:ให้)?บริการ|เปิดให้[ก-๎]{2,15}|ถือ(?:ปฏิบัติ|ใช้)|ประกาศใช้)(?:พร้อมกัน|แล้ว|จริง)*(?:ตั้งแต่|เมื่อ|วันที่)*${DATE}`,
    ),
    steps: /./,
  },
  {
    of: /ซื้อ|จ้าง|จัดหา|สร้าง|ติดตั้ง|ปรับปรุง|ซ่อม/,
    // "คณะกรรมการตรวจรับ ๕ ม.ค." may be what they did, or the name of those who were called on that day.
    words: new RegExp(
      `(?:^|และ|โดย)(?:ตรวจรับ(?:งาน|พัสดุ)?${DATE}|(?:(?:คณะ)?กรรมการ)?ตรวจรับ(?:งาน|พัสดุ)?(?:แล้ว|เรียบร้อย|ครบ|ถูกต้อง))`,
    ),
    steps: /./,
  },
  // It can be read.
  {
    of: /เผยแพร่|เปิดเผย|ประชาสัมพันธ์|คู่มือ|รายงาน|ข้อมูล|สถิติ|สื่อ|อินโฟ|info|คลิป|วีดิทัศน์|ป้าย|ปฏิทิน/i,
    words:
      /(?:ขึ้น|ลง|เผยแพร่|อัปโหลด|โพสต์)[ก-๎A]{0,15}(?:เว็บ|เพจ|A)|(?:ปิด|ติด)ประกาศ|(?:แขวน|แปะ|ติด|วาง)(?:ไว้|ที่)|แจก(?:ทุก|ครบ|จ่าย)/,
    steps: /^(?:พิมพ์|เขียน|ออกแบบ|รวบรวม|วาง|ถ่าย)/,
  },
  // People came, or say that it was good.
  {
    of: PEOPLE_COME,
    words: new RegExp(
      `(?:เข้า(?:ร่วม|ฟัง|รับ|อบรม|ประชุม|ชม|พบ)|ผ่านการ(?:อบรม|ฝึก)|ร่วม(?!กับ)|มา(?:รับ|ใช้|ร่วม)|รับบริการ|ใช้บริการ|ผู้ฟัง)[ก-๎A]{0,30}${PEOPLE}|พอใจ[ก-๎A]{0,25}ร้อยละ|ระดับ(?:ดี|มาก)|ผ่าน(?:เกณฑ์|ทุก|การประเมิน|ครบ)`,
    ),
    ofPeople: true,
  },
  // Nothing bad was found or happened.
  { of: /ตรวจ|กำกับ|ควบคุม|ป้องกัน|เฝ้าระวัง|ร้องเรียน|เปิดเผย|สินบน|ของขวัญ|ผลประโยชน์/, words: new RegExp(GOOD) },
  { of: /ลด|ประหยัด|ควบคุม/, words: LESS },
];

/** It is told of what is planned, wished or tried, or that it is not so. */
export function isOnlyHoped(clause: string): boolean {
  return NOT_SO.test(clause);
}

/** Says what could not be so if the work that a method asks for had not been done. */
export function outcomeOf(clause: string, method: string): Outcome | null {
  if (NOT_SO.test(clause) || isPreparing(clause, method)) return null;
  return OUTCOMES.find(({ of, words }) => words.test(clause) && of.test(method)) ?? null;
}
