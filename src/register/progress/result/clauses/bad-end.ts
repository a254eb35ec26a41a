import { segmentsOf, THAI_LETTERS } from '../../../../thai/words/words';
import { DATE } from './clauses';
import { SAYS_FINISHED } from './kinds';

/** Where a clause, a bracket or the text ends. */
const HERE_IT_ENDS = `(?= *(?:[)\\]"”.,;:/…!${DATE}]|$))`;

/**
 * Short words that take back what stands before them: "กองช่างยัง", "หมู่ ๓ งด". In a denial, after a vowel or
 * as part of a name, they are something else: เล่ม, ช่วยเหลือ.
 */
const TAKEN_BACK = new RegExp(
  `(?<!ไม่[ก-๎]{0,20}|[เ-ไ])(?:${[
    'ยัง|ไม่|เลื่อน|ชะลอ|ระงับ|ชะงัก|สะดุด|พลาด|พัง|ล่ม|ร้าง|(?<!ท่อ|หลังคา|น้ำ)รั่ว|(?<!ท่อ)แตก|โมฆะ|ขาด|(?<!หก|กัน)ล้ม|พับ(?=ไป)',
    '(?<!พัสดุ|ครุภัณฑ์|ทรัพย์สิน|ที่)ชำรุด|(?<!หนี้|คง)ค้าง|(?<!ละ|ลด)งด|(?<!นั่ง|พัก|ห้อง|อี้|จุด|เวลา|การ|จ|ถ|ท)รอ|(?<!ช่วย|คง)เหลือ|(?<!ผู้)หาย',
    '(?<!น้ำ|ของ|ได้|ไฟ|ขยะ|ที่)เสีย|(?<!น้ำ)ตก(?!ลง)|(?<!วัน)หยุด|(?<!การ|ที่|ถัง|ของ)ทิ้ง',
  ].join('|')})(?:ไป|ไว้|แล้ว|อยู่|หมด|อีก|ก่อน|ลง|ๆ)*${HERE_IT_ENDS}`,
);

/** The last piece is too short for a clause, and neither a count nor an abbreviation. */
const SHORT_END = /(?<=[ก-๎)\uE000-\uE002] +)[ก-๎]{1,3}(?=$)/;

const THAI_BEFORE = new RegExp(`[${THAI_LETTERS}]*$`);
const THAI_AFTER = new RegExp(`^[${THAI_LETTERS}]*`);

/** False in the middle of a word: ร้าง in ก่อสร้าง. */
function beginsWord(text: string, at: number): boolean {
  const before = THAI_BEFORE.exec(text.slice(0, at))?.[0] ?? '';
  const run = before + (THAI_AFTER.exec(text.slice(at))?.[0] ?? '');
  const { pieces } = segmentsOf(run);
  return pieces.some(({ start }) => start === before.length);
}

/** The words at an end of a text that take back what it says before; null if there are none. */
export function badEnd(text: string): string | null {
  const short = SHORT_END.exec(text);
  const back = TAKEN_BACK.exec(text);
  if (back && beginsWord(text, back.index)) return back[0];
  return short && !SAYS_FINISHED.test(short[0]) ? short[0] : null;
}
