import { fold } from './fold';

/** What a heading's first noun says that the column holds. `plan`: what is to be done, from a broad theme to a single step. */
export type Meaning =
  | 'plan'
  | 'unit'
  | 'period'
  | 'result'
  | 'suggestion'
  | 'evidence'
  | 'state'
  /** The office's own: money, targets, numbers, remarks. */
  | 'own';

export interface Noun {
  readonly meaning: Meaning;
  /** Of a plan's noun: 1 is a broad theme, 9 a single step. The narrowest column holds the methods, the next broader one the groups. */
  readonly level: number;
  /** How sure the noun alone is, 0 to 1. */
  readonly sure: number;
  /** Of a unit's noun: it may mean a single person. */
  readonly person: boolean;
}

/** A theme is never a method, unless there is nothing narrower. */
export const NARROWEST_THEME = 2;

const noun = (meaning: Meaning, sure = 0.95, level = 0, person = false): Noun => ({ meaning, level, sure, person });
const plan = (level: number, sure = 0.95): Noun => noun('plan', sure, level);

/** In Thai the noun comes first, and what follows only qualifies it. So these words decide where they begin a heading. */
const NOUNS: readonly (readonly [Noun, string])[] = [
  [plan(1), 'มิติ ด้าน หลัก องค์ประกอบ หมวด ยุทธศาสตร์ พันธกิจ เสาหลัก'],
  [plan(2), 'ประเด็น หัวข้อ เรื่อง กลยุทธ์ ตัวชี้วัด ดัชนี ความเสี่ยง ข้อบกพร่อง จุดอ่อน ข้อค้นพบ โอกาสในการพัฒนา strategy issue indicator'],
  [plan(3), 'แผนงาน ภารกิจ แผนย่อย'],
  [plan(4), 'โครงการ project'],
  [plan(5), 'มาตรการ measure'],
  [plan(5, 0.8), 'งาน นโยบาย'],
  [plan(6, 0.8), 'แผน แผนการ สิ่ง plan task'],
  [plan(6), 'กิจกรรม แผนปฏิบัติการ แผนปฏิบัติ activity action'],
  [plan(7), 'แนวทาง แนวปฏิบัติ guideline'],
  [
    plan(8),
    'วิธี วิธีการ การดำเนินงาน การดำเนินการ การปฏิบัติ การปฏิบัติงาน การปรับปรุง การพัฒนา การแก้ไข กระบวนการ กลไก สิ่งที่ต้องดำเนินการ method improvement',
  ],
  [plan(9), 'ขั้นตอน'],
  [noun('unit'), 'หน่วยงาน ส่วนราชการ ส่วนงาน กลุ่มงาน ฝ่าย แผนก เจ้าภาพ เจ้าของ agency department division'],
  [noun('unit', 0.8), 'หน่วย กลุ่ม กอง สำนัก คณะ สังกัด unit office'],
  [noun('unit', 0.95, 0, true), 'ผู้รับผิดชอบ ผู้ดำเนินการ ผู้ดำเนินงาน ผู้ปฏิบัติ ผู้ขับเคลื่อน responsible owner'],
  [noun('unit', 0.8, 0, true), 'บุคคล บุคลากร เจ้าหน้าที่ person officer'],
  [
    noun('period'),
    'ระยะเวลา ช่วงเวลา ช่วงระยะเวลา ห้วงเวลา ห้วงระยะเวลา กรอบเวลา กรอบระยะเวลา กำหนดเวลา กำหนดการ ปฏิทิน กำหนดแล้วเสร็จ กำหนดเสร็จ',
  ],
  [
    noun('period', 0.8),
    'เริ่ม เริ่มต้น สิ้นสุด กำหนด วันที่ วันเดือนปี วัน เวลา ห้วง ระยะ เดือน ไตรมาส ปี ปีงบประมาณ ปีการศึกษา timeline period duration timeframe schedule date deadline due start end',
  ],
  [
    noun('result'),
    'ผล ผลการ ผลลัพธ์ ผลสัมฤทธิ์ ผลสำเร็จ ความคืบหน้า ความก้าวหน้า result progress outcome performance achievement',
  ],
  [noun('suggestion'), 'ข้อเสนอแนะ ข้อเสนอ ข้อสังเกต ข้อคิดเห็น ความเห็น ความคิดเห็น suggestion recommendation comment'],
  [noun('evidence'), 'หลักฐาน เอกสาร ลิงก์ ลิงค์ url link ภาพถ่าย ร่องรอย แหล่งอ้างอิง แหล่งข้อมูล คิวอาร์โค้ด qrcode evidence'],
  [noun('state'), 'สถานะ สถานภาพ status'],
  [
    noun('own'),
    'ลำดับ ลำดับที่ ที่ ข้อ ข้อที่ เลขที่ no รหัส งบประมาณ งบ เงิน วงเงิน ค่าใช้จ่าย แหล่งเงิน แหล่งงบประมาณ เป้าหมาย ค่าเป้าหมาย ' +
      'กลุ่มเป้าหมาย วัตถุประสงค์ เป้าประสงค์ หมายเหตุ สถานที่ พื้นที่ คะแนน ค่าคะแนน น้ำหนัก ร้อยละ จำนวน ระดับ หน่วยนับ หน่วยวัด ตัวบ่งชี้ ' +
      'ผลผลิต ผลกระทบ ผลประโยชน์ ผลคะแนน ผลประเมิน สนอง สอดคล้อง ความสอดคล้อง มาตรฐาน ลักษณะ ประเภท โทรศัพท์ โทร อีเมล เกณฑ์ ปัจจัย ' +
      'จุดควบคุม ประทับเวลา timestamp ผู้กำกับ ผู้ติดตาม ผู้รายงาน ผู้ตรวจสอบ ผู้เกี่ยวข้อง ผู้เข้าร่วม ผู้บันทึก ผู้ร่วม ผู้สนับสนุน เหตุผล หลักการ ทรัพยากร ' +
      'ภาระงาน ปัญหา อุปสรรค ข้อขัดข้อง การติดตาม การประเมิน การวัดผล กลุ่มตัวอย่าง budget target remark note output score percentage',
  ],
];

