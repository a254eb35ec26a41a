import { oneLine } from '../../../letters/letter-blocks';
import { formatDate } from '../../../thai/dates/calendar';
import { thai, toThaiDigits } from '../../../thai/text/numerals';
import { strayLines } from '../../fix/messages';
import type { AnsweredRow, AnswerText, Ask, CollectResult, UnmatchedText, WhyNot } from './collect-data';

/** How an answer came, if nobody says. */
export const CHANNELS = { form: 'แบบรายงานผล', text: 'ข้อความ' } as const;

/** Why a text waits for a person's choice. */
export const ASKED: Readonly<Record<Ask, string>> = {
  filled: 'มีผลอยู่แล้ว',
  method: 'รหัสตรงกัน แต่วิธีการดำเนินการไม่ตรงกัน',
  unit: 'รายการนี้แยกเป็นแถวรายส่วนราชการ โปรดดูว่าเป็นผลของส่วนราชการใด',
  merged: 'ช่องผลในแบบผสานกับแถวอื่น',
  continued: 'ข้อความต่อกันหลายส่วน โปรดดูว่าเป็นของรายการนี้ทั้งหมดหรือไม่',
  closedRound: 'เป็นผลของรอบ ๖ เดือนซึ่งปิดแล้ว',
  twice: 'มีคำตอบมากกว่าหนึ่ง',
};

export const WHY_NOT: Readonly<Record<WhyNot, string>> = {
  gone: 'ไม่มีแถวที่ตรงกัน',
  several: 'มีหลายแถวที่วิธีการดำเนินการเหมือนกัน',
  noColumn: 'แผ่นงานไม่มีคอลัมน์นี้',
  notText: 'ช่องนี้เป็นสูตร วันที่ หรือมีรูปแบบเฉพาะ',
  tooLong: 'ข้อความยาวเกินหนึ่งช่อง',
  other: 'ข้อความที่ไม่ตรงกับรายการใด',
};

const LONGEST = 200;

/** Also what the log keeps: from whom, by which way, on which day, what was saved and what it replaced, and what was not saved. */
export function collectMessage(result: CollectResult): string {
  const { who, channel, day, rows, unmatched, saved, same, left, preview, strays } = result;
  const came = `${who === '' ? '' : `จาก ${oneLine(who, LONGEST)} `}ทาง${oneLine(channel, LONGEST)} วันที่ ${formatDate(day)}`;
  const texts = rows.flatMap(row => row.texts.map(text => ({ row, text })));
  const written = texts.filter(({ text }) => text.saved);
  const asked = texts.filter(({ text }) => text.ask !== null && !text.saved);
  const head = preview
    ? thai`อ่านผลที่ได้รับแล้ว ${texts.length} ช่อง ยังไม่ได้บันทึก`
    : `บันทึกผลที่ได้รับ${came} แล้ว ${toThaiDigits(saved)} ช่อง`;
  return [
    head +
      (same > 0 ? thai` ตรงกับที่บันทึกไว้แล้ว ${same} ช่อง` : '') +
      (left > 0 ? thai` เหลืออีก ${left} ช่อง โปรดบันทึกอีกครั้ง` : '') +
      (saved > 0 ? ' หากต้องการคืนข้อความเดิม โปรดเลือกเมนู ย้อนกลับการแก้ไขล่าสุด' : ''),
    ...written.map(({ row, text }) => savedLine(row, text)),
    ...(asked.length === 0 ? [] : [thai`ยังไม่ได้บันทึก ${asked.length} ช่อง เพราะต้องมีผู้เลือก`, ...asked.map(askedLine)]),
    ...(unmatched.length === 0
      ? []
      : [thai`ไม่ได้บันทึก ${unmatched.length} ข้อความ โปรดตรวจสอบ`, ...unmatched.map(unmatchedLine)]),
    ...strayLines(strays),
  ].join('\n');
}

function placeWords({ row, id }: AnsweredRow, { column }: AnswerText): string {
  return `แถว ${toThaiDigits(row)}${id === '' ? '' : ` (${id})`} ${column}`;
}

function savedLine(row: AnsweredRow, text: AnswerText): string {
  const before = text.was.trim() === '' ? '' : ` เดิม "${text.was}"`;
  return `- ${placeWords(row, text)}${before}`;
}

function askedLine({ row, text }: { readonly row: AnsweredRow; readonly text: AnswerText }): string {
  const why = text.ask === null ? '' : ASKED[text.ask];
  return `- ${placeWords(row, text)}: ${why} เดิม "${oneLine(text.was, LONGEST)}" ที่ได้รับ "${oneLine(text.answer, LONGEST)}"`;
}

function unmatchedLine({ why, text, row }: UnmatchedText): string {
  return `- ${row === null ? '' : `แถว ${toThaiDigits(row)} `}${WHY_NOT[why]}: "${oneLine(text, LONGEST)}"`;
}
