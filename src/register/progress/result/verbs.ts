/** Verbs that a result or a plan begins with; what is around them tells which. */
export const VERBS =
  'ดำเนิน|จัด|เริ่ม|ทำ|เผยแพร่|แต่งตั้ง|ประชุม|ประกาศ|ประชาสัมพันธ์|ชี้แจง|แจ้ง|รายงาน|ติดตาม|ปรับปรุง|เสนอ|ออก|นำ|ส่ง|ลง|ติดตั้ง|อบรม|ฝึกอบรม|สำรวจ|ประเมิน|กำหนด|สรุป|รวบรวม|ตรวจ|ทบทวน|มอบ|เข้าร่วม|เข้ารับ|ปฏิบัติ|พัฒนา|สร้าง|เปิด|เพิ่ม|ใช้|กำชับ|ควบคุม|บันทึก|ซักซ้อม|เวียน|ถ่ายทอด|ขอ';

/** Made less: the word, and not its letters inside others such as อัปโหลด or ผลด้าน. */
export const MADE_LESS = '(?:(?<!โห|ต)ลด(?![่-๋])|ย่น)';

/**
 * One pattern of several sources, with the flag g. A source that begins with a look-behind `(?<=` asks for its first letters before, as in
 * `(?=รอ)(?<=และ)รอ`: the look-behind would be tried at every letter.
 */
export function anyOf(...sources: readonly string[]): RegExp {
  return new RegExp(sources.join('|'), 'g');
}
