import { INVISIBLE } from '../text/invisible';
import { type Edit, editsOf } from './edit';

/** Not the joiner inside an emoji. */
const REMOVED = new RegExp(`(?:(?!\\u200D[\\uD83C-\\uD83E\\u2600-\\u27BF])[${INVISIBLE}])+`, 'g');

/** How a unit after a number begins. */
const UNITS =
  /^(?:[A-Za-z%°µ฿]|บาท|ล้าน|แสน|หมื่น|พันบาท|สตางค์|เปอร์เซ็นต์|คน|ราย|ครั้ง|เรื่อง|โครงการ|รายการ|ฉบับ|ชุด|เล่ม|แผ่น|หน้า|ข้อ|แห่ง|หมู่|หลัง|คัน|เครื่อง|ตัว|ต้น|วัน|สัปดาห์|เดือน|ไตรมาส|ปี|ชั่วโมง|นาที|กม|ตร|ซม|มม|ม\.|กก|ก\.ก|เมตร|กิโล|ตาราง|ไร่|งาน|ลิตร|ตัน|หน่วย|ครัวเรือน|คะแนน|ระดับ|มาตรการ)/;
const LONGEST_UNIT = 12;

export function invisible(text: string): readonly Edit[] {
  return editsOf(text, REMOVED, () => ({ now: '', kind: 'invisible' }));
}

/** Replaces a no-break space with a plain one, unless it keeps a number and its unit on one line. */
export function noBreakSpaces(text: string): readonly Edit[] {
  return editsOf(text, /[\u00A0\u202F]+/g, match => {
    const [spaces] = match;
    const at = match.index;
    const after = text.slice(at + spaces.length, at + spaces.length + LONGEST_UNIT);
    const keepsUnit = spaces.length === 1 && /[0-9๐-๙]/.test(text.charAt(at - 1)) && UNITS.test(after);
    return keepsUnit ? null : { now: ' '.repeat(spaces.length), kind: 'noBreakSpace' };
  });
}
