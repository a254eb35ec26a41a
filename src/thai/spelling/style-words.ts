/** A word, and the letters before or after it that make it part of another word. */
export interface WordInContext {
  readonly word: string;
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
}

/** Joining words. They cannot repeat, not even with a space between. */
export const JOINING_WORDS: readonly WordInContext[] = [
  { word: 'และ' },
  { word: 'เพื่อ', notBefore: ['นร่วม', 'นมนุษย์', 'นบ้าน', 'นข้าราชการ', 'นพนักงาน', 'นสมาชิก', 'นนักเรียน'] },
  { word: 'โดย' },
  { word: 'หรือ' },
  { word: 'จาก' },
  { word: 'ซึ่ง' },
  { word: 'สำหรับ' },
  { word: 'ระหว่าง' },
  { word: 'เกี่ยวกับ' },
  { word: 'ภายใน' },
  { word: 'ใน', notAfter: ['ภาย', 'ชั้น'] },
  { word: 'กับ', notAfter: ['กำ', 'ดัก', 'ระดับ'], notBefore: ['ข้าว', 'ดัก'] },
  { word: 'ตาม', notAfter: ['ติด', 'สอบ', 'ไต่'] },
  { word: 'เป็น', notAfter: ['จำ'], notBefore: ['ธรรม'] },
];

/** Common words here that cannot repeat without a space, and that no other word ends with. */
export const WORDS_NOT_DOUBLED: readonly string[] = [
  ...['หน่วยงาน', 'เจ้าหน้าที่', 'ประชาชน', 'เว็บไซต์', 'ดำเนินการ', 'ดำเนินงาน', 'เผยแพร่', 'ประชุม', 'จัดทำ', 'ปรับปรุง'],
  ...['รายงาน', 'งบประมาณ', 'ทุจริต', 'ประจำปี', 'ผู้บริหาร', 'บุคลากร', 'มาตรการ', 'ป้องกัน', 'ส่งเสริม', 'ปฏิบัติ'],
  ...['ประเมิน', 'กิจกรรม', 'ตรวจสอบ', 'ติดตาม', 'โปร่งใส', 'คุณธรรม', 'สำนักปลัด', 'กองคลัง', 'กองช่าง', 'ร้องเรียน'],
];

/** Words that may repeat after a space (ดำเนินการแล้ว แล้วส่ง…), but not without one. */
export const GLUED_WORDS: readonly WordInContext[] = [
  { word: 'แล้ว', notBefore: ['จึง', 'ก็', 'แต่', 'ส่ง', 'นำ', 'เสนอ', 'ไป', 'รายงาน', 'แจ้ง', 'มอบ', 'ให้', 'เสร็จ'] },
  { word: 'ได้', notAfter: ['ราย', 'เงิน', 'ก็', 'ทำ', 'เก็บ', 'ใช้'], notBefore: ['ผล', 'ดี', 'ตาม', 'มาก', 'ครบ', 'รับ'] },
];

/** Many words end in การ or ความ (โครงการ, ข้อความ). So a repeated one counts only at the start, or after one of `BEFORE_PREFIXES`. */
export const PREFIXES = ['การ', 'ความ'] as const;
export const BEFORE_PREFIXES = ['และ', 'หรือ', 'โดย', 'ใน', 'ของ', 'เพื่อ', 'จาก'] as const;

/** Words that are repeated on purpose. */
export const REDUPLICATED: readonly string[] = [
  ...['จริง', 'ต่าง', 'เรื่อย', 'ค่อย', 'บ่อย', 'เสมอ', 'พร้อม', 'เล็ก', 'น้อย', 'ใหญ่', 'ใกล้', 'ช้า', 'เร็ว', 'วัน', 'คน'],
  ...[
    'หลาย',
    'เฉย',
    'ง่าย',
    'ตรง',
    'กว้าง',
    'สูง',
    'เบา',
    'รวม',
    'คร่าว',
    'อื่น',
    'ทั่ว',
    'เนือง',
    'เพียง',
    'คล้าย',
    'ตุ๊ก',
    'ทุก',
    'แรก',
  ],
];

