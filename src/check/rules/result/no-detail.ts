import { textKey } from '../../../thai/text/text';
import type { RowRule } from '../../findings/finding';

/** Phrases that only say that work is under way, or how much of it. Matched against `textKey`; longer ones come first. */
const BARE_WORDS = new RegExp(
  [
    '(?:ขณะนี้|ปัจจุบัน|ยัง)?อยู่(?:ใน)?(?:ระหว่าง|ขั้นตอน|กระบวนการ)(?:การ)?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติงาน|จัดทำ|ดำเนิน)?',
    '(?:อยู่)?ระหว่าง(?:การ)?(?:ดำเนินการ|ดำเนินงาน|จัดทำ)',
    'กำลัง(?:อยู่)?(?:ดำเนินการ|ดำเนินงาน|จัดทำ|ดำเนิน|ปฏิบัติ)',
    '(?:ดำเนินการ)?ยังไม่(?:แล้ว)?เสร็จ(?:สิ้น|สมบูรณ์)?',
    'ตาม(?:แผน|แผนงาน|มาตรการ|ขั้นตอน|ปกติ)(?:ที่กำหนด|ที่วางไว้)?',
    'อย่างต่อเนื่อง',
    '(?:ความ)?(?:คืบ|ก้าว)หน้า',
    '(?:คิดเป็น|ประมาณ)?(?:ร้อยละ\\d+|\\d+(?:\\.\\d+)?(?:%|เปอร์เซ็นต์))',
    '(?:แล้ว)?เสร็จ',
    'ดำเนินการ',
    '(?:ขณะนี้|ปัจจุบัน)',
    'อยู่|ไป|แล้ว|ค่ะ|ครับ',
    'ต่อไป',
  ].join('|'),
  'g',
);

/** Bullets, numbers of items, brackets, full stops. */
const MARKS = /[^ก-๎a-z0-9]|\d+[.)]/g;

/** A bare "อยู่ระหว่างดำเนินการ" does not describe the concrete work that the assessor asks for. */
export const noDetail: RowRule = ({
  measure: { row, result, resultColumn: column, fromRound6 },
  progress: { state, sure },
}) =>
  // What was reported of an earlier round stays as it is.
  !fromRound6 && state === 'inProgress' && sure && textKey(result).replace(BARE_WORDS, '').replace(MARKS, '') === ''
    ? [{ rule: 'noDetail', severity: 'warning', row, column, data: {} }]
    : [];
