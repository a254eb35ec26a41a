import { sentenceOfSetting } from '../../check/office/setting-messages';
import type { Letter } from '../../letters/letter';
import type { LineText } from '../../letters/line-texts';
import type { NotTold } from '../../letters/not-told';
import { futureDays, notToldLines } from '../../letters/not-told-messages';
import { redirectLines } from '../../letters/redirects/redirect-messages';
import { holidaysMissing } from '../../letters/summary-letter';
import { labelOf } from '../../office/settings/records/all-records';
import { formatDate, formatDateShort } from '../../thai/dates/calendar';
import { thai } from '../../thai/text/numerals';
import { ownerNotMailed } from '../common/owner/owner-messages';
import { problemMessage } from '../common/problem-messages';
import type { Notices, RemindResult, TestLetterResult } from './remind-result';

/** How many people a message lists who get no letter, so that it fits into a message box. */
export const MOST_LINES = 10;

/** `now`: how many go. The others are over the limit of one run or over the account's daily quota. */
export function askToSend(letters: readonly Letter[], now: number): string {
  const left = letters.length - now;
  return [
    thai`จะส่งหนังสือแจ้งให้รายงานผลการดำเนินงานทางอีเมล ${now} ฉบับ` +
      (left > 0 ? thai` อีก ${left} ฉบับเกินจำนวนที่ส่งได้ในครั้งนี้` : ''),
    ...recipientLines(letters),
    'ต้องการส่งหรือไม่',
  ].join('\n');
}

/** To whom letters go, one line each. */
export function recipientLines(letters: readonly Letter[]): string[] {
  const more = letters.length - MOST_LINES;
  return [
    ...letters.slice(0, MOST_LINES).map(({ unit, to, rows }) => `• ${unit} (${to}) ${thai`${rows.length} รายการ`}`),
    ...(more > 0 ? [thai`และอีก ${more} ฉบับ`] : []),
  ];
}

/** What staff are told about the day's letters: how many, who gets none and why, and the day's notices. */
export function remindMessage(result: RemindResult): string {
  if (result.kind === 'declined') return 'ยกเลิกการส่งแล้ว ไม่มีหนังสือใดถูกส่ง';
  const { letters, notices } = result;
  const isPreview = result.kind === 'previewed';
  const skipped = isPreview ? result.skipped : [...result.skipped, ...result.left];
  const count = isPreview ? thai`เตรียมหนังสือแจ้ง ${letters.length} ฉบับ ยังไม่ได้ส่ง` : sentMessage(letters.length);
  const { notNoted, ownersMail } = isPreview ? { notNoted: null, ownersMail: null } : result;
  return [
    letters.length + skipped.length === 0 ? nothingMessage(notices) : count,
    ...skippedLines(skipped),
    ...noticeLines(notices),
    ...(notNoted === null ? [] : [notNotedMessage(problemMessage(notNoted))]),
    ...(ownersMail === null ? [] : [ownerNotMailed(ownersMail)]),
  ].join('\n');
}

/** A unit's text, to copy from the message. */
export function lineTextMessage({ unit, reachedBy, text }: LineText): string {
  return `${unit} (ติดต่อทาง${reachedBy})\n\n${text}`;
}

export function nextTextQuestion(shown: string): string {
  return `${shown}\n\nแสดงข้อความของส่วนราชการถัดไปหรือไม่`;
}

export const NO_LINE_TEXT = 'ยังไม่มีรายการที่ใกล้ครบกำหนดหรือเกินกำหนด';

export function sentMessage(sent: number): string {
  return sent > 0 ? thai`ส่งหนังสือแจ้งแล้ว ${sent} ฉบับ` : 'ไม่ได้ส่งหนังสือแจ้งฉบับใด';
}

/** Said if the day of the letters could not be noted in their rows. */
export function notNotedMessage(why: string): string {
  return `บันทึกวันที่แจ้งล่าสุดไม่ได้: ${why}`;
}

function nothingMessage({ nextWorkingDay }: Notices): string {
  if (nextWorkingDay === null) return 'วันนี้ไม่มีรายการที่ต้องแจ้ง';
  return `วันนี้เป็นวันหยุด จึงไม่ส่งหนังสือแจ้ง วันทำการถัดไปคือวันที่ ${formatDate(nextWorkingDay)}`;
}

/** Who gets no letter and why, one line each. */
function skippedLines(skipped: readonly NotTold[]): string[] {
  if (skipped.length === 0) return [];
  return [thai`ไม่ได้ส่งหนังสือถึง ${skipped.length} ราย ดังนี้`, ...notToldLines(skipped, MOST_LINES)];
}

export function noticeLines(notices: Notices): string[] {
  const { waiting, everyWorkingDays, uncertain, future, settings, missingYear, unreadableHolidays } = notices;
  const { redirects, contactRefused } = notices;
  const again = everyWorkingDays === null ? '' : thai` แจ้งซ้ำได้เมื่อครบ ${everyWorkingDays} วันทำการ`;
  return [
    ...(waiting > 0 ? [thai`แจ้งไปแล้ว ${waiting} ราย` + again] : []),
    ...uncertain.map(
      ({ to, day }) => `ไม่ทราบว่าหนังสือถึง ${to} เมื่อ ${formatDateShort(day)} ส่งถึงหรือไม่ จะแจ้งอีกครั้งหากยังมีรายการที่ต้องแจ้ง`,
    ),
    ...(future.length > 0 ? [futureDays(future)] : []),
    ...redirectLines(redirects, MOST_LINES),
    ...contactLines(contactRefused),
    ...settings.map(sentenceOfSetting),
    ...(missingYear === null ? [] : [holidaysMissing(missingYear)]),
    ...unreadableHolidays.slice(0, MOST_LINES).map(text => `อ่านวันที่ในแผ่นงานวันหยุดไม่ได้: ${text}`),
  ];
}

function contactLines(refused: string | null): string[] {
  if (refused === null) return [];
  return [
    `ระบบอีเมลไม่รับที่อยู่ ${refused} ใน "${labelOf('contactEmail')}" ในแผ่นงานตั้งค่า จึงส่งหนังสือแจ้งโดยไม่มีที่อยู่สำหรับตอบกลับ โปรดแก้ไข`,
  ];
}

const TEST_LETTER: {
  readonly [Kind in TestLetterResult['kind']]: (result: Extract<TestLetterResult, { kind: Kind }>) => string;
} = {
  sent: ({ to, unit, contactRefused }) =>
    [`ส่งหนังสือทดสอบฉบับที่${unit}จะได้รับ ไปยัง ${to} แล้ว`, ...contactLines(contactRefused)].join('\n'),
  refused: ({ why }) => `ส่งหนังสือทดสอบไม่ได้: ${why}`,
  noQuota: () => 'ครบจำนวนอีเมลที่ส่งได้ในวันนี้แล้ว โปรดทดสอบอีกครั้งในวันถัดไป',
  nobodyByMail: ({ skipped }) =>
    [
      'ขณะนี้ไม่มีส่วนราชการที่รับหนังสือทางอีเมลได้ จึงไม่มีหนังสือให้ทดสอบ ดูข้อความสำหรับแต่ละส่วนราชการได้ที่เมนู ติดตามผล',
      ...skippedLines(skipped),
    ].join('\n'),
  nothingDue: () => `${NO_LINE_TEXT} จึงไม่มีหนังสือให้ทดสอบ`,
};

export function testLetterMessage(result: TestLetterResult): string {
  // Each kind's function takes the result of that kind; TypeScript cannot follow this through a union.
  return (TEST_LETTER[result.kind] as (result: TestLetterResult) => string)(result);
}