/** Common words here. `|` marks where a space or line break may cut them; the two parts make no sense as separate words. */
export const CUT_WORDS: readonly WordInContext[] = [
  { word: 'กระบวน|การ' },
  { word: 'ข้อเสนอ|แนะ' },
  { word: 'ขั้น|ตอน', notBefore: ['นี้', 'นั้น'] },
  { word: 'คณะกรรม|การ' },
  { word: 'คุณ|ธรรม' },
  { word: 'งบ|ประมาณ', notBefore: [' ', '๑', '๒', '๓', '๔', '๕', '๖', '๗', '๘', '๙'] },
  { word: 'จัด|ซื้อ' },
  { word: 'เจ้า|หน้าที่' },
  { word: 'เจ้าหน้า|ที่' },
  { word: 'ช่อง|ทาง', notBefore: ['เข้า', 'ออก', 'หลวง', 'เดิน'] },
  { word: 'ดำเนิน|การ' },
  { word: 'ดำเนิน|งาน' },
  { word: 'เดิน|ทาง', notBefore: ['เท้า', 'เดิน', 'ลาด', 'หลวง', 'เข้า', 'ออก'] },
  { word: 'ตรวจ|สอบ', notBefore: ['ปากคำ', 'ถาม', 'คัดเลือก', 'สวน'] },
  { word: 'เทคโน|โลยี' },
  { word: 'เทศ|บาล' },
  { word: 'ธรรมาภิ|บาล' },
  { word: 'บริ|หาร' },
  { word: 'บุคลา|กร' },
  { word: 'ประชา|ชน' },
  { word: 'ประชา|สัมพันธ์' },
  { word: 'ประสิทธิ|ผล' },
  { word: 'ประสิทธิ|ภาพ' },
  { word: 'ปรับ|ปรุง', notBefore: ['อาหาร', 'รส'] },
  { word: 'ปฏิบัติ|งาน', notAfter: ['ถือ', 'แผน'] },
  { word: 'ป้อง|กัน' },
  { word: 'เปิด|เผย', notBefore: ['แพร่'] },
  { word: 'โปร่ง|ใส' },
  { word: 'เผย|แพร่', notAfter: ['เปิด'], notBefore: ['หลาย'] },
  { word: 'พนัก|งาน' },
  { word: 'พัฒ|นา' },
  { word: 'พึง|พอใจ' },
  { word: 'มาตร|การ' },
  { word: 'มาตร|ฐาน' },
  { word: 'ระยะ|เวลา' },
  { word: 'รัฐ|บาล' },
  { word: 'ราช|การ' },
  { word: 'รับผิด|ชอบ' },
  { word: 'ร้อง|เรียน', notBefore: ['เชิญ', 'ท่าน'] },
  { word: 'วัฒน|ธรรม' },
  { word: 'วัตถุ|ประสงค์' },
  { word: 'เว็บ|ไซต์' },
  { word: 'สาธารณ|ชน' },
  { word: 'สาธารณ|ประโยชน์' },
  { word: 'สาธารณ|สุข' },
  { word: 'สิทธิ|ประโยชน์' },
  { word: 'หน่วย|งาน' },
  { word: 'องค์|กร' },
  { word: 'องค์|การบริหาร', notAfter: ['พระ'] },
  { word: 'โครง|การ' },
  { word: 'ทรัพย์|สิน' },
  { word: 'ทุจ|ริต' },
];

/** Words with several spellings in use, besides those in `MISSPELLINGS`. The Royal Society's spelling comes first. */
export const VARIANTS: readonly (readonly string[])[] = [
  ['ดิจิทัล', 'ดิจิตอล', 'ดิจิตัล'],
  ['อินเทอร์เน็ต', 'อินเตอร์เน็ต', 'อินเทอร์เน็ท'],
  ['แพลตฟอร์ม', 'แพลทฟอร์ม'],
  ['เฟซบุ๊ก', 'เฟสบุ๊ค', 'เฟสบุ๊ก', 'เฟซบุ๊ค', 'เฟสบุค'],
  ['คิวอาร์โค้ด', 'คิวอาร์โค๊ด'],
  ['กลยุทธ์', 'กลยุทธ'],
  ['ผู้มีส่วนได้ส่วนเสีย', 'ผู้มีส่วนได้เสีย'],
  ['วิดีโอ', 'วีดีโอ', 'วิดิโอ'],
  ['เคาน์เตอร์', 'เคาท์เตอร์', 'เคาเตอร์'],
];
