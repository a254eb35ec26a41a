/** The words and signs of a period. `WORDS` holds their spellings. */
export type Mark =
  | 'range'
  | 'slash'
  | 'and'
  | 'dot'
  | 'bracket'
  | 'every'
  | 'ordinal'
  | 'vagueYear'
  | 'fiscalYearEnd'
  | 'fiscalYear'
  | 'wholeYear'
  | 'quarter'
  | 'half'
  | 'round'
  | 'term'
  | 'termName'
  | 'schoolYear'
  | 'calendarYear'
  | 'otherYear'
  | 'first'
  | 'last'
  | 'month'
  | 'buddhist'
  | 'christian'
  | 'year'
  | 'deadline'
  | 'before'
  | 'after'
  | 'until'
  | 'from'
  | 'onward'
  | 'now'
  | 'count';

/** A school's term: ภาคเรียนที่, ภาคการศึกษา, เทอม. */
const TERM = '(?:ภาค ?(?:เรียน|การ ?ศึกษา)|เทอม|ภาค(?=ต้น|ปลาย|ฤดูร้อน)) ?(?:ที่)?';

/** What stands between ปี and a number without making it a year of another kind: ปีงบประมาณ, ปี พ.ศ., ปีใหม่. */
const PLAIN_YEAR =
  'งบ|งปม|การ ?ศึกษา|ปฏิทิน|พ ?\\.* ?ศ|ค ?\\.* ?ศ|พุทธศักราช|คริสต์ศักราช|ใหม่|ละ|แรก|หลัง|สุดท้าย|นี้|หน้า|ที่|และ|หรือ|ถึง|ตั้งแต่|ต่อ|ของ';

/** A year that begins on another day than the fiscal year: ปีการผลิต ๒๕๖๕/๖๖, ปีบัญชี, ปีภาษี, ฤดูการผลิตปี ๒๕๖๖. */
const OTHER_YEAR =
  `(?:(?:ตลอด ?ทั้ง|ตลอด|ทั้ง|รอบ) ?)?(?:ปี(?! ?(?:${PLAIN_YEAR}))[ก-๎]+|ฤดู[ก-๎]*?(?: ?ปี)?) ?\\d{2,4}(?: ?/ ?\\d{2,4})?` +
  '|(?:(?:ตลอด ?ทั้ง|ตลอด|ทั้ง|รอบ) ?)?ปี ?(?:การ(?! ?ศึกษา)[ก-๎]+|บัญชี|ภาษี|ผลิต|เพาะปลูก)';

