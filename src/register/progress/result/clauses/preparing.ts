/** A meeting that is held for something else. */
const MEETING = /ประชุม(?=คณะ(?:กรรมการ|ทำงาน|ผู้)|กรรมการ|ทีม|หารือ|วาง|เตรียม|กำหนด|เพื่อ)|(?:จัด|นัด)ประชุม(?=แล้ว|เรียบร้อย|$)/;

/**
 * What brings a deed nearer and is not the deed, whatever verb it begins with and however surely it is done. A method with the same words asks
 * for just that.
 */
const PREPARES: readonly RegExp[] = [
  // Somebody is to do it. But an order that counts people moves them, and one on the duties of posts describes them.
  /แต่งตั้ง|มอบหมาย(?!หน้าที่ความ)|คำสั่ง(?=คณะ|กรรมการ|ทีม|ผู้)|(?<!ตาม)คำสั่ง(?!มอบหมายหน้าที่ความ|[ก-๎]*\uE001)|(?:ตั้ง|คัดเลือก|แจ้ง|เชิญ|อบรม|ชี้แจง|เรียก|เสนอ|มี|ได้)(?=คณะทำงาน|ทีม|(?:คณะ)?กรรมการ)/,
  // People talk about it.
  /หารือ|ปรึกษา(?!กฎหมาย)|สอบถาม|(?:โพสต์|เขียน|ตั้ง|ฝาก|ลง|ทัก)(?:กระทู้)?ถาม|วางแผน|เตรียม/,
  // Those who want to come or to sell are called for.
  /(?<!ผู้(?:ที่)?)ลงทะเบียน|(?:รับ|ใบ|มา|ประกาศ)สมัคร|(?<!ผู้(?:ที่)?)สมัคร(?=แล้ว|เข้า|ร่วม|อบรม|$)|ยื่น(?=ข้อ|ซอง|ราคา|เสนอ|ใบ|ประมูล)|(?:รับ|เปิด)(?=ข้อเสนอ|ซอง)|(?<!ผู้)เสนอราคา|ซื้อซอง/,
  // It is on paper, and only there.
  /ทำแบบ(?=สำรวจ|สอบถาม|ประเมิน|รายงาน)|ขอบเขต(?:ของ)?งาน|(?<![A-Za-z])TOR|ราคากลาง|คุณลักษณะ(?=เฉพาะ|ของ|แล้ว|$)|ประมาณ(?:การ)?ราคา|แบบ(?:แปลน|รูปรายการ)|ใบเสนอราคา|กำหนดการ|(?:ทำ|รวบรวม|ส่ง|มี|ได้)(?:บัญชี)?รายชื่อ|หนังสือเชิญ|โครงร่าง|เค้าโครง/,
];

/** The clause names a step before the deed, and the method does not ask for that step. */
export function isPreparing(clause: string, method: string): boolean {
  return (
    (MEETING.test(clause) && !/ประชุม/.test(method)) || PREPARES.some(step => step.test(clause) && !step.test(method))
  );
}
