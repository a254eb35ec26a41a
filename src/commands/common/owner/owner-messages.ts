import type { NotTold } from '../../../letters/not-told';
import { recipientAddress, recipientName, whyNotToldMessage } from '../../../letters/not-told-messages';
import { redirectLines } from '../../../letters/redirects/redirect-messages';
import type { Redirects } from '../../../letters/redirects/redirects';
import type { Problem } from '../../../problem';
import { formatDate, type PlainDate } from '../../../thai/dates/calendar';
import { problemMessage, SWITCH_SCOPE } from '../problem-messages';

/** The sheet that a mail to the owner of the daily run is about; null if Google does not tell. */
interface OwnersSheet {
  readonly day: PlainDate;
  /** The spreadsheet's name. */
  readonly sheet: string | null;
  readonly sheetLink: string | null;
}

interface DailyFailure extends OwnersSheet {
  /** The run's message, in Thai. */
  readonly message: string;
  readonly owner: string;
  /** Google gives the run no spreadsheet with the permission that the script asks for. */
  readonly isScopeTooNarrow: boolean;
  /** Where missing permissions can be given; null if none is missing. */
  readonly consentLink: string | null;
}

/** Mails to the owner of the daily run. */
export const OWNER_MESSAGES = {
  failedSubject: (failure: OwnersSheet) => subject('งานประจำวันไม่สำเร็จ', failure),
  failed: (failure: DailyFailure) =>
    [
      'เรียน ผู้ดูแลแผ่นงานมาตรการ',
      `${opening(failure)} ซึ่งเปิดไว้ด้วยบัญชี ${failure.owner} ไม่สำเร็จ ดังนี้`,
      failure.message,
      ...(failure.isScopeTooNarrow ? [SWITCH_SCOPE] : []),
      ...(failure.consentLink === null ? [] : [`โปรดเปิดลิงก์นี้ด้วยบัญชีเดียวกันและอนุญาตทุกข้อ: ${failure.consentLink}`]),
      'โปรดเปิดแผ่นงานด้วยบัญชีนี้ แล้วเลือกเมนู มาตรการ ITA และ ตรวจสอบความพร้อมของระบบ เพื่อดูสิ่งที่ต้องแก้ไข',
      ...linkLines(failure),
      'ระบบจะลองใหม่ในวันถัดไป หากยังไม่สำเร็จจะแจ้งอีกครั้ง โดยแจ้งไม่เกินวันละหนึ่งฉบับ',
    ].join('\n\n'),
  emptySubject: (at: OwnersSheet) => subject('ตารางมาตรการไม่มีรายการ', at),
  empty: (problem: Problem, at: OwnersSheet) =>
    [
      'เรียน ผู้ดูแลแผ่นงานมาตรการ',
      `${opening(at)} ไม่มีรายการให้แจ้ง ดังนี้`,
      problemMessage(problem),
      'หากมีผู้ลบรายการโดยไม่ตั้งใจ โปรดเปิดแผ่นงาน เลือกเมนู ไฟล์ และ ประวัติเวอร์ชัน เพื่อคืนข้อมูล ระบบจะไม่แจ้งเรื่องเดิมซ้ำ',
      ...linkLines(at),
    ].join('\n\n'),
  refusedSubject: (at: OwnersSheet) => subject('ส่งหนังสือแจ้งถึงบางส่วนราชการไม่ได้', at),
  refused: (refused: readonly NotTold[], at: OwnersSheet) =>
    [
      'เรียน ผู้ดูแลแผ่นงานมาตรการ',
      `${opening(at)} ส่งหนังสือแจ้งถึงส่วนราชการต่อไปนี้ไม่ได้`,
      refused.map(refusedLine).join('\n'),
      'โปรดตรวจสอบอีเมลในแผ่นงานส่วนราชการ ระบบจะลองส่งอีกครั้งในวันทำการถัดไป และจะไม่แจ้งเรื่องเดิมซ้ำ',
      ...linkLines(at),
    ].join('\n\n'),
  redirectsSubject: (at: OwnersSheet) => subject('ผู้รับหนังสือแจ้งเปลี่ยนไป', at),
  redirects: (redirects: Redirects, at: OwnersSheet) =>
    [
      'เรียน ผู้ดูแลแผ่นงานมาตรการ',
      `เมื่อวันที่ ${formatDate(at.day)} ระบบพบว่ามีผู้แก้ไขที่อยู่ของผู้รับหนังสือแจ้งในแผ่นงาน${at.sheet === null ? 'มาตรการ' : ` "${at.sheet}"`} ดังนี้`,
      redirectLines(redirects, MOST_LINES).join('\n'),
      'หากเป็นการแก้ไขของหน่วยงาน ไม่ต้องดำเนินการใด ระบบจะไม่แจ้งเรื่องเดิมซ้ำ',
      ...linkLines(at),
    ].join('\n\n'),
} as const;

const MOST_LINES = 20;

export function ownerNotMailed(why: string): string {
  return `ส่งอีเมลแจ้งเจ้าของบัญชีไม่ได้: ${why}`;
}

function refusedLine(one: NotTold): string {
  return `- ${recipientName(one.who)} (${recipientAddress(one.who)}): ${whyNotToldMessage(one)}`;
}

function subject(what: string, { day, sheet }: OwnersSheet): string {
  return `ระบบมาตรการ ITA: ${what} ${formatDate(day)}${sheet === null ? '' : ` (${sheet})`}`;
}

function opening({ day, sheet }: OwnersSheet): string {
  return `เมื่อวันที่ ${formatDate(day)} งานประจำวันของแผ่นงาน${sheet === null ? 'มาตรการ' : ` "${sheet}"`}`;
}

function linkLines({ sheetLink }: OwnersSheet): string[] {
  return sheetLink === null ? [] : [`แผ่นงาน: ${sheetLink}`];
}
