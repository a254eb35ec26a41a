import { addDays, fiscalYearOf, type PlainDate } from '../../../../thai/dates/calendar';
import { daysOf } from '../../../../thai/dates/dates-in-text';
import { toWesternDigits } from '../../../../thai/text/numerals';
import { matchesOf } from '../../../../thai/text/text';
import type { ItemFacts } from '../item-facts';

/** Directly before a day: it is a paper's, which may still be in force. */
const OF_PAPER =
  /(?:คำสั่ง|ประกาศ(?!เจตนารมณ์)|ระเบียบ|เห็นชอบ|อนุมัติ|สิ้นสุด|หนังสือ|บันทึก|พระราช|พ\.?ร\.?บ|เลขที่|\/\d{2,4}|ลงวันที่|ลว\.?|ฉบับ|สัญญา|มติ|ตั้งแต่|เดิม|จาก)[^\n]{0,40}$/;
/** Number of characters looked at before a day. */
const REACH = 60;

const YEAR = '(?<!\\d ?)ปี(?:งบประมาณ|ใหม่)? ?(?:พ\\. ?ศ\\. ?)?((?:25)?[67]\\d)(?![\\d/]| *(?:คน|ราย|ชั่วโมง|เดือน|วัน))';
/** A result that begins with its year (B.E.): "ปี 2568 ได้ประกาศแล้ว", "ผลการดำเนินงานปีงบประมาณ 2568". */
const ITS_YEAR = new RegExp(`^(?:ผล[ก-๎]{0,25}?)?(?:(?:เมื่อ|ใน|เทศกาล|รอบ) ?){0,2}${YEAR}(?! *(?:ภาคเรียน|เทอม))`);

/** What a method may be for: its year, round or quarter. Of each kind, a result must not name only others. */
const TIMES: readonly RegExp[] = [
  new RegExp(YEAR, 'g'),
  /รอบ *(?:ที่ *)?(\d{1,2}) *เดือน/g,
  /ไตรมาส *(?:ที่ *)?([1-4])(?!\d)/g,
];

/** "ปี 2566 - 2570", "ไตรมาส 1 และ 2": a span or a list has more years or quarters than its numbers say. */
const SPAN =
  /(?:ปี|ไตรมาส)[ก-๎ .]{0,15}\d+ ?(?:[-–,]|ถึง|และ) ?(?:ปี(?:งบประมาณ)?|ไตรมาส(?: ?ที่)?)? ?(?:พ\. ?ศ\. ?)?(?:(?:25)?[67]\d|[1-4])(?!\d)/;
/** What is only compared with, used or named in passing. */
const LOOKED_BACK_AT =
  /(?:จาก|กว่า|เทียบ|ตาม|กับ|พ\.ร\.บ\.|สะสม|พร้อม|ผล|คะแนน|นำ|เดิม)[ก-๎A-Za-z. ]{0,40}?ปี(?:งบประมาณ)? ?(?:พ\.ศ\. ?)?\d{2,4}/g;
/** A method that is about what was before. */
const LOOKS_BACK = /ผล|รายงาน|ITA|ที่ผ่านมา|ปีก่อน|สถิติ|คะแนน/;

/**
 * The words of a result that tells only of another time than the measure's: of days before its first day, of a year (B.E.) that was over by
 * then, of last year's plan or the round of 3 months where the method names another. Null if there are none.
 */
export function ofOtherTime(items: readonly ItemFacts[], method: string, first: PlainDate): string | null {
  const asked = toWesternDigits(method);
  const text = items.map(one => one.text).join('\n');
  const isSpan = SPAN.test(asked) || SPAN.test(text);
  const told = text.replace(LOOKED_BACK_AT, '');
  const other = isSpan ? [] : TIMES.map(time => namedInstead(matchesOf(asked, time), matchesOf(told, time)));
  const looksBack = isSpan || LOOKS_BACK.test(asked);
  return other.find(found => found !== null) ?? onlyBefore(items, first, looksBack);
}

/** `looksBack`: a year at the start of a result may be what the measure is about. */
function onlyBefore(items: readonly ItemFacts[], first: PlainDate, looksBack: boolean): string | null {
  const days = items.flatMap(item => daysTold(item, first));
  if (days.some(({ isBefore }) => !isBefore)) return null;
  const [words, year = ''] = items.map(({ text }) => ITS_YEAR.exec(text)).find(found => found !== null) ?? [];
  if (!looksBack && words !== undefined && yearOf(year) < fiscalYearOf(first)) return words;
  return days[0]?.words ?? null;
}

function daysTold({ text, dates }: ItemFacts, first: PlainDate): { words: string; isBefore: boolean }[] {
  // A day before may be the eve of the first work.
  const eve = addDays(first, -1);
  return dates.flatMap(date => {
    if (OF_PAPER.test(text.slice(Math.max(0, date.at - REACH), date.at))) return [];
    const days = date.year === null ? null : daysOf(date, date.year);
    const words = text.slice(date.at, date.at + date.length);
    return [{ words, isBefore: days !== null && days.end < eve }];
  });
}

function namedInstead(asked: readonly RegExpMatchArray[], told: readonly RegExpMatchArray[]): string | null {
  const isAsked = ([, number = '']: RegExpMatchArray) => asked.some(([, one = '']) => yearOf(one) === yearOf(number));
  return asked.length === 0 || told.some(isAsked) ? null : (told[0]?.[0] ?? null);
}

/** ปี 68 is ปี 2568. */
function yearOf(digits: string): number {
  return digits.length === 2 ? 2500 + Number(digits) : Number(digits);
}
