import { WHO } from '../claims';
import { GOOD } from '../good-news';
import { VERBS } from '../verbs';
import { LATIN_NAME, PEOPLE } from './clauses';
import { isPreparing } from './preparing';

/** Words that begin a clause and say nothing of it. */
const BEGINS =
  /^(?:(?:และ|หรือ|อีกทั้ง|รวมทั้ง|รวมถึง|ตลอดจน|พร้อม(?:ทั้ง|กับ)?|ทั้งนี้|ซึ่ง|จึง|โดย|ก็|แล้ว|ได้(?!รับ|แก่)|มีการ|ทำการ|เข้า(?!ร่วม|รับ|อบรม)|ดำเนินการ(?=จัด|ส่ง|สำรวจ|รวบรวม|ประชุม))(?![ัาำิ-ฺ็-๎])[.,]*)+/;

/** Deeds that mostly bring another one nearer. They are the whole only if the method asks for them. */
const STEP =
  /^(?:(?:แจก|เวียน)แบบฟอร์ม|ส่ง(?!รายงาน|เสริม|(?:บุคลากร|เจ้าหน้าที่|พนักงาน)เข้า|A$)|นำ(?:เข้า|เสนอ|ส่ง)|ขอ(?!ง|บ)|แจ้ง(?!เวียน|ผล)|รายงาน(?!ผล|การ|ไตรมาส|แล้ว|A|$)|รวบรวม|สำรวจ|ประชุม(?!เชิง|ชี้แจง|ประจำ|ร่วม)|หารือ|ประสาน|จอง|จ้าง|จัด(?:จ้าง|เตรียม|เก็บ|ประชาคม)|สั่ง|เตรียม|ออก(?:หนังสือ|แบบ|สำรวจ)|ทำ(?:หนังสือ|เรื่อง|สัญญา|ประชา)|เชิญ|รับ(?=สมัคร|เอกสาร|แบบ|เรื่อง|คำ|ซอง|ข้อมูล|ของ|งาน|รายชื่อ|หนังสือ|แจ้ง|นิมนต์|ผลงาน|ไป)|โครงการ|ได้รับ(?:การ)?(?:อนุ(?!เคราะห์)|จัดสรรงบ|งบ|เงิน|สื่อ|เห็นชอบ|ความเห็นชอบ|แจ้ง|มอบ|คำสั่ง|หนังสือ|เรื่อง|ตัวอย่าง|ของ|สินค้า|ประสาน|แบบ|เอกสาร|ข้อมูล|รายชื่อ|ใบเสนอ)|เปิด(?:รับ(?:ฟัง)?|ซอง|ลงทะเบียน|จอง|หน้าดิน)|ปิดรับ|ลงพื้นที่|ศึกษา|วิเคราะห์|คัดเลือก|สรรหา|เก็บ(?=ข้อมูล|ตัวอย่าง|ภาพ|ความ|แบบ|หลักฐาน|สถิติ)|ถ่าย(?!ทอด)|พิมพ์|เขียน|ร่าง(?![ก-๎]*(?:เห็นชอบ|ประกาศใช้))|ตั้ง(?:เรื่อง|งบ)|ผ่านการ|พูดคุย|กำหนด|วาง(?!ไว้)|มอบ(?:งาน|หมาย|ให้)|นัด|มีผู้(?=สมัคร|เสนอ|ยื่น|สนใจ|ลงทะเบียน|ซื้อ|รับจ้าง)|เสนอ|มี(?:หนังสือ(?!เวียน|รับรอง)|แผน(?=การ|งาน|จัด|ที่)|โครงการ|กำหนด|แนวคิด|งบ))/;

/** "ผังขั้นตอนออกแบบเสร็จแล้ว": in Thai what is finished stands directly before the word that says so. */
const STEP_FINISHED =
  /(?<!เครื่อง|ผู้|การ|หนังสือ|สื่อ|สถาน)(ออกแบบ|รวบรวม|สำรวจ|ศึกษา|พิมพ์|เขียน|คัดเลือก|สรรหา|วิเคราะห์|จัดเตรียม|เตรียม|เก็บข้อมูล)(?:ไว้|ได้|มา)?(?:แล้วเสร็จ|เสร็จ|เรียบร้อย|ครบ|แล้ว)/;

const VERB_FINISHED = /^([ก-๎]{2,10}?)(?:แล้วเสร็จ|เสร็จ|ครบ|หมด|เรียบร้อย|แล้ว)/;

/** Who sent or asked for something. */
const SENDER = new RegExp(`^(?:${WHO})[ก-๎]{0,12}?(?=ส่ง|เสนอ|ขอ(?!ง)|หารือ)`);

