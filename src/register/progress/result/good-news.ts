import { IN_WORDS } from './numbers';
import { anyOf, MADE_LESS, VERBS } from './verbs';

/** Stands for words that report good news, such as a tick or "no complaints". Private use, so that no cell holds it. */
export const GOOD = '\uE000';

/** þ and ü are ticks of the Wingdings font, read as text. */
const TICK = /[þü✓✔☑√]/g;

/** Bad things. Having none of them is a good result. */
const WRONG = `(?:${[
  '(?:เรื่อง|คำ)ร้อง|กรณี|ข้อ(?:ร้อง|ทักท้วง|บกพร่อง|ผิดพลาด)',
  'ผู้(?:ใด)?(?:ร้อง|กระทำ|รับ(?:สินบน|ของขวัญ)|ทุจริต|ฝ่าฝืน|ยื่น(?!ข้อเสนอ|ซอง|เสนอ|ราคา)|แจ้ง|เรียก|ถูก|โต้แย้ง|คัดค้าน|ทักท้วง|อุทธรณ์|ตกหล่น|ทิ้งงาน|ขาดคุณสมบัติ)',
  '(?:เจ้าหน้าที่|พนักงาน|บุคลากร)(?:ใด|ราย(?:ใด)?|คน(?:ใด)?)?(?:ที่)?(?:กระทำ|ทุจริต|ฝ่าฝืน|เรียก|ถูก|รับ(?:สินบน|ของขวัญ))',
  '(?:ทรัพย์สิน|พัสดุ|ครุภัณฑ์|รายการ)(?:ใด)?(?:ที่)?(?:สูญหาย|ชำรุด|เสียหาย)',
  'ความ(?:เสียหาย|ผิด|บกพร่อง)|สิ่งผิดปกติ',
  'การ(?:ร้อง|ทุจริต|กระทำ|รับ(?:สินบน|ของขวัญ|ของ)|เรียก|ใช้|มอบหมาย|แทรกแซง|เลือกปฏิบัติ|ละเว้น|จัดซื้อ|จัดจ้าง|โอน|แก้ไข|ยืม|นำ|ฝ่าฝืน|แสวงหา|เอื้อ|ปกปิด|ลงโทษ|ดำเนินการทาง|ยกเลิก)',
].join('|')})`;

/** The rest of a phrase, up to a word that begins another. */
const REST = '(?:(?!แต่|ยัง|จึง|รอ|และ)[ก-๎]){0,60}';

/** None of the bad things happened. */
const NOTHING_WRONG = anyOf(`(?:ยัง)?ไม่(?:มี|พบ|ปรากฏ|ได้รับ(?:แจ้ง)?)(?:ว่ามี)? *${WRONG}${REST}`);

/**
 * Words that would limit a result elsewhere, but here deny a fault, promise to go on, or name what the measure solves. By a word that all of
 * them have: to look for that first is many times faster.
 */
