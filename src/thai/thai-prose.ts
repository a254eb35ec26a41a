import { THAI_MONTHS } from './dates/calendar';
import { addressesIn, unitsIn } from './text/addresses';
import { toThaiDigits } from './text/numerals';
import { matchesOf } from './text/text';

/** A number with what belongs to it: 112/2569, 85.5, 1,250, 09.00-12.00. */
const NUMBER = /\d(?:[\d.,/:–-]*\d)?/g;

/**
 * Before a number: it is a document's own number (ที่ นม ๙๑๙๐๑/ว 88, คำสั่งที่ 112/2569, เลขที่สัญญา 5/2569), which is quoted as it stands there.
 * ครั้งที่, วันที่, ข้อที่ and the like count.
 */
const OF_DOCUMENT = new RegExp(
  `(?:${['(?:คำสั่ง|หนังสือ|ประกาศ|บันทึกข้อความ|สัญญา|ฎีกา)(?:[ก-๎ .()]{0,60} )?ที่', '(?<![ก-๎])ที่', 'เลขที่(?:[ก-๎]{0,15})?'].join(
    '|',
  )}) *(?:[ก-ฮ]{1,3}\\.? ?){0,2}$|(?<=ที่ [^\\n]{0,20}\\/) ?ว *$`,
);

/** Before or after a number: a model's name, an item's code, a version. */
const LATIN_BEFORE = /[A-Za-z][A-Za-z.+]* ?-?$/;
const LATIN_AFTER = /^-?[A-Za-z]/;
/** A year of the Buddhist era is no model's number, and neither is what counts people or occasions, or days of a month ("15 และ 16 มกราคม"). */
const YEAR = /^2[45]\d\d$/;
const MONTHS = THAI_MONTHS.map(({ full, short }) => `${full}|${short.slice(0, -1).replace('.', '\\.')}`).join('|');
const COUNTER_AFTER = new RegExp(
  `^(?: ?(?:,|-|–|ถึง|และ|หรือ) ?\\d+)* ?(?:คน|ราย|ท่าน|นาย|ครั้ง|รุ่น|แห่ง|เรื่อง|ข้อ|ชุด|วัน|เดือน|ปี|บาท|ชั่วโมง|นาที|${MONTHS})`,
);

const REACH = 80;

/** The text with Thai digits, but for links, e-mail addresses, documents' numbers and names with Latin letters. */
export function inThaiProse(text: string): string {
  if (!/\d/.test(text)) return text;
  const addresses = unitsIn(addressesIn(text), text.length);
  let thai = '';
  let from = 0;
  for (const match of matchesOf(text, NUMBER)) {
    const [number] = match;
    const at = match.index ?? 0;
    const end = at + number.length;
    const before = text.slice(Math.max(0, at - REACH), at);
    const after = text.slice(end, end + REACH);
    const isModel = LATIN_BEFORE.test(before) && !YEAR.test(number) && !COUNTER_AFTER.test(after);
    const isName = isModel || LATIN_AFTER.test(after);
    if (isName || OF_DOCUMENT.test(before) || addresses.subarray(at, end).includes(1)) continue;
    thai += text.slice(from, at) + toThaiDigits(number);
    from = end;
  }
  return thai + text.slice(from);
}
