import { isSameProblem } from '../../problem';
import { formatDate, formatDateShort, type PlainDate } from '../../thai/dates/calendar';
import { thai, toThaiDigits } from '../../thai/text/numerals';
import { ownerNotMailed } from '../common/owner/owner-messages';
import { accountName, problemMessage } from '../common/problem-messages';
import { RUN_MESSAGES } from '../common/run-messages';
import { flagMessage } from '../flag/messages';
import { remindMessage } from '../remind/messages';
import type { MailFault } from '../remind/remind-result';
import type { DailyFailure, DailyResult, DaysWork, Refusals } from './daily-result';

/** Messages about turning the daily run on and off. */
export const SWITCH_MESSAGES = {
  on: (hour: number) =>
    thai`เปิดการทำงานประจำวันแล้ว ทุกวันเวลาประมาณ ${hour} นาฬิกา ระบบจะปรับสถานะ และในวันทำการจะแจ้งรายการที่ถึงกำหนดแจ้ง`,
  off: 'ปิดการทำงานประจำวันแล้ว',
  wasOff: 'การทำงานประจำวันปิดอยู่แล้ว',
  askToTakeOver: (owner: string, lastRun: PlainDate) =>
    `${owner} เปิดการทำงานประจำวันไว้ แต่ไม่ได้ทำงานเกินสามวันทำการแล้ว ครั้งล่าสุดเมื่อ ${formatDate(lastRun)} ต้องการใช้บัญชีนี้แทนหรือไม่`,
  askToClear: (owner: string, lastRun: PlainDate) =>
    `${owner} เปิดการทำงานประจำวันไว้ แต่ไม่ได้ทำงานเกินสามวันทำการแล้ว ครั้งล่าสุดเมื่อ ${formatDate(lastRun)} ต้องการปิดแทนหรือไม่`,
} as const;

/** The text below the heading แจ้งล่าสุด. */
export function heartbeatCaption(day: PlainDate, time: string): string {
  return toThaiDigits(`ทำงานล่าสุด ${formatDateShort(day)} ${time} น.`);
}

/** No promise: a trigger that a trigger's run has made may never be started (seen in public reports; Google does not say). */
export function resumesMessage(minutes: number): string {
  return thai`ยังไม่เสร็จ ระบบตั้งเวลาทำต่อไว้ในอีกประมาณ ${minutes} นาที หากไม่ได้ทำต่อ ส่วนที่เหลือจะทำในงานประจำวันครั้งถัดไป`;
}

/** What could not be done after the work itself, one line each. */
export function refusalLines({ heartbeat = null, ownersMail = null }: Partial<Refusals>): string[] {
  return [
    ...(heartbeat === null ? [] : [`แสดงวันที่ทำงานล่าสุดที่หัวตารางไม่ได้ โปรดลองอีกครั้ง: ${heartbeat}`]),
    ...(ownersMail === null ? [] : [ownerNotMailed(ownersMail)]),
  ];
}

export function dailyMessage(result: DailyResult): string {
  switch (result.kind) {
    case 'notHere':
      return 'การทำงานประจำวันของบัญชีนี้ถูกปิดหรือเปลี่ยนไปใช้บัญชีอื่นแล้ว จึงยกเลิกการทำงานประจำวันของบัญชีนี้ ไม่ได้ส่งหนังสือแจ้ง';
    case 'noMeasures':
      return [problemMessage(result.problem), ...refusalLines(result.refusals)].join('\n');
    case 'worked':
      return [workMessage(result.work), ...refusalLines(result.refusals)].join('\n');
    default:
      return failureMessage(result);
  }
}

/** `account`: the account of the run, if readers may use another one. */
export function failureMessage(failure: DailyFailure, account: string | null = null): string {
  switch (failure.kind) {
    case 'problem':
      return problemMessage(failure.problem, account);
    case 'fault':
      return RUN_MESSAGES.fault(failure.fault);
    case 'lettersKept':
      return `${LETTERS_KEPT[failure.mailFault](account)}: ${workMessage(failure.work)}`;
    case 'notFlagged':
      return notFlaggedMessage(failure, account);
  }
}

/** Often the letters could not be noted for the same reason, which is then said once. */
function notFlaggedMessage(
  { problem, work }: Extract<DailyFailure, { kind: 'notFlagged' }>,
  account: string | null,
): string {
  const { notNoted } = work.mailed;
  const isSame = notNoted !== null && isSameProblem(notNoted, problem);
  const letters = isSame ? { ...work, mailed: { ...work.mailed, notNoted: null } } : work;
  const what = isSame ? 'ปรับสถานะและบันทึกวันที่แจ้งล่าสุดในตารางมาตรการไม่ได้' : 'ปรับสถานะในตารางมาตรการไม่ได้';
  return `${what}: ${problemMessage(problem, account)}\n${lettersMessage(letters)}`;
}

const LETTERS_KEPT: { readonly [Fault in MailFault]: (account: string | null) => string } = {
  refused: account => `มีหนังสือแจ้งที่ถึงกำหนดแต่ส่งไม่ได้เลย โปรดตรวจสอบว่า${accountName(account)}ส่งอีเมลได้`,
  noQuota: account =>
    `จำนวนอีเมลที่${accountName(account)}ส่งได้ไม่พอส่งหนังสือแจ้งติดต่อกันสองวัน ` +
    `โปรดลดการส่งอีเมลอื่นจาก${accountName(account).trim()} หรือเปิดด้วยบัญชีที่ส่งได้มากกว่า`,
};

/** What was done: the states and the letters. */
export function workMessage(work: DaysWork): string {
  const { flagged } = work;
  if ('problem' in flagged) return `${lettersMessage(work)}\n${problemMessage(flagged.problem)}`;
  return `${flagMessage(flagged)} ${lettersMessage(work)}`;
}

function lettersMessage({ mailed, resumesIn }: DaysWork): string {
  return [remindMessage(mailed), ...(resumesIn === null ? [] : [resumesMessage(resumesIn)])].join('\n');
}
