import { formatDate } from '../thai/calendar';
import { toThaiDigits } from '../thai/numerals';
import type { HealthData } from './health';

/** What a person reads of the tool's health: first whether it is ready, last what to do. */
export function healthMessage(data: HealthData): string {
  const faults = [...(data.stale ? [STALE] : []), ...data.faults];
  return [
    faults.length === 0 ? 'ระบบพร้อมใช้งาน' : toThaiDigits(`พบสิ่งที่ต้องแก้ไข ${faults.length} เรื่อง ดูท้ายข้อความนี้`),
    `รุ่นของโปรแกรม ${data.version} รุ่นของแผ่นงาน ${data.layout ?? 'ยังไม่ได้ตั้งค่า'}`,
    data.missingPermissions.length === 0 ? 'สิทธิ์: อนุญาตครบทุกข้อ' : 'สิทธิ์: ยังไม่ครบ',
    ...dailyLines(data),
    `อีเมลที่บัญชีนี้ยังส่งได้ในวันนี้: ${data.quotaLeft === null ? 'ไม่ทราบ' : toThaiDigits(`${data.quotaLeft} ฉบับ`)}`,
    ...faults.map((fault, index) => toThaiDigits(`${index + 1}. `) + fault),
  ].join('\n');
}

const STALE =
  'งานประจำวันไม่ได้ทำงานเกินสามวันทำการแล้ว โปรดให้เจ้าของบัญชีข้างต้นเลือกเมนู เปิดการทำงานประจำวัน อีกครั้ง หรือเปิดด้วยบัญชีนี้แทน';

function dailyLines({ daily, lastRun }: HealthData): string[] {
  if (daily === null) return ['งานประจำวัน: ปิดอยู่'];
  return [
    `งานประจำวัน: เปิดโดย ${daily.owner} ตั้งแต่ ${formatDate(daily.since)}`,
    lastRun === null
      ? 'ครั้งล่าสุด: ยังไม่เคยทำงาน'
      : `ครั้งล่าสุด: ${formatDate(lastRun.day)} ${toThaiDigits(lastRun.time)} น. ${lastRun.done ? 'สำเร็จ' : 'ไม่สำเร็จ'}`,
    toThaiDigits(`ครั้งต่อไป: ทุกวัน เวลาประมาณ ${daily.hour} นาฬิกา`),
  ];
}
