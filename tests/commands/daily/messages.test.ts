import { expect, it } from 'vitest';
import type { DailyFailure, DaysWork } from '../../../src/commands/daily/daily-result';
import { failureMessage } from '../../../src/commands/daily/messages';

const work: DaysWork = {
  flagged: { summary: { measures: 2, inProgress: 1, overdue: 1 } },
  mailed: {
    ...{ kind: 'mailed', letters: [], skipped: [], left: [], mailFault: null, notNoted: null, ownersMail: null },
    notices: {
      ...{ waiting: 0, everyWorkingDays: null, uncertain: [], future: [], settings: [] },
      ...{
        redirects: { moved: [], limit: null },
        contactRefused: null,
        missingYear: null,
        unreadableHolidays: [],
        nextWorkingDay: null,
      },
    },
  },
  resumesIn: 10,
};
const WORK =
  'ปรับสถานะแล้ว ๒ รายการ อยู่ระหว่างดำเนินการ ๑ รายการ เกินกำหนด ๑ รายการ วันนี้ไม่มีรายการที่ต้องแจ้ง\n' +
  'ยังไม่เสร็จ ระบบตั้งเวลาทำต่อไว้ในอีกประมาณ ๑๐ นาที หากไม่ได้ทำต่อ ส่วนที่เหลือจะทำในงานประจำวันครั้งถัดไป';
const OWNER = 'officer@example.org';

it.each<[DailyFailure, string, string]>([
  [
    { kind: 'problem', problem: { code: 'consentMissing', permissions: ['script.send_mail'], link: null } },
    'บัญชีนี้ยังไม่ได้อนุญาตให้ระบบส่งอีเมล (permission script.send_mail) โปรดอนุญาตให้ครบทุกข้อ',
    `บัญชี ${OWNER} ยังไม่ได้อนุญาตให้ระบบส่งอีเมล (permission script.send_mail) โปรดอนุญาตให้ครบทุกข้อ`,
  ],
  [
    { kind: 'lettersKept', mailFault: 'refused', work },
    `มีหนังสือแจ้งที่ถึงกำหนดแต่ส่งไม่ได้เลย โปรดตรวจสอบว่าบัญชีนี้ส่งอีเมลได้: ${WORK}`,
    `มีหนังสือแจ้งที่ถึงกำหนดแต่ส่งไม่ได้เลย โปรดตรวจสอบว่าบัญชี ${OWNER} ส่งอีเมลได้: ${WORK}`,
  ],
  [
    { kind: 'lettersKept', mailFault: 'noQuota', work },
    `จำนวนอีเมลที่บัญชีนี้ส่งได้ไม่พอส่งหนังสือแจ้งติดต่อกันสองวัน โปรดลดการส่งอีเมลอื่นจากบัญชีนี้ หรือเปิดด้วยบัญชีที่ส่งได้มากกว่า: ${WORK}`,
    `จำนวนอีเมลที่บัญชี ${OWNER} ส่งได้ไม่พอส่งหนังสือแจ้งติดต่อกันสองวัน โปรดลดการส่งอีเมลอื่นจากบัญชี ${OWNER} หรือเปิดด้วยบัญชีที่ส่งได้มากกว่า: ${WORK}`,
  ],
])('%j names the account by its address only to others', (failure, toItself, toOthers) => {
  expect(failureMessage(failure)).toBe(toItself);
  expect(failureMessage(failure, OWNER)).toBe(toOthers);
});
