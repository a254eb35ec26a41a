import type { NotTold } from '../../letters/day-letters';
import { holidaysMissing } from '../../letters/summary-letter';
import { formatDate, formatDateShort, type PlainDate } from '../../thai/dates/calendar';
import { letterNotices } from '../check/setting-findings';
import { thai } from '../common/messages';
import type { PlannedLetters } from './plan-letters';

/** What the commands that write letters say to staff. */
export const REMINDER_MESSAGES = {
  /** left: what one run, or the account's day, cannot bear. */
  askToSend: (letters: number, left: number) =>
    thai`จะส่งหนังสือแจ้งให้รายงานผลการดำเนินงานทางอีเมล ${letters} ฉบับ` +
    (left > 0 ? thai` อีก ${left} ฉบับเกินจำนวนที่ส่งได้ในครั้งนี้` : '') +
    ' ต้องการส่งหรือไม่',
  notSent: 'ยกเลิกการส่งแล้ว ไม่มีหนังสือใดถูกส่ง',
  nothingToSend: 'วันนี้ไม่มีรายการที่ต้องแจ้ง',
  dayOff: (next: PlainDate) => `วันนี้เป็นวันหยุด จึงไม่ส่งหนังสือแจ้ง วันทำการถัดไปคือวันที่ ${formatDate(next)}`,
  preview: (letters: number) => thai`เตรียมหนังสือแจ้ง ${letters} ฉบับ ยังไม่ได้ส่ง`,
  sent: (sent: number) => (sent > 0 ? thai`ส่งหนังสือแจ้งแล้ว ${sent} ฉบับ` : 'ไม่ได้ส่งหนังสือแจ้งฉบับใด'),
  notNoted: (why: string) => `บันทึกวันที่แจ้งล่าสุดไม่ได้: ${why}`,
  testSent: (to: string, unit: string) => `ส่งหนังสือทดสอบฉบับที่${unit}จะได้รับ ไปยัง ${to} แล้ว`,
  testRefused: (why: string) => `ส่งหนังสือทดสอบไม่ได้: ${why}`,
  noQuotaToTest: 'ครบจำนวนอีเมลที่ส่งได้ในวันนี้แล้ว โปรดทดสอบอีกครั้งในวันถัดไป',
  nothingToTest: 'ยังไม่มีรายการที่ใกล้ครบกำหนดหรือเกินกำหนด จึงไม่มีหนังสือให้ทดสอบ',
  nobodyByMail:
    'ขณะนี้ไม่มีส่วนราชการที่รับหนังสือทางอีเมลได้ จึงไม่มีหนังสือให้ทดสอบ ดูข้อความสำหรับแต่ละส่วนราชการได้ที่เมนู คัดลอกข้อความสำหรับ LINE',
  badAddress: (to: string) => `ระบบอีเมลไม่รับที่อยู่ ${to} โปรดแก้ไขในแผ่นงานส่วนราชการ`,
  noQuota: 'ครบจำนวนอีเมลที่ส่งได้ในวันนี้ งานประจำวันจะส่งในวันทำการถัดไปหากเปิดไว้ หรือโปรดสั่งส่งอีกครั้งในวันนั้น',
  outOfTime: 'เวลาที่ทำงานได้ในครั้งเดียวใกล้หมด โปรดสั่งส่งอีกครั้ง งานประจำวันจะส่งให้ในวันทำการถัดไปหากเปิดไว้',
  overCap: (cap: number) => thai`เกิน ${cap} ฉบับที่ส่งได้ในครั้งเดียว โปรดสั่งส่งอีกครั้ง งานประจำวันจะส่งให้ในวันทำการถัดไปหากเปิดไว้`,
} as const;

/** A message box holds no endless list. */
const MOST_LINES = 10;

/** Who gets no letter and why, a line each. */
export function notToldLines(left: readonly NotTold[]): string[] {
  if (left.length === 0) return [];
  const lines = left.slice(0, MOST_LINES).map(({ unit, why }) => `- ${unit}: ${why}`);
  const more = left.length - lines.length;
  return [thai`ไม่ได้ส่งหนังสือถึง ${left.length} ราย ดังนี้`, ...lines, ...(more > 0 ? [thai`และอีก ${more} ราย`] : [])];
}

/** What else is to be known of the day: who waits, what is uncertain, what the sheets ตั้งค่า and วันหยุด lack. */
export function noticeLines({ waiting, uncertain, holidays, settings, office }: PlannedLetters): string[] {
  const { remindEvery } = settings;
  const again = remindEvery === null ? '' : thai` แจ้งซ้ำได้เมื่อครบ ${remindEvery} วันทำการ`;
  return [
    ...(waiting > 0 ? [thai`แจ้งไปแล้ว ${waiting} ราย` + again] : []),
    ...uncertain.map(
      ({ to, day }) => `ไม่ทราบว่าหนังสือถึง ${to} เมื่อ ${formatDateShort(day)} ส่งถึงหรือไม่ จะแจ้งอีกครั้งหากยังมีรายการที่ต้องแจ้ง`,
    ),
    ...letterNotices(office),
    ...(holidays.missingYear === null ? [] : [holidaysMissing(holidays.missingYear)]),
    ...holidays.unreadable.slice(0, MOST_LINES).map(text => `อ่านวันที่ในแผ่นงานวันหยุดไม่ได้: ${text}`),
  ];
}