const HARMLESS: readonly (readonly [has: string, words: RegExp])[] = [
  [
    'ไม่',
    anyOf(
      // A fault that is denied: ล่าช้า in "ไม่มีโครงการล่าช้า" does not mean that the measure is late.
      '(?<!ยัง)ไม่(?:มี|พบ|ปรากฏ|ต้อง|ได้|เกิด)?(?:(?!ทำให้|จึง|ส่งผล|เป็นเหตุ|แต่)[ก-๎]){0,40}?(?:ล่าช้า|คงค้าง|เลื่อน|ขอขยาย(?:ระยะ)?เวลา)',
      // Nobody came or asked, and no problem: that says nothing of the work.
      `(?:ยัง)?ไม่(?:มี|พบ|ปรากฏ) *(?:ผู้(?:ใช้|มา|ติดต่อ|ขอ|สอบถาม|เสนอ(?!ราคา)|แสดง|เข้าชม|เข้าใช้|ส่ง)|ปัญหา|อุปสรรค|ข้อ(?:เสนอ|คิดเห็น|ติดขัด|ขัดข้อง)|ค่าใช้จ่าย|ค่าปรับ)${REST}`,
      // Nothing bad was found or happened.
      '(?<!ยัง)ไม่(?:มี|พบ) *[ก-๎]{0,15}?(?:สูญหาย|เสียหาย|รุนแรง|เสพติด|ผิดปกติ|บาดเจ็บ|เสียชีวิต|ผิดระเบียบ)[ก-๎]{0,20}',
      // What people are spared.
      `(?<!ยัง)ไม่(?:พัก|เว้น|ต้อง(?:รอ)?(?!ดำเนิน|จัด|ทำ|รายงาน))${REST}`,
      // What a policy forbids, and what is only compared.
      `(?<!ยัง)ไม่(?:รับ(?:ของ|สินบน)|ทน|ทุจริต|โกง|เลือกปฏิบัติ|แสวงหา|ยอมรับ|กระทำ|ฝ่าฝืน|เรียก|เอื้อ|ละเว้น|ปกปิด|แทรกแซง|น้อยกว่า|เกิน|ต่ำกว่า|ใช้งบ|ว่า(?:จะ)?|เพียงแต่|แพ้|เสียค่า)${REST}`,
    ),
  ],
  // What those who came wish for the next time.
  [
    'ผู้',
    anyOf(
      '(?:ทั้งนี้ ?)?ผู้(?:เข้า(?:ร่วม|อบรม|รับการอบรม|ประชุม)|ร่วม|ตอบแบบ)[ก-๎]{0,20}?(?:เสนอ(?:แนะ)?|แนะนำ|อยาก|ต้องการ)(?:ว่า|ให้|ควร)+(?:จัด|เพิ่ม|มี|ขยาย|ควร)(?:(?!อยู่|ขณะ|เพราะ|เนื่องจาก|ยัง|ไม่|เหลือ|เลื่อน|รอ|ขาด|จึง|แต่)[ก-๎]){0,60}(?![ก-๎])(?: *และ(?:ควร|ให้|อยาก)(?:(?!อยู่|ขณะ|เพราะ|ยัง|ไม่|เหลือ|เลื่อน|รอ|ขาด|แต่)[ก-๎]){0,60}(?![ก-๎]))*',
    ),
  ],
  // A fault that is solved, and debts that are owed to the office.
  ['ล่าช้า', anyOf('(?<=(?:(?<!โห)ลด|ป้องกัน|แก้(?:ไข|ปัญหา))(?:(?!แต่)[ก-๎]){0,40})ล่าช้า')],
  [
    'คงค้าง',
    anyOf('(?<=(?:(?<!โห)ลด|ป้องกัน|แก้(?:ไข|ปัญหา))(?:(?!แต่)[ก-๎]){0,40}|ลูกหนี้|ภาษี|หนี้|ค่าธรรมเนียม)(?:ที่)?(?:ยัง)?คงค้าง'),
  ],
  [
    'เหลือ',
    anyOf(
      `(?<=${MADE_LESS}(?:(?!เหลือ)[ก-๎\\d. ]){0,60})เหลือ *(?:เพียง|แค่)? *(?:\\d+\\.\\d+(?![ก-๎]| *(?:กม|กิโล|ล้าน|ไร่|เมตร))|(?:\\d+|${IN_WORDS}) *(?:วัน|นาที|ชั่วโมง|ขั้นตอน|รายการ|ฉบับ|แผ่น|ครั้ง|บาท))`,
    ),
  ],
  ['ครึ่งหนึ่ง', anyOf(`(?<=${MADE_LESS}(?:(?!แต่)[ก-๎]){0,40})ครึ่งหนึ่ง`)],
  [
    'จะ',
    anyOf(
      // "And will go on doing so" continues what is in place; no plan. A promise that is quoted is none either.
      '(?:และ|โดย|ซึ่ง)? *จะ *(?:ได้)?(?:ปรับปรุง|พัฒนา|รักษา|เฝ้าระวัง|ปฏิบัติ|ติดตาม|ทบทวน|กำกับ|ควบคุม)[ก-๎]{0,60}?(?:ต่อไป|ต่อเนื่อง|สม่ำเสมอ)',
      // What was found is to be used: "จะนำผลไปปรับปรุงต่อไป".
      '(?:ซึ่ง|และ|โดย|ทั้งนี้)? *จะ(?:ได้)?(?=นำ(?:ผล|ข้อ|ไป|เสียง|ความ))',
      `(?=ว่าจะ)(?<=(?:เจตนารมณ์|เจตจำนง|ข้อตกลง|ปฏิญาณ|คำมั่น|สัญญา|ประกาศ)[ก-๎ ]{0,30})ว่าจะ *(?:ได้|มีการ)?(?:${VERBS})${REST}`,
    ),
  ],
  // A paper's number is no part of a whole.
  ['เลขที่', anyOf('เลขที่ *\\S+')],
  // The work may be to report progress.
  ['หน้า', anyOf('รายงาน(?:ผล)?(?:ความ)?(?:คืบ|ก้าว)หน้า')],
];

/** The text of the same length, with good news as `GOOD` and harmless words as spaces. */
export function withoutGoodNews(text: string): string {
  const plain = HARMLESS.reduce(
    (rest, [has, words]) => (rest.includes(has) ? rest.replace(words, spaces) : rest),
    text,
  );
  const news = plain.includes('ไม่') ? plain.replace(NOTHING_WRONG, match => GOOD + spaces(match.slice(1))) : plain;
  return news.replace(TICK, GOOD);
}

export function spaces(match: string): string {
  return ' '.repeat(match.length);
}
