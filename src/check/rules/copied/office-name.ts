import type { OfficeKind } from '../../../office/kinds/kind';
import { oncePerKind } from '../../../office/kinds/once-per-kind';
import { topWords } from '../../../office/kinds/top-posts';

/**
 * Beginnings of place names. Thai has no spaces, and any verb may follow "อบต.", so a name is recognised by its beginning; a list of verbs
 * that are not names would never be complete. The exceptions in the patterns are ordinary words with the same beginning.
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

/** Words that end a place name, so that the message shows only the name. After an unknown word, the message shows more than the name. */
const BEHIND =
  /(?:แล้ว|ได้|จัด|ประกาศ|เรื่อง|เผยแพร่|ดำเนิน|มี|และ|หรือ|ที่|โดย|เพื่อ|ออก|ทำ|เข้า|ร่วม|อำเภอ|จังหวัด|ส่ง|ให้|กำหนด|แจ้ง|ลง|เป็น|ใน|มอบ|ขอ|ตาม|เห็นชอบ|ประชุม|แต่งตั้ง|รับ)/g;
const LONGEST = 30;
/** Shortest name in characters. Cutting earlier would cut through a name such as ท่าที่…. */
const SHORTEST = 4;

/** Words before a name that is not recognised by its beginning (แสนสุข). They say whose document it is. */
const WHOSE = /(?:ของ|ประกาศ|คำสั่ง|ข้อบัญญัติ|เทศบัญญัติ) ?$/;
/** What follows such a name: the end of the text, or the rest of a document's title. */
const ENDS = /^(?:$|[\n).,;:]| (?:เรื่อง|ที่ ?[0-9๐-๙]|ลงวันที่|ลว|ว่าด้วย|พ\.ศ\.|ประจำปี))/;
/** Words of grammar that can stand in the place of a name. There are only a few. */
const NOT_A_NAME = /^(?:ที่|ทุก|ทั้ง|ครบ|นี้|เอง|แล้ว|ด้วย|ต่อ|เรา|เรื่อง|ประจำ|ใน|โดย|ตาม|และ|เพื่อ|ไว้|ใกล้|ข้าง|อื่น|ต่าง|ลง|ทราบ)/;
const LONGEST_PLAIN = 10;

/**
 * The name after the office's kind (the text from `start` to `end`), with the space before it; null if there is none. `ofUnits`: the text
 * is from a cell of units, where only names are expected.
 */
export function nameAfter(text: string, start: number, end: number, ofUnits: boolean): string | null {
  const [, space = '', letters = ''] = /^( ?)([ก-๎]{2,40})/.exec(text.slice(end, end + 41)) ?? [];
  if (PLACES.test(letters)) return space + cutBehind(letters);
  const isBare = space === '' && letters.length > 1 && letters.length <= LONGEST_PLAIN && !NOT_A_NAME.test(letters);
  if (!isBare || letters.includes('แล้ว')) return null;
  if (ofUnits) return letters;
  const rest = text.slice(end + letters.length, end + letters.length + 20);
  return WHOSE.test(text.slice(Math.max(0, start - 20), start)) && ENDS.test(rest) ? letters : null;
}

function cutBehind(letters: string): string {
  for (const { index = 0 } of letters.matchAll(BEHIND)) if (index >= SHORTEST) return letters.slice(0, index);
  return letters.slice(0, LONGEST);
}

/** Our own documents and places. Words of joint work before them say nothing about an office named after them. */
const OURS = /ประกาศ|คำสั่ง|บัญญัติ|นโยบาย|เจตจำนง|เจตนารมณ์|คู่มือ|แผน|รายงาน|เว็บไซต์|เพจ/g;
const JOINT = /ร่วม(?!กัน)|ดูงาน|ประสาน|เครือข่าย|เยี่ยม|วิทยากร|ข้างเคียง|ใกล้เคียง|อปท|เช่น/;
/** Words directly before the other office, or before a part of it: จากสำนักปลัด อบต.… */
const towards = oncePerKind(kind => {
  const parts = `${kind.units.begin.join('|')}|${topWords(kind)}|งาน|สภา|เจ้าหน้าที่|พนักงาน|คณะ|ผู้|ที่ทำการ|ศูนย์`;
  return new RegExp(`(?:จาก|ถึง|กับ|ณ|ระหว่าง|ไปยัง|ไปที่|ต่อ) ?(?:(?:${parts})[^ \\n]{0,20} ?)?$`);
});
const JOINT_AFTER =
  /^ ?(?:ได้|มา)?(?:เข้า)?(?:ร่วม|ดูงาน|ศึกษาดูงาน|เยี่ยม|ขอ(?:ความ|ข้อมูล|รับ|เข้า|ยืม)|เป็น(?:วิทยากร|เจ้าภาพ)|และ[^ \n]{0,30}ร่วม)/;
const REACH = 60;

/** True if the other office is named for a good reason: joint work, a visit, a letter. */
export function isVisit(text: string, start: number, end: number, kind: OfficeKind): boolean {
  const phrase = text.slice(Math.max(0, start - REACH), start);
  const line = phrase.slice(phrase.lastIndexOf('\n') + 1);
  if (towards(kind).test(line)) return true;
  const near = line.split(OURS).pop() ?? '';
  return JOINT.test(near) || (!WHOSE.test(line) && JOINT_AFTER.test(text.slice(end, end + REACH)));
}
