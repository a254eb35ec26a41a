import { once, remembered } from '../../../../thai/remembered';
import { segmentsOf, THAI_LETTERS } from '../../../../thai/words/words';

/** Words that say nothing: a verb without its object, a word between two others. */
const EMPTY = `
จัด ทำ ดำเนิน ดำเนินการ ปฏิบัติ การ ความ งาน งานการ ผล ให้ และ ของ ที่ ใน ตาม เป็น เพื่อ สำหรับ กับ แก่ ต่อ บน โดย จาก ณ ซึ่ง ว่า ด้วย รายการ วิธี วิธีการ ทั้ง ทุก ครบ ละ กัน ไว้
มี ได้ แล้ว เสร็จ เรียบร้อย สำเร็จ ถ้วน สมบูรณ์ ถูกต้อง พร้อม ใหม่ ดี ต่าง หลาย อื่น จึง แต่ ยัง จะ เมื่อ ก่อน หลัง ตั้งแต่ ระหว่าง ถึง อยู่ กิจกรรม โครงการ รับ ตรวจ ออก ลง นำ ไป มา ขึ้น คำ สั่ง นาม มาตรการ`;

/** Other words that may stand in any measure: deeds, papers, people, offices, times. */
const OF_ANY_WORK = `
ใช้ ส่ง ตั้ง แต่ง เสนอ แจ้ง แสดง เปิด ปิด ติด ติดตั้ง เข้า ร่วม เข้าร่วม วาง ถือ ขอ เริ่ม มอบ หมาย ชี้แจง ประชุม อบรม ฝึก สอน บรรยาย เผย แพร่ เผยแพร่ ประกาศ ประชาสัมพันธ์
รายงาน สรุป สอบ ตรวจสอบ ติดตาม กำกับ ประเมิน สำรวจ วิเคราะห์ ทบทวน ปรับปรุง ปรับ พัฒนา เพิ่ม เสริม สร้าง ก่อสร้าง ซ่อม ซื้อ จ้าง จัดหา จัดซื้อ จัดจ้าง จัดตั้ง ผลิต จ่าย เบิก แจก
กำหนด ควบคุม บริหาร จัดการ ป้องกัน แก้ แก้ไข ส่งเสริม สนับสนุน รวบรวม พิจารณา อนุมัติ เห็น ชอบ ทราบ รวม เวียน พิมพ์ รู้ เข้าใจ ทำความ ถ่ายทอด เรื่อง ด้าน ทาง ทางการ แนว แบบ ข้อ ส่วน ระดับ จุด แห่ง ชุด
เล่ม ฉบับ แผ่น ราย คน ครั้ง รอบ จำนวน เครื่อง ชิ้น ตัว คัน ศูนย์ บริการ หน้าที่ ประจำ ภาพ เอกสาร ชื่อ ภายใน ภายนอก ผ่าน พบ ประมาณ วัน เดือน ปี เวลา งบประมาณ ไตรมาส
มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม ผู้ ผู้รับ เจ้า เจ้าหน้าที่ นัก คณะ กรรมการ คณะกรรมการ คณะทำงาน ทำงาน บุคลากร
พนักงาน ข้าราชการ ลูกจ้าง หัวหน้า ประธาน นาย นายก ปลัด ประชาชน ราชการ หน่วย หน่วยงาน องค์กร องค์การ กอง สำนัก สำนักงาน ฝ่าย กลุ่ม สถาน จังหวัด อำเภอ ตำบล เทศบาล`;

const inList = (words: string) => new Set(words.trim().split(/\s+/));
const empty = once(() => inList(EMPTY));
const general = once(() => inList(OF_ANY_WORK));

const RUN = new RegExp(`[${THAI_LETTERS}]+|[A-Za-z]{2,}`, 'g');

interface Named {
  /** What the text is about: words that do not stand in any measure, and names in Latin letters. */
  readonly topics: readonly string[];
  /** The topics, and the deeds, papers and people beside them. */
  readonly words: readonly string[];
}

/** What a text names, word by word. */
export const namedIn = remembered((text: string): Named => {
  // The list has งานการ, too.
  const words = (text.replace(/(?<=รายงาน)(?=การ)/g, ' ').match(RUN) ?? []).flatMap(run =>
    /[A-Za-z]/.test(run) ? [run.toLowerCase()] : segmentsOf(run).pieces.map(({ start, end }) => run.slice(start, end)),
  );
  const telling = words.filter(word => word.length > 1 && !empty().has(word));
  return { topics: telling.filter(word => !general().has(word)), words: telling };
});