/** What a measure is for, at the start of a clause. */
const DEED = new RegExp(
  `^(?:(?!เริ่ม(?!ใช้)|ขอ)(?:${VERBS})|ติด|ปรับ|ฝึก|ซ่อม|ก่อสร้าง|ปิด|แจก|ลด|ซ้อม|รณรงค์|ปลูก|ให้(?:ความ|คำ|บริการ|โอกาส|แก่|การ)|บรรยาย|แก้ไข|กำกับ|บังคับใช้|เบิกจ่าย|มี|รับ|ร่วม|เข้าอบรม|ยก|ได้รับ|ชำระ|ประหยัด|รองรับ|ซื้อ|ขึ้น|อัป|บูรณาการ|เชื่อม|ถือ|ยึด|เป็น|สนับสนุน|ส่งเสริม|เสริม|สามารถ|ยุติเรื่อง|ช่วย|ร่าง|จ่าย|โอน|บริการ|แสดง|เน้นย้ำ|แขวน(?=ป้าย|ธง)|ตั้งศูนย์)`,
);
/** The same after the name of who did it. */
const DEED_WITHIN =
  /(?<!(?<!อำนวย|ราช)การ|ผู้|เพื่อ|ที่|แผน|เวลา)(?:ดำเนินการ|จัดทำ|จัดประชุม|จัดอบรม|จัดกิจกรรม|จัดซื้อ|เผยแพร่|ประกาศ|แต่งตั้ง|ประชาสัมพันธ์|ชี้แจง|รายงาน|ติดตั้ง|ปรับปรุง|ก่อสร้าง|ตรวจสอบ|ตรวจรับ|ประเมิน|ทบทวน|แจ้งเวียน|ลงนาม|ลงลายมือ|พัฒนา|ถือปฏิบัติ|เข้าร่วม|เข้ารับ|รับทราบ|ให้ความ|มอบ(?=นโยบาย|โล่|เกียรติ|ใบ|รางวัล|ประกาศ)|อนุมัติ|ร่วมงาน|ร่วมกิจกรรม|รับบริการ|เข้าฟัง|เห็นชอบ|กำกับ|แก้ไข)/;
const PERSONS = 'ข้าราชการ|ประชาชน|ชาวบ้าน|นักเรียน|นักศึกษา|ครู|ตำรวจ|แพทย์|พยาบาล|นายก|ปลัด|ชุมชน|สื่อ(?:มวลชน|ท้องถิ่น)';
const SOMEBODY = new RegExp(`^(?:${WHO}|${LATIN_NAME}|ทุก|ที่ประชุม|${PERSONS}|รอง|ใน|แผน|ข้อบ|ระเบียบ|ประกาศ)`);
/** Somebody agreed. That is the deed only of a measure that makes a plan or a rule. */
const AGREED = /(?:อนุมัติ|อนุญาต|เห็นชอบ|รับหลักการ|ตอบรับ|(?<!ข้อ)ตกลง)(?![^\n]*ประกาศใช้)/;
const PAPER = /แผน|ข้อบ|ระเบียบ|ประกาศ|คู่มือ|มาตรการ|แนวทาง|ประมวล|นโยบาย|ประชุม|หลักเกณฑ์|กฎ/;

/** Says by itself that the whole is finished. */
const FINISHED = /^(?:แล้ว|เสร็จ|ครบ|เรียบร้อย|สำเร็จ|บรรลุ|ผ่าน|เป็นไปตาม)/;
export const SAYS_FINISHED = /แล้ว|เสร็จ|เรียบร้อย|สำเร็จ|ครบ/;
/** A mark that people gave, or how well it is now. */
const GOOD_OUTCOME =
  /พอใจ|คะแนน|เชื่อมั่น|ถูกต้อง|ปลอดภัย|ปกติ|ตรงกับ|ตรงตาม|สะดวก|ง่าย|ชัดเจน|ระดับดี|ดีขึ้น|มากขึ้น|ลดลง|ด้วยดี|(?<!ตาม)มาตรฐาน|สะอาด|มีผล(?:ตั้งแต่|บังคับ|ใช้)|^พบ[ก-๎]*(?<!ไม่|ให้)เป็นไปตาม|^[ก-๎]{2,15}(?<!รับ|เชิญ|ขอ|ใจ|คร|สงค์)เข้าร่วม$/;

