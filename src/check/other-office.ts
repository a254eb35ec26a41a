import type { StaffColumn } from '../measure/columns';
import type { Settings } from '../measure/settings';
import { matchesOf } from '../thai/matches';
import { textKey, visibleText } from '../thai/text';
import type { RowRule } from './finding';

const KIND = '(?:องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด|อบต\\.?|อบจ\\.?|เทศบาล(?:ตำบล|เมือง|นคร)|ท[ตมน]\\.)';

/** Thai has no spaces: only a word that ends where a name would (a space, a mark, the line's end) is taken for one. */
const NAMED_OFFICE = new RegExp(`${KIND} ?([ก-๎]{3,30}?)(?=$|แล้ว|[\\s,.;:()/"'”\\-–]|จังหวัด|อำเภอ)`, 'g');
const KIND_BEFORE = new RegExp(`^${KIND} ?`);

/** What follows the kind of office where no name does: "อบต. ได้จัดทำ", "เทศบาลเมืองและ…". */
const NO_NAME = new RegExp(
  '^(?:' +
    'ได้|มี|เป็น|จัด|ทำ|ดำเนิน|ทุก|ใน|ที่|และ|หรือ|เพื่อ|ให้|โดย|ของ|ต้อง|จะ|ไม่|ประ|เผย|แต่ง|กำหนด|' +
    'กำลัง|ลง|ตาม|อื่น|ใกล้|ต่าง|ร่วม|กับ|พร้อม|ขอ(?!น)|รับ|ส่ง|ออก|สามารถ|ยัง|แล้ว|เอง|ซึ่ง|ว่า|จาก|' +
    'เรื่อง|มอบ|นำ|เข้า|สู่|ไป|มา(?!บ)|ทั้ง|แห่ง|ละ|แจ้ง|ชื่อ|ชี้แจง|โปร่งใส|คุณธรรม|เรา|นี้|ข้าง|' +
    'จำนวน|ผ่าน|ผู้|พบ|สัญจร|เคลื่อนที่|เริ่ม|รายงาน|ติด|ปรับ|เสนอ|อบรม|ฝึก|สำรวจ|สรุป|รวบรวม|ตรวจ|' +
    'ทบทวน|ปฏิบัติ|พัฒนา|สร้าง|เปิด|เน้น|ใช้|ควร|อาจ|ไว้|ชุด|คัด|ดูแล|สนับสนุน|ยึด|ถือ|บริหาร|เก็บ|' +
    'ตั้ง|อนุ|สั่ง|ภาย|ด้าน|ระดับ|หลาย|อยู่|ตอบ|วาง|ยก|เพิ่ม|ลด' +
    ')',
);

/** Words about joint work, visits and letters, before or after a name: there another office is in its place. */
const JOINT = /ร่วม|กับ|ดูงาน|ประสาน|เครือข่าย|หนังสือ|จาก|ถึง|ณ |เยี่ยม|วิทยากร|ข้างเคียง|ใกล้เคียง|ระหว่าง|อปท/;
const REACH = 80;

/** A neighbour's name left from a file that was copied, where ours should stand. Silent until the office has a name. */
export const otherOffice: RowRule = ({ measure }, { settings }) => {
  if (settings.officeName === '') return [];
  const texts: readonly (readonly [StaffColumn, string])[] = [
    ['method', measure.method],
    ['result', measure.result],
    ['suggestion', measure.suggestion],
    ['evidence', measure.evidence],
  ];
  return texts.flatMap(([column, text]) => {
    const office = text === '' ? null : strangerIn(visibleText(text), settings);
    return office === null
      ? []
      : [{ rule: 'otherOffice', severity: 'warning', row: measure.row, column, data: { office } }];
  });
};

function strangerIn(text: string, { officeName, province }: Settings): string | null {
  const offices = matchesOf(text, NAMED_OFFICE);
  if (offices.length === 0) return null;
  const own = [textKey(visibleText(officeName).replace(KIND_BEFORE, '')), textKey(province)].filter(
    name => name !== '',
  );
  for (const match of offices) {
    const [office, name = ''] = match;
    const at = match.index ?? 0;
    const isOwn = own.some(one => textKey(name).startsWith(one));
    const around = text.slice(Math.max(0, at - REACH), at) + text.slice(at + office.length, at + office.length + REACH);
    if (!isOwn && !NO_NAME.test(name) && !JOINT.test(around)) return office;
  }
  return null;
}
