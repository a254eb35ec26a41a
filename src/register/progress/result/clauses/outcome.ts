import { GOOD } from '../good-news';
import { DATE, PEOPLE } from './clauses';

/** It was only hoped for, or is not so. */
const NOT_SO = /ไม่|ยัง|มิได้|เป้าหมาย|คาด|เชิญ|สมัคร|ลงทะเบียน|ตอบรับ|แจ้งความ|ต้องการ|ทดลอง|ทดสอบ|ขอ(?!ง)|ต่ำ|ตก/;

/** What was made is there, and people use it or it holds. */
const IN_USE = new RegExp(
  [
    `(?:ใช้(?:งาน|จริง|บังคับ|ระบบ)?|(?:เปิด)?(?:ให้)?บริการ|เปิดให้[ก-๎]{2,15}|ถือ(?:ปฏิบัติ|ใช้)|มีผล(?:บังคับ)?(?:ใช้)?|ประกาศใช้)(?:พร้อมกัน|แล้ว|จริง)*(?:ตั้งแต่|เมื่อ|วันที่)*${DATE}`,
    `ตรวจรับ[ก-๎]{0,15}(?:แล้ว|เรียบร้อย|ครบ|ถูกต้อง|${DATE})`,
  ].join('|'),
);

/** What follows from the deed: people came, a good mark, nothing bad, less is spent. */
const FOLLOWS = new RegExp(
  [
    `(?:เข้า(?:ร่วม|ฟัง|รับ|อบรม|ประชุม|ชม|ใช้|พบ)|ร่วม(?!กับ)|มา(?:รับ|ใช้|ร่วม)|รับบริการ|ใช้บริการ|ผู้(?:ฟัง|ใช้)|ผ่าน)[ก-๎A]{0,30}${PEOPLE}`,
    'พอใจ[ก-๎A]{0,25}ร้อยละ|ระดับ(?:ดี|มาก)|ผ่าน(?:เกณฑ์|ทุก|การประเมิน|การรับรอง|ครบ)|ได้(?:รับ)?(?:รางวัล|เกียรติบัตร|โล่|ใบรับรอง|การรับรอง)',
    '(?:ค่า|เวลา|ปริมาณ|กระดาษ|ขั้นตอน)[ก-๎]{0,20}ลด(?:ลง|เหลือ|จาก)|ประหยัด',
    GOOD,
  ].join('|'),
);

/** Says what could not be so if the work had not been done. 'use' if even first steps before it are then behind. */
export function outcomeOf(clause: string): 'use' | 'follows' | null {
  if (NOT_SO.test(clause)) return null;
  if (IN_USE.test(clause)) return 'use';
  return FOLLOWS.test(clause) ? 'follows' : null;
}