/** Says where, when, how, for whom, how much, by which paper. */
const ASIDE = new RegExp(
  `^(?:${[
    'เพื่อ|ตาม|ณ|ที่(?!ประชุม)|ใน|ทาง|บน|ผ่าน|ของ|แก่|กับ|ต่อ(?!รอง|เติม)|ด้าน|เรื่อง|หัวข้อ|หลักสูตร|สำหรับ|จาก|ถึง|โดย|ด้วย|ให้(?:แก่|กับ)|เช่น|อาทิ|คือ|เป็น',
    'ตั้งแต่|เมื่อ|ก่อนกำหนด|วันที่|เดือน|ปี|ไตรมาส|รอบ|ระหว่าง|ภายใน|ประจำ',
    'จำนวน|รวม|คิดเป็น|ร้อยละ|เฉลี่ย|[ก-๎]{1,8}ละ$|ทั้ง|ทุก|(?:ใช้|เบิกจ่าย|ใช้จ่าย)?(?:เงิน)?งบ|เบิกจ่าย|วงเงิน|ราคา|คงเหลือ\\uE001?$|ระยะทาง|ได้(?!รับ|ตัว|ผู้|ใบ)[ก-๎]{0,12}$|ยอด(?!ค้าง|หนี้|คง)|เป้าหมาย|สูงกว่า|เกิน|กว่า|ระดับ',
    'ภาพ|รูป|เอกสาร|คำสั่ง|หนังสือ|เลขที่|ลงวันที่|ลว|รายละเอียด|หลักฐาน|ดัง|ดู|ทะเบียน|แบบ',
    '(?:มี)?ผู้(?:เข้า|ร่วม|แสดง|ผ่าน|ตอบ|รับบริการ|ใช้|บริหาร|ชม|มาร่วม|ได้รับ|ปกครอง|สูงอายุ|เรียน|นำ)|ไม่ผ่าน',
    `${LATIN_NAME}[ก-๎A]{0,25}$|(?:ไลน์|เพจ|A|และ)*เสียง(?:ตาม|ไร้)สาย$`,
    // Its number stood behind it: สมัยที่, วาระที่.
    '(?:ระเบียบ)?(?:สมัย|วาระ)ที่$',
    'ผล|ความ|พร้อม|หมู่|ขนาด|(?:และ)?(?:ราย(?:เดือน|ไตรมาส|ปี)|ประจำ)|เวลา|(?:ขอ)?ขอบคุณ|(?:ผล)?(?:ปรากฏว่า)?ไม่(?:พบ|มี)|หมวด|ชั้น|อาคาร|ห้อง|หน้า|ครุภัณฑ์|ถาม(?!ราคา)|แต่อย่างใด|จริยธรรม|และ(?:การ|ความ|ผู้)',
  ].join('|')})`,
);

/** Begins with somebody or something, and is no longer than a name. It may also say what they did, or what became of them. */
const NAMED = new RegExp(
  `^(?:(?:${WHO}|${PERSONS})[ก-๎A]{0,25}$|ที่(?=ดิน|ปรึกษา)|ทาง(?=ร้าน|ผู้|บริษัท|ห้าง|หน่วย|${WHO})|ต่อมา|ของ(?=เดิม|ที่)|เอกสาร|หนังสือ|ห้อง|อาคาร|ครุภัณฑ์|ทะเบียน|แบบ)`,
);

/** Goes on with the deed before it. */
export const CONTINUES = new RegExp(`${ASIDE.source}|${NAMED.source}|^(?:และ|กับ|${LATIN_NAME})`);

/** What goes wrong, so that a number of people says more than who came. */
const BAD = /ไม่|ตก|ค้าน|ท้วง|ร้อง|ลา(?!ก)|ขาด|เหลือ|เสีย/;

/** What may follow "done" within its clause. "In …" and "at …" may be all, or a part. */
const TAIL =
  /^(?:$|แล้ว|เสร็จ|เรียบร้อย|สำเร็จ|สมบูรณ์|สิ้น|ครบ|ถ้วน|ทุก|ทั้ง|จำนวน|เมื่อ|ตั้งแต่|วันที่|เดือน|ไป|ตาม(?!ที่|งวด)|ณ|ทาง|บน|ผ่าน|โดย(?!ใช้|มี)|ให้|แก่|และ|พร้อม|ซึ่ง|ด้วย|ต่อ|ก่อน|ภายใน|ร้อยละ|รวม|เป็น(?:เวลา|เงิน|จำนวน|ปัจจุบัน|ไป|ที่เรียบร้อย|ส่วน)|ใน(?:วัน|เดือน|เว็บ|ระบบ|ไลน์|กลุ่ม|ที่ประชุม|การ|คราว|สื่อ)|ที่(?:หน้า|เว็บ|เคาน์เตอร์|ห้องประชุม|จุดบริการ)|[ก-๎]{0,12}\uE001|A$|ไม่|(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)(?!าม))/;
/** At its start, แล้ว means "and then". */
const THEN = /^แล้ว(?!เสร็จ)(?=[ก-ฮเ-ไ])/;
const UP_TO_DONE = /^.*?(?:แล้วเสร็จ|เสร็จสิ้น|เสร็จเรียบร้อย|เรียบร้อย|แล้ว|เสร็จ|สำเร็จ)(?:แล้ว)?/;

