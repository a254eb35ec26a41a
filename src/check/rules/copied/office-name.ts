import type { OfficeKind } from '../../../office/kinds/kind';
import { onceAKind } from '../../../office/kinds/once-a-kind';
import { topWords } from '../../../office/kinds/top-posts';

/**
 * How names of places begin. Thai has no spaces, and any verb may follow "อบต."; so a name is taken for one by how it begins, not for
 * want of a verb. The exceptions are ordinary words with the same beginning.
 */
const PLACES = new RegExp(
  `^(?:${[
    ...['บ้าน(?!พัก|เรือน)', 'หนอง', 'โคก', 'ห้วย', 'ดอน', 'โนน', 'ทุ่ง', 'คลอง', 'บึง', 'ดง', 'ป่า(?!ไม้)', 'ควน', 'กุด', 'โป่ง'],
    ...[
      'นา(?!ย|น|ที|วา|ฬิกา)',
      'ท่า(?!น|ที|ทาง)',
      'วัง',
      'บาง(?!ส่วน|คน|แห่ง|ราย|ครั้ง|กรณี|เรื่อง|ข้อ|ช่วง|ท่าน|ประการ|โครงการ|กอง)',
    ],
    ...[
      'เขา(?!$|ได้|จะ|เอง)',
      'ดอย',
      'ภู(?!มิ)',
      'ผา(?!สุก)',
      'ถ้ำ',
      'เกาะ(?!ติด)',
      'หาด',
      'อ่าว',
      'แหลม',
      'ปาก(?!กา|เปล่า|คำ)',
      'เชียง',
    ],
    ...[
      'เวียง',
      'แม่(?!น|บ้าน|แบบ)',
      'ศรี',
      'โพธิ์',
      'โพน',
      'ไทร',
      'สระ(?!ว่าย)',
      'บ่อ(?!ย|บำ|ขยะ)',
      'ลำ(?!ดับ|บาก)',
      'ด่าน',
      'ค่าย',
    ],
    ...[
      'หัว(?!หน้า|ข้อ|เรื่อง|ใจ)',
      'เหล่า(?!นี้|นั้น|กาชาด)',
      'สัน(?!นิ)',
      'ซับ(?!ซ้อน)',
      'ช่อง(?!ทาง|ว่าง|บริการ)',
      'ไร่',
      'ไผ่',
      'ยาง',
      'ร่อง',
    ],
    ...[
      'ลาด(?!ยาง|ตระเวน)',
      'ทับ(?!ซ้อน|ถม)',
      'น้ำ(?!ดื่ม|ใช้|ประปา|เสีย|ท่วม|มัน|หนัก)',
      'สวน(?!ทาง|สาธารณะ)',
      'พระ(?!ราช|บรม)',
      'นิคม',
    ],
  ].join('|')})[ก-๎]`,
);

/** Where a name with more words behind it is cut for showing; what is not known here is shown with it. */
const BEHIND =
  /(?:แล้ว|ได้|จัด|ประกาศ|เรื่อง|เผยแพร่|ดำเนิน|มี|และ|หรือ|ที่|โดย|เพื่อ|ออก|ทำ|เข้า|ร่วม|อำเภอ|จังหวัด|ส่ง|ให้|กำหนด|แจ้ง|ลง|เป็น|ใน|มอบ|ขอ|ตาม|เห็นชอบ|ประชุม|แต่งตั้ง|รับ)/g;
const LONGEST = 30;
/** No place's name of one syllable is shorter; a cut before would tear a name (ท่าที่…). */
const SHORTEST = 4;

/** Before a name whose beginning tells nothing (แสนสุข): whose document it is. */
const WHOSE = /(?:ของ|ประกาศ|คำสั่ง|ข้อบัญญัติ|เทศบัญญัติ) ?$/;
/** After such a name: the end, or what a document's title goes on with. */
const ENDS = /^(?:$|[\n).,;:]| (?:เรื่อง|ที่ ?[0-9๐-๙]|ลงวันที่|ลว|ว่าด้วย|พ\.ศ\.|ประจำปี))/;
/** What else may stand there; words of grammar, and they are few. */
const NO_NAME = /^(?:ที่|ทุก|ทั้ง|ครบ|นี้|เอง|แล้ว|ด้วย|ต่อ|เรา|เรื่อง|ประจำ|ใน|โดย|ตาม|และ|เพื่อ|ไว้|ใกล้|ข้าง|อื่น|ต่าง|ลง|ทราบ)/;
const LONGEST_PLAIN = 10;

/**
 * The office's name after its kind, which stands from `start` to `end`, or null where none does. In a cell of units nothing but names
 * is expected. The space before a name is part of it.
 */
export function nameAfter(text: string, start: number, end: number, ofUnits: boolean): string | null {
  const [, space = '', letters = ''] = /^( ?)([ก-๎]{2,40})/.exec(text.slice(end, end + 41)) ?? [];
  if (PLACES.test(letters)) return space + cutBehind(letters);
  const isBare = space === '' && letters.length > 1 && letters.length <= LONGEST_PLAIN && !NO_NAME.test(letters);
  if (!isBare || letters.includes('แล้ว')) return null;
  if (ofUnits) return letters;
  const rest = text.slice(end + letters.length, end + letters.length + 20);
  return WHOSE.test(text.slice(Math.max(0, start - 20), start)) && ENDS.test(rest) ? letters : null;
}

function cutBehind(letters: string): string {
  for (const { index = 0 } of letters.matchAll(BEHIND)) if (index >= SHORTEST) return letters.slice(0, index);
  return letters.slice(0, LONGEST);
}

/** Documents and places that are ours: what is said of joint work before them does not reach beyond. */
const OURS = /ประกาศ|คำสั่ง|บัญญัติ|นโยบาย|เจตจำนง|เจตนารมณ์|คู่มือ|แผน|รายงาน|เว็บไซต์|เพจ/g;
const JOINT = /ร่วม(?!กัน)|ดูงาน|ประสาน|เครือข่าย|เยี่ยม|วิทยากร|ข้างเคียง|ใกล้เคียง|อปท|เช่น/;
/** Directly before, but for a part of the other office: จากสำนักปลัด อบต.… */
const towards = onceAKind(kind => {
  const parts = `${kind.units.begin.join('|')}|${topWords(kind)}|งาน|สภา|เจ้าหน้าที่|พนักงาน|คณะ|ผู้|ที่ทำการ|ศูนย์`;
  return new RegExp(`(?:จาก|ถึง|กับ|ณ|ระหว่าง|ไปยัง|ไปที่|ต่อ) ?(?:(?:${parts})[^ \\n]{0,20} ?)?$`);
});
const JOINT_AFTER =
  /^ ?(?:ได้|มา)?(?:เข้า)?(?:ร่วม|ดูงาน|ศึกษาดูงาน|เยี่ยม|ขอ(?:ความ|ข้อมูล|รับ|เข้า|ยืม)|เป็น(?:วิทยากร|เจ้าภาพ)|และ[^ \n]{0,30}ร่วม)/;
const REACH = 60;

/** Whether the office named there is in its place: joint work, visits, letters. */
export function isVisit(text: string, start: number, end: number, kind: OfficeKind): boolean {
  const phrase = text.slice(Math.max(0, start - REACH), start);
  const line = phrase.slice(phrase.lastIndexOf('\n') + 1);
  if (towards(kind).test(line)) return true;
  const near = line.split(OURS).pop() ?? '';
  return JOINT.test(near) || (!WHOSE.test(line) && JOINT_AFTER.test(text.slice(end, end + REACH)));
}