/** The order matters: a longer word precedes one that is its beginning. Words marked null carry no meaning. */
const WORDS: readonly (readonly [Mark | null, string])[] = [
  // The beginning or end of a school term is a day that the school knows.
  ['ordinal', `(?:เปิด|ปิด) ?${TERM}(?: ?\\d(?: ?/ ?\\d+)?)?(?: ?ปี ?การศึกษา ?\\d*)?`],
  // Numbers of other things: occasions, years of a plan, orders, announcements.
  [
    'ordinal',
    'ปี ?ที่ ?\\d+(?: ?[-–,] ?\\d+)*|(?:ครั้ง|งวด|สมัย|ระยะ|ห้วง|ขั้น(?:ตอน)?|สัปดาห์|รุ่น|กิจกรรม|โครงการ|คำสั่ง|ประกาศ|หนังสือ) ?ที่ ?\\d+(?: ?/ ?\\d+)?|(?:ครั้ง|งวด|ระยะ|รุ่น|กลุ่ม|ชุด) ?\\d+ ?:',
  ],
  // The period before it was changed.
  [null, '(?:จาก ?)?เดิม[^()]*?(?=[()]|เป็น|$)|เลื่อน(?:มา)?จาก[^()]*?(?=[()]|เป็น|$)'],
  ['schoolYear', '(?:(?:ตลอด ?ทั้ง|ตลอด|ทั้ง) ?)?ปี ?การศึกษา ?(?:ที่)?'],
  ['term', TERM],
  ['termName', '(?<=ภาค ?(?:เรียน|การ ?ศึกษา)? ?(?:ที่)? ?)(?:ต้น|ปลาย|ฤดูร้อน)'],
  ['calendarYear', '(?:(?:ตลอด ?ทั้ง|ตลอด|ทั้ง) ?)?ปี ?ปฏิทิน'],
  ['otherYear', OTHER_YEAR],
  ['fiscalYearEnd', '(?:สิ้น|สิ้นสุด) ?ปี ?งบ ?ประมาณ'],
  ['half', 'ครึ่ง ?(?:ปี)? ?(?:งบ ?ประมาณ)? ?(?:แรก|หลัง)|[Hh][12](?!\\d)'],
  ['vagueYear', '(?:ต้น|กลาง|ปลาย|ครึ่ง) ?ปี(?! ?(?:การ|ปฏิทิน))(?: ?งบ ?ประมาณ)?'],
  // After เดือน, รอบ or ไตรมาส, หลัง means the second one.
  ['after', '(?<!(?:เดือน|รอบ|ไตรมาส) ?)(?:ภาย)?หลัง(?: ?จาก)?(?: ?สิ้น(?:สุด)?(?! ?ปี))?'],
  [
    'fiscalYear',
    'ปี ?(?:งบ(?: ?ประมาณ|ฯ)?|งปม\\.?)|งบ ?ประมาณ(?= ?\\d{4})|(?:งบ|งปม\\.?)(?= ?(?:25\\d\\d|[67]\\d)(?![\\d,.]| ?(?:บาท|ล้าน|แสน|หมื่น|พัน)))|[Ff][Yy](?= ?\\d)',
  ],
  ['wholeYear', '(?:ตลอด ?ทั้ง|ตลอด|ทั้ง) ?ปี(?! ?งบ)|ตลอด ?(?:ระยะเวลา ?)?12 ?เดือน'],
  ['quarter', 'ไตรมาส ?(?:ที่)?|[Qq](?:uarter)?\\.? ?(?=\\d)'],
  ['round', 'รอบ ?(?:ระยะเวลา|(?:การ)?(?:ประเมิน|รายงาน|ติดตาม)(?:ผล)?(?:การปฏิบัติ(?:ราชการ|งาน))?)? ?(?:(?:ครั้ง)?ที่)?'],
  ['range', '[-–—−‐‑~→]+'],
  ['onward', 'เป็นต้นไป|เป็นต้นมา|จน ?(?:กว่า ?)?(?:จะ ?)?(?:ดำเนินการ ?)?(?:แล้ว ?)?เสร็จ(?:สิ้น)?'],
  ['until', '(?:ไป ?)?(?:จน ?)?ถึง'],
  ['and', '[,;+&]|และ|กับ'],
  ['slash', '/|หรือ'],
  ['bracket', '[()\\[\\]{}]'],
  [null, '(?:ลงวันที่|ลว\\.?|ณ ?วันที่|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)? ?ที่)'],
  ['every', 'ทุก'],
  ['first', 'แรก'],
  ['last', 'หลัง|สุดท้าย'],
  [
    'deadline',
    'ภายใน|ไม่(?:เกิน|ช้า)(?:กว่า)?|อย่างช้า(?:ที่สุด)?|แล้วเสร็จ|สิ้นสุด|ครบกำหนด|ก่อน ?สิ้น(?!สุด)(?= ?(?:เดือน|ไตรมาส|ปี|[มกพสตธเ]))',
  ],
  // In "ต.ค. - สิ้นเดือน มี.ค." it adds nothing, because a range sign precedes it.
  ['deadline', '(?<!ถึง ?|[-–—−‐‑~] ?)สิ้น(?:สุด)?(?= ?(?:เดือน|ไตรมาส|ภาค|เทอม|ปี))'],
  [null, '(?:ต้น|กลาง|ปลาย) ?เดือน|สิ้น(?= ?(?:เดือน|ไตรมาส))'],
  ['month', 'เดือน'],
  ['buddhist', 'พุทธศักราช|พ ?\\.* ?ศ ?\\.*(?![ก-ฮะ-ฺเ-๎])'],
  ['christian', 'คริสต์ศักราช|ค ?\\.* ?ศ ?\\.*(?![ก-ฮะ-ฺเ-๎])'],
  // A feast whose days stand in brackets.
  [null, '(?:เทศกาล|วัน(?!ที่)|งาน|พิธี)[ก-๎]{2,20} ?(?:(?:25)?\\d\\d ?)?(?=\\([^()]*\\d)'],
  ['year', 'ปี'],
  ['before', 'ก่อน'],
  ['from', 'ตั้งแต่|นับแต่|เริ่ม(?:ต้น|แต่|ดำเนินการ)?'],
  ['now', '(?:บัดนี้|ปัจจุบัน)'],
  ['dot', '\\.'],
  [null, "ของ|ใน|ที่|ช่วง|ระหว่าง|ประจำ|ประมาณ|ณ|[:'’]"],
];

export const PATTERNS = WORDS.map(([mark, source]) => ({ mark, pattern: new RegExp(source, 'y') }));

/** Units after a number that counts something, so the number is not a day or a year. */
export const COUNTED =
  /(?:ครั้ง|รุ่น|สัปดาห์)(?! ?ที่| ?\d+ ?:)|วัน(?!ที่)|คืน|ปี ?การ ?ศึกษา$|อาทิตย์|คน|ราย|โครงการ|กิจกรรม|หลักสูตร|ฉบับ|แห่ง|ชั่วโมง|ชม\.|นาที|น\./y;

/** A time of day is skipped. */
export const TIME_OF_DAY =
  /เวลา ?\d{1,2} ?[.:] ?\d{2}(?: ?(?:[-–]|ถึง) ?\d{1,2} ?[.:] ?\d{2})?(?: ?น\.?)?|\d{1,2} ?[.:] ?\d{2} ?น\./y;

/** ๑๕ วันนับแต่วันที่…: days from an event. It runs to the end of the text or bracket because dates in it are not the period's. */
export const COUNTED_FROM = /(?:วัน|เดือน|สัปดาห์|ปี)(?: ?ทำการ)? ?(?:นับ|ถัด|หลัง(?:จาก|สิ้น|วัน|ได้|เสร็จ))[^()]*/y;

/** Numbers in words, and Roman ones. Read only before เดือน, or after ไตรมาส or รอบ. */
export const NUMBER_WORDS: readonly (readonly [string, number])[] = [
  ['สิบสอง', 12],
  ['IV', 4],
  ['III', 3],
  ['II', 2],
  ['I', 1],
  ['หนึ่ง', 1],
  ['สอง', 2],
  ['สาม', 3],
  ['สี่', 4],
  ['หก', 6],
  ['เก้า', 9],
];