export type ClauseKind = 'deed' | 'step' | 'harmless' | 'named' | 'unknown';

/** What one clause of a result says. A step is a deed only if the method asks for it. */
export function kindOf(clause: string, method: string): ClauseKind {
  if (clause.includes(GOOD) || GOOD_OUTCOME.test(clause)) return 'harmless';
  if (
    clause.endsWith(PEOPLE) &&
    !/รายชื่อ|สนใจ|^คัด/.test(clause) &&
    !BAD.test(clause) &&
    !SAYS_FINISHED.test(clause) &&
    !STEP.test(clause) &&
    !isPreparing(clause, method)
  )
    return isDeed(clause, method) ? 'deed' : 'harmless';
  const claimed = clause.replace(THEN, '');
  if (!TAIL.test(claimed.replace(UP_TO_DONE, '')) && UP_TO_DONE.test(claimed)) return 'unknown';
  const deed = clause.replace(BEGINS, '').replace(/^A(?:ได้)?(?=[ก-๎])/, '');
  if (deed === '' || deed === LATIN_NAME) return 'harmless';
  if (FINISHED.test(deed) || /^(?:งาน|โครงการ|กิจกรรม)(?:แล้ว)?เสร็จ/.test(deed)) return 'deed';
  const last = STEP_FINISHED.exec(clause);
  if (last && !asksFor(method, last[1] ?? '')) return 'step';
  if (NAMED.test(clause) && !SAYS_FINISHED.test(clause)) return 'named';
  if (ASIDE.test(clause) && !SAYS_FINISHED.test(clause)) return 'harmless';
  // "พ่นครบ", "ตั้งแล้ว": the method's own verb, however short, and that it is finished.
  const [, verb = ''] = VERB_FINISHED.exec(deed) ?? [];
  if (verb !== '' && asksFor(method, verb)) return 'deed';
  const step = STEP.exec(deed.replace(SENDER, ''));
  if (step) return asksFor(method, step[0].replace(/^มี|^เปิด(?=รับฟัง)/, '').slice(0, 6)) ? 'deed' : 'step';
  if (isPreparing(deed, method)) return 'step';
  if (AGREED.test(deed) && !PAPER.test(method)) return 'step';
  if (isDeed(deed, method) || isDeed(clause, method)) return 'deed';
  // An abbreviated name: เขตพื้นที่ฯ.
  return clause.endsWith('ฯ') ? 'named' : 'unknown';
}

/** The clause says that what the method asks for was done: it has the method's words. */
export function isAsked(clause: string, method: string): boolean {
  if (kindOf(clause, method) !== 'deed' || isPreparing(clause, method)) return false;
  if (sharesWords(method, clause, 8)) return true;
  // "อบรมเสร็จแล้ว", "ดำเนินการครบทั้ง ๕ ด่าน": nothing but a verb, and that the whole is finished.
  const verb = clause.replace(BEGINS, '').replace(/(?:ไป)?(?:แล้ว)?(?:เสร็จ|ครบ|เรียบร้อย|สำเร็จ).*$/, '');
  return (
    verb !== clause &&
    (/^(?:ดำเนิน(?:การ|งาน)|ปฏิบัติ|งาน|โครงการ|กิจกรรม)?$/.test(verb) || (verb.length >= 3 && method.includes(verb)))
  );
}

function isDeed(clause: string, method: string): boolean {
  if (DEED.test(clause) || asksFor(method, clause.slice(0, 4))) return true;
  const within = DEED_WITHIN.exec(clause);
  if (within && (SOMEBODY.test(clause) || asksFor(method, within[0]))) return true;
  return /ครบ|เสร็จ/.test(clause) && sharesWords(method, clause);
}

/** "คู่มือฉบับประชาชน" of a method that makes a manual is a thing, and nothing is said of it. A rare verb is one if the method begins with it. */
export function beginsWithVerb(clause: string, method: string): boolean {
  const deed = clause.replace(BEGINS, '');
  const asked = method.replace(/^[^ก-๎]*(?:การ)?/, '');
  return FINISHED.test(deed) || DEED.test(deed) || DEED_WITHIN.test(deed) || asked.startsWith(deed.slice(0, 4));
}

/** The clause names what the method names: so many letters in a row. */
export function sharesWords(method: string, clause: string, letters = 6): boolean {
  for (let at = 0; at + letters <= clause.length; at += 1) {
    if (method.includes(clause.slice(at, at + letters))) return true;
  }
  return false;
}

/** The method has these words where a deed begins. */
function asksFor(method: string, words: string): boolean {
  const at = method.indexOf(words);
  return at >= 0 && /(?:^|[ .\d)]|และ|การ|พร้อม|จัด|แบบ|ทำ|เปิด)$/.test(method.slice(0, at));
}
