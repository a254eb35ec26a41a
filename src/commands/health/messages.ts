import { sentenceOfSetting } from '../../check/office/setting-messages';
import { futureDays, notToldLines } from '../../letters/not-told-messages';
import { redirectLines } from '../../letters/redirects/redirect-messages';
import { holidaysMissing } from '../../letters/summary-letter';
import { formatDate } from '../../thai/dates/calendar';
import { thai, toThaiDigits } from '../../thai/text/numerals';
import { problemMessage } from '../common/problem-messages';
import { otherZoneMessage } from '../common/run-messages';
import type { HealthData } from './health-data';
import type { ByHand, HealthFault, HealthResult } from './health-result';

/** So that the list fits into a message box. */
const MOST_UNITS = 5;

/** What is wrong and what to do. */
const FAULTS: { readonly [Code in HealthFault['code']]: (fault: Extract<HealthFault, { code: Code }>) => string } = {
  problem: ({ problem }) => problemMessage(problem),
  notKnown: ({ why }) => `ตรวจสอบบางข้อไม่ได้ โปรดลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลพร้อมข้อความนี้: ${why}`,
  triggerGone: () => 'ไม่พบตัวตั้งเวลาของงานประจำวันที่บัญชีนี้เปิดไว้ โปรดเลือกเมนู เปิดการทำงานประจำวัน อีกครั้ง',
  dailyStopped: ({ owner }) =>
    `งานประจำวันไม่ได้ทำงานเกินสามวันทำการแล้ว โปรดให้ ${owner} เลือกเมนู เปิดการทำงานประจำวัน อีกครั้ง หรือเปิดด้วยบัญชีนี้แทน`,
  dailyFailing: () => 'งานประจำวันไม่สำเร็จเกินสามวันทำการแล้ว โปรดแก้ไขตามข้ออื่นในรายการนี้',
  lastRunFailed: ({ said }) => `งานประจำวันครั้งล่าสุดไม่สำเร็จ: ${said}`,
  lettersKept: ({ owner, said }) =>
    `งานประจำวันครั้งล่าสุดส่งหนังสือแจ้งได้ไม่ครบ เพราะครบจำนวนอีเมลที่บัญชี ${owner} ส่งได้ในวันนั้น: ${said}`,
  noQuota: () => 'บัญชีนี้ส่งอีเมลครบจำนวนของวันนี้แล้ว หนังสือแจ้งที่เหลือจะส่งในวันทำการถัดไป หากเป็นเช่นนี้บ่อย โปรดลดการส่งอีเมลอื่นจากบัญชีนี้',
  noAddress: () => 'ยังไม่มีอีเมลที่ถูกต้องของส่วนราชการใด จึงแจ้งใครทางอีเมลไม่ได้ โปรดกรอกอีเมลในแผ่นงานส่วนราชการ',
  unreached: ({ people }) =>
    [
      thai`มีรายการที่ต้องแจ้งแต่แจ้งผู้รับผิดชอบไม่ได้ ${people.length} ราย โปรดแก้ไขในแผ่นงานส่วนราชการ หรือผู้รับผิดชอบของรายการ`,
      ...notToldLines(people, MOST_UNITS),
    ].join('\n'),
  refused: ({ people }) =>
    [
      thai`ส่งหนังสือแจ้งไม่ได้ ${people.length} ราย โปรดตรวจสอบอีเมลในแผ่นงานส่วนราชการ`,
      ...notToldLines(people, MOST_UNITS),
    ].join('\n'),
  redirects: ({ redirects }) => redirectLines(redirects, MOST_UNITS).join('\n'),
  futureLetters: ({ future }) => futureDays(future),
  otherHour: ({ daily, wanted }) =>
    thai`แผ่นงานตั้งค่าให้งานประจำวันทำงานเวลา ${wanted} นาฬิกา แต่ตัวตั้งเวลายังเป็น ${daily.hour} นาฬิกา ` +
    `โปรดให้ ${daily.owner} เลือกเมนู เปิดการทำงานประจำวัน อีกครั้ง`,
  otherZone: ({ zone }) => otherZoneMessage(zone),
  setting: ({ finding }) => sentenceOfSetting(finding),
  holidaysMissing: ({ year }) => holidaysMissing(year),
};

function faultMessage(fault: HealthFault): string {
  // Each code's function takes the fault of that code; TypeScript cannot follow this through a union.
  return (FAULTS[fault.code] as (fault: HealthFault) => string)(fault);
}

/** First whether the tool is ready and what to do, most serious first; then the state of the daily run, mail and permissions. */
export function healthMessage(health: HealthResult): string {
  const { faults, byHand, quotaLeft, missingPermissions, version, layout } = health;
  return [
    faults.length === 0 ? 'ระบบพร้อมใช้งาน' : thai`พบสิ่งที่ต้องแก้ไข ${faults.length} เรื่อง ดังนี้`,
    ...faults.map((fault, index) => thai`${index + 1}. ` + faultMessage(fault)),
    ...(faults.length === 0 ? [] : ['']),
    ...dailyLines(health),
    ...(byHand.length === 0
      ? []
      : [`รอแจ้งทางอื่น: ${byHand.map(unitWithWay).join(' ')} โปรดคัดลอกข้อความสำหรับ LINE จากเมนู ติดตามผล`]),
    `อีเมลที่บัญชีนี้ยังส่งได้ในวันนี้: ${quotaLeft === null ? 'ไม่ทราบ' : thai`${quotaLeft} ฉบับ`}`,
    missingPermissions.length === 0 ? 'สิทธิ์: อนุญาตครบทุกข้อ' : 'สิทธิ์: ยังไม่ครบ',
    `รุ่นของโปรแกรม ${version} รุ่นของแผ่นงาน ${layout ?? 'ยังไม่ได้ตั้งค่า'}`,
  ].join('\n');
}

function dailyLines({ daily, lastRun, faults }: HealthResult): string[] {
  if (daily === null) return ['งานประจำวัน: ปิดอยู่'];
  return [
    `งานประจำวัน: เปิดโดย ${daily.owner} ตั้งแต่ ${formatDate(daily.since)}`,
    lastRun === null
      ? 'ครั้งล่าสุด: ยังไม่เคยทำงาน'
      : `ครั้งล่าสุด: ${formatDate(lastRun.day)} ${toThaiDigits(lastRun.time)} น. ${lastRun.done ? 'สำเร็จ' : 'ไม่สำเร็จ'}`,
    faults.some(({ code }) => code === 'triggerGone')
      ? 'ครั้งต่อไป: ยังไม่มีกำหนด'
      : toThaiDigits(`ครั้งต่อไป: ทุกวัน เวลาประมาณ ${daily.hour} นาฬิกา`),
  ];
}

function unitWithWay({ name, reachedBy }: ByHand): string {
  return `${name} (${reachedBy})`;
}

export function healthData(health: HealthResult): HealthData {
  return { ...health, byHand: health.byHand.map(unitWithWay), faults: health.faults.map(faultMessage) };
}
