/** Kinds of deeds, each by its words in methods and results. A deed may be of several kinds. */
const DEEDS: readonly RegExp[] = [
  // Something stands, or was mended or bought.
  /ติดตั้ง|ก่อสร้าง|ซ่อม|ปรับปรุง|พัฒนา|สร้าง|วาง|เปลี่ยน|ขุด|ติด|ทาสี|ปรับ|ย้าย|เปิดใช้|เปิดให้/,
  /ซื้อ|จัดหา|จ้าง|ตรวจรับ|เบิก|จ่าย|ให้ทุน|เช่า/,
  // People were taught, met or were served.
  /อบรม|ฝึก|สอน|บรรยาย|ความรู้|ถ่ายทอด|ชี้แจง|สัมมนา|นิเทศ|ดูงาน|ค่าย|ซ้อม|แลกเปลี่ยน|ปลูก|ปลุก|เสริม|จริยธรรม|คุณธรรม/,
  /ประชุม|เวที|หารือ|ประชาคม|รับฟัง|ชี้แจง|สัมมนา|มอบนโยบาย|แลกเปลี่ยน/,
  /กิจกรรม|โครงการ|พิธี|(?:จัด|วัน)งาน|นิทรรศการ|แข่งขัน|ประกวด|รณรงค์|จิตอาสา|บริการ|เปิด|วัน|สัปดาห์/,
  // Something was looked at.
  /ตรวจ|ประเมิน|สำรวจ|ทบทวน|ติดตาม|กำกับ|ควบคุม|วิเคราะห์|สอบ|ทดสอบ|คัด|ป้องกัน|ลด|แก้/,
  // A paper was made, is in force or was made known.
  /คู่มือ|แผน|ระเบียบ|ข้อบ|ประกาศ|แนวทาง|แนวปฏิบัติ|มาตรการ|เกณฑ์|ทะเบียน|รายงาน|คำสั่ง|ข้อตกลง|MOU|ลงนาม|เห็นชอบ|อนุมัติ|ทบทวน|แต่งตั้ง|มอบหมาย|กำหนด|แบบ|บันทึก|นโยบาย|เจตนารมณ์|ออก|สัญญา|หนังสือ|ข้อมูล|จัดทำ/,
  /เผยแพร่|ประกาศ|ประชาสัมพันธ์|แจ้ง|รายงาน|เวียน|เว็บ|เปิดเผย|ส่ง|สื่อ|ป้าย|คู่มือ|แจก|ความรู้|ให้ความ|ช่องทาง|ข้อมูล|ลงนาม|อัปโหลด/,
];

export function namesDeed(text: string): boolean {
  return DEEDS.some(kind => kind.test(text));
}

/** True if both texts name deeds, and none of one kind. */
export function areOtherDeeds(one: string, other: string): boolean {
  const kinds = DEEDS.filter(kind => kind.test(one));
  const others = DEEDS.filter(kind => kind.test(other));
  return kinds.length > 0 && others.length > 0 && !kinds.some(kind => others.includes(kind));
}
