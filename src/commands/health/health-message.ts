import type { NotTold } from '../../letters/day-letters';
import { formatDate, formatDateShort, type PlainDate } from '../../thai/dates/calendar';
import { toThaiDigits } from '../../thai/text/numerals';
import { MESSAGES, thai } from '../common/messages';
import type { DailyOwner } from '../daily/daily-record';
import type { HealthData } from './health-data';

/** A message box holds no endless list. */
const MOST_UNITS = 5;

/** What the health check finds wrong that no command says, each with what to do. */
export const HEALTH = {
  notKnown: (why: string) => `ตรวจสอบบางข้อไม่ได้ โปรดลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลพร้อมข้อความนี้: ${why}`,
  stale: (owner: string) =>
    `งานประจำวันไม่ได้ทำงานเกินสามวันทำการแล้ว โปรดให้ ${owner} เลือกเมนู เปิดการทำงานประจำวัน อีกครั้ง หรือเปิดด้วยบัญชีนี้แทน`,
  failing: 'งานประจำวันไม่สำเร็จเกินสามวันทำการแล้ว โปรดแก้ไขตามข้ออื่นในรายการนี้',
  // Whoever asks may be at another account than the run's.
  lastFailed: (owner: string, why: string) =>
    `งานประจำวันครั้งล่าสุดไม่สำเร็จ: ${why.replace(/บัญชีนี้ ?/g, `บัญชี ${owner} `)}`.trimEnd(),
  lettersKept: (owner: string, why: string) =>
    `งานประจำวันครั้งล่าสุดส่งหนังสือแจ้งได้ไม่ครบ เพราะครบจำนวนอีเมลที่บัญชี ${owner} ส่งได้ในวันนั้น: ${why}`,
  noQuota: 'บัญชีนี้ส่งอีเมลครบจำนวนของวันนี้แล้ว หนังสือแจ้งที่เหลือจะส่งในวันทำการถัดไป หากเป็นเช่นนี้บ่อย โปรดลดการส่งอีเมลอื่นจากบัญชีนี้',
  noAddress: 'ยังไม่มีอีเมลที่ถูกต้องของส่วนราชการใด จึงแจ้งใครทางอีเมลไม่ได้ โปรดกรอกอีเมลในแผ่นงานส่วนราชการ',
  unreached: (missed: readonly NotTold[]) =>
    [
      thai`มีรายการที่ต้องแจ้งแต่แจ้งผู้รับผิดชอบไม่ได้ ${missed.length} ราย โปรดแก้ไขในแผ่นงานส่วนราชการ หรือผู้รับผิดชอบของรายการ`,
      ...unitLines(missed),
    ].join('\n'),
  refused: (refused: readonly NotTold[]) =>
    [thai`ส่งหนังสือแจ้งไม่ได้ ${refused.length} ราย โปรดตรวจสอบอีเมลในแผ่นงานส่วนราชการ`, ...unitLines(refused)].join('\n'),
  refusedSince: (to: string, day: PlainDate) => `ระบบอีเมลไม่รับหนังสือถึง ${to} ตั้งแต่ ${formatDateShort(day)}`,
  uncertain: (to: string, day: PlainDate) => `ไม่ทราบว่าหนังสือถึง ${to} เมื่อ ${formatDateShort(day)} ส่งถึงหรือไม่`,
  otherHour: ({ owner, hour }: DailyOwner, wanted: number) =>
    thai`แผ่นงานตั้งค่าให้งานประจำวันทำงานเวลา ${wanted} นาฬิกา แต่ตัวตั้งเวลายังเป็น ${hour} นาฬิกา ` +
    `โปรดให้ ${owner} เลือกเมนู เปิดการทำงานประจำวัน อีกครั้ง`,
  otherZone: ({ sheet, script }: { readonly sheet: string; readonly script: string }) =>
    `เขตเวลาของแผ่นงานคือ ${sheet} แต่ระบบใช้ ${script} สีและวันที่ในแผ่นงานจึงอาจคลาดเคลื่อนหนึ่งวัน โปรดเลือกเมนู ไฟล์ และ การตั้งค่า แล้วเปลี่ยนเขตเวลาให้ตรงกัน`,
} as const;

function unitLines(units: readonly NotTold[]): string[] {
  const lines = units.slice(0, MOST_UNITS).map(({ unit, why }) => `- ${unit}: ${why}`);
  return units.length > MOST_UNITS ? [...lines, thai`และอีก ${units.length - MOST_UNITS} ราย`] : lines;
}

/** What a person reads of the tool's health: first whether it is ready and what to do, gravest first, then how it stands. */
export function healthMessage(data: HealthData): string {
  const { faults } = data;
  return [
    faults.length === 0 ? 'ระบบพร้อมใช้งาน' : thai`พบสิ่งที่ต้องแก้ไข ${faults.length} เรื่อง ดังนี้`,
    ...faults.map((fault, index) => thai`${index + 1}. ` + fault),
    ...(faults.length === 0 ? [] : ['']),
    ...dailyLines(data),
    ...(data.byHand.length === 0 ? [] : [`รอแจ้งทางอื่น: ${data.byHand.join(' ')} โปรดเลือกเมนู คัดลอกข้อความสำหรับ LINE`]),
    `อีเมลที่บัญชีนี้ยังส่งได้ในวันนี้: ${data.quotaLeft === null ? 'ไม่ทราบ' : thai`${data.quotaLeft} ฉบับ`}`,
    data.missingPermissions.length === 0 ? 'สิทธิ์: อนุญาตครบทุกข้อ' : 'สิทธิ์: ยังไม่ครบ',
    `รุ่นของโปรแกรม ${data.version} รุ่นของแผ่นงาน ${data.layout ?? 'ยังไม่ได้ตั้งค่า'}`,
  ].join('\n');
}

function dailyLines({ daily, lastRun, faults }: HealthData): string[] {
  if (daily === null) return ['งานประจำวัน: ปิดอยู่'];
  return [
    `งานประจำวัน: เปิดโดย ${daily.owner} ตั้งแต่ ${formatDate(daily.since)}`,
    lastRun === null
      ? 'ครั้งล่าสุด: ยังไม่เคยทำงาน'
      : `ครั้งล่าสุด: ${formatDate(lastRun.day)} ${toThaiDigits(lastRun.time)} น. ${lastRun.done ? 'สำเร็จ' : 'ไม่สำเร็จ'}`,
    faults.includes(MESSAGES.triggerGone)
      ? 'ครั้งต่อไป: ยังไม่มีกำหนด'
      : toThaiDigits(`ครั้งต่อไป: ทุกวัน เวลาประมาณ ${daily.hour} นาฬิกา`),
  ];
}