/** They announce a noun and say nothing themselves: ชื่อโครงการ, สรุปผล, รายละเอียดของกิจกรรม. */
const CARRIERS = 'ชื่อ รายชื่อ รายการ สรุป รายงาน รายละเอียด สาระสำคัญ การรายงาน';
/** It makes a noun of a deed, and says nothing either: การกำหนดระยะเวลา. */
const DEED = 'การ';

/** They qualify and change nothing. */
const QUALIFIERS =
  'ความ ดำเนินการ ดำเนินงาน ดำเนิน ปฏิบัติงาน ปฏิบัติราชการ ปฏิบัติ ขับเคลื่อน ของ ตาม ที่ ใน เพื่อ จาก ต่อ โดย ณ กับ ให้ ต้อง สำคัญ ย่อ ' +
  'แผน ปรับปรุง พัฒนา แก้ไข แก้ปัญหา ป้องกัน ป้องปราม ปราบปราม ส่งเสริม เสริมสร้าง ยกระดับ คุณธรรม จริยธรรม โปร่งใส ธรรมาภิบาล ทุจริต ' +
  'ita oit moit iit eit ประจำ ประจำปี ปี พ.ศ. พศ รอบ เดือน ไตรมาส ครั้ง ได้รับ จริง เกิดขึ้น เกิด แล้ว เสร็จ แล้วเสร็จ ' +
  'เสนอแนะ ทั้งหมด โดยย่อ สังเขป ภายใน รับผิดชอบ อ้างอิง ประกอบ แนบ เพิ่มเติม อื่นๆ อื่น จัดสรร คาดว่า จะ ส่ง บริหาร ราชการ สำนักงาน พบ ครบ of frame completion';

/** The unit that these qualify only helps, watches or is asked. */
const ONLY_HELPS = 'สนับสนุน ร่วม เกี่ยวข้อง กำกับ ติดตาม ตรวจสอบ รายงาน ประสานงาน ที่ปรึกษา';
/** A result or time that these qualify is something else: a score, money, a hope, when somebody wrote it down. */
const OTHER_MATTER =
  'ประเมิน คะแนน เบิกจ่าย ใช้จ่าย งบประมาณ คาดว่า คาดหวัง คาด วิเคราะห์ สำรวจ เฉลี่ย ตั้งเป้า รายงาน บันทึก ใช้ ใช้ไป การประเมิน การวัดผล expected report reported evaluation';
/** A deed that these qualify is done: การดำเนินการที่ผ่านมา is a result. */
const IS_PAST = 'ผ่านมา ดำเนินการแล้ว ได้ดำเนินการ';
/** A measure of success, not what an office is judged by. */
const OF_SUCCESS = 'ความสำเร็จ สำเร็จ โครงการ กิจกรรม ผลผลิต ผลลัพธ์ เป้าหมาย';

export type Effect = 'carrier' | 'deed' | 'responsible' | 'onlyHelps' | 'otherMatter' | 'isPast' | 'ofSuccess';

export interface Word {
  readonly noun: Noun | null;
  readonly effects: readonly Effect[];
}

/** Every word that headings are made of, by its letters on the line. */
export const WORDS: ReadonlyMap<string, Word> = makeWords();

export const LONGEST_WORD = Math.max(...[...WORDS.keys()].map(key => key.length));

function makeWords(): Map<string, Word> {
  const words = new Map<string, Word>();
  const add = (list: string, change: (word: Word) => Word) => {
    for (const text of list.split(' ')) {
      const key = fold(text);
      words.set(key, change(words.get(key) ?? { noun: null, effects: [] }));
    }
  };
  const effect = (list: string, one: Effect) => add(list, word => ({ ...word, effects: [...word.effects, one] }));
  for (const [each, list] of NOUNS) add(list, word => ({ ...word, noun: each }));
  add(QUALIFIERS, word => word);
  effect(CARRIERS, 'carrier');
  effect(DEED, 'deed');
  effect('รับผิดชอบ ผู้รับผิดชอบ เจ้าภาพ เจ้าของ responsible', 'responsible');
  effect(ONLY_HELPS, 'onlyHelps');
  effect(OTHER_MATTER, 'otherMatter');
  effect(IS_PAST, 'isPast');
  effect(OF_SUCCESS, 'ofSuccess');
  return words;
}
