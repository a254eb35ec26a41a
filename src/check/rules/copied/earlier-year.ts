import type { OfficeKind } from '../../../office/kinds/kind';
import { oncePerKind } from '../../../office/kinds/once-per-kind';
import type { StaffColumn } from '../../../register/columns';
import { toWesternDigits } from '../../../thai/text/numerals';
import { matchesOf, visibleText } from '../../../thai/text/text';
import type { RowRule } from '../../findings/finding';

const ERA = '(?:พ\\. ?ศ\\. ?|พศ\\.? ?)?';
/** A year after ปีงบประมาณ, or one of four digits after ปี. May continue as a span or a pair of years. */
const NAMED_YEAR = new RegExp(
  `ปี(?:( ?งบประมาณ) ?${ERA}((?:2[45])?\\d\\d)| ?${ERA}(2[45]\\d\\d))(?![\\d/])` +
    `(?: ?(?:[-–—,]|ถึง|และ) ?${ERA}((?:2[45])?\\d\\d)(?![\\d/]))?`,
  'g',
);

/** Words directly before a year that mean the text only looks back at it. */
const LOOKS_BACK = new RegExp(
  `(?:${[
    '(?:จาก|กับ|เทียบ|กว่า|ตั้งแต่|นับแต่|เมื่อ|แทน|สิ้น|ว่า|เหลื่อม|เดิม|ที่ผ่านมา|ปีก่อน|ปีที่แล้ว)(?:ใน|ของ)?',
    // Results of that year that are now being used.
    '(?:จาก|ทบทวน|วิเคราะห์|ศึกษา|เทียบ|นำ|กับ)(?:ผล|ข้อมูล|คะแนน|ปัญหา|ข้อ|สถิติ|ประเด็น|จุด)[ก-๎A-Za-z ().]{0,50}',
    '(?:ทบทวน|วิเคราะห์)แผน[ก-๎A-Za-z ().]{0,50}',
    'แทน(?:คำสั่ง|ประกาศ|แผน|ฉบับ)[^ ]{0,20}',
    // The assessment publishes its results a year later.
    '(?:ผลคะแนน|ผลการประเมิน|คะแนน)[ก-๎A-Za-z ().]{0,40}(?:ITA|โปร่งใส)[ก-๎A-Za-z ().]{0,30}',
  ].join('|')}) ?\\(?(?:ประจำ)?$`,
);
/** Words directly after a year that mean the same, such as a report to somebody about it. */
const lookedBackAt = oncePerKind(
  ({ mayor }) =>
    new RegExp(`^ ?\\)? ?(?:ที่ผ่านมา|มา(?!ก)|เป็น(?:ข้อมูล|แนวทาง|ฐาน)|พบ|ต่อ(?:ผู้|สภา|คณะ|${mayor.word}|อำเภอ|ที่ประชุม))`),
);
/** Words before a bare ปี that show it belongs to a date or a law instead of a fiscal year. */
const OF_A_DATE =
  /(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)(?:คม|ยน|พันธ์)? ?$|[ก-๎]\.[คยพ]\. ?$|(?:พระราชบัญญัติ|พ\.?ร\.?บ|ระเบียบ|กฎ)[^ \n]{0,40} ?$/;
/** Number of characters looked at before a year. */
const REACH = 90;

/** Text copied from last year's file. An assessor counts only what was done in the reported year. */
export const earlierYear: RowRule = ({ measure }, { settings: { fiscalYear, kind } }) => {
  const texts: readonly (readonly [StaffColumn, string])[] = [...measure.results, ['evidence', measure.evidence]];
  return texts.flatMap(([column, text]) => {
    const named = text === '' ? null : yearBefore(toWesternDigits(visibleText(text)), fiscalYear, kind);
    if (named === null) return [];
    return [{ rule: 'earlierYear', severity: 'warning', row: measure.row, column, data: { named, fiscalYear } }];
  });
};

/** The earlier fiscal year that the text claims as its own; null if it has none, or if it also names the right year. */
function yearBefore(text: string, fiscalYear: number, kind: OfficeKind): number | null {
  let earlier: number | null = null;
  for (const match of matchesOf(text, NAMED_YEAR)) {
    const [whole, fiscal, short, long, until] = match;
    const first = yearOf(short ?? long ?? '');
    const last = until === undefined ? first : yearOf(until);
    if (first <= fiscalYear && fiscalYear <= last) return null;
    const at = match.index ?? 0;
    const isOwn =
      last < fiscalYear && !isLookedBackAt(text, { at, end: at + whole.length, isBare: fiscal === undefined }, kind);
    if (isOwn) earlier ??= last;
  }
  return earlier;
}

/** `isBare`: only ปี without งบประมาณ, so it may belong to a date. */
function isLookedBackAt(
  text: string,
  { at, end, isBare }: { readonly at: number; readonly end: number; readonly isBare: boolean },
  kind: OfficeKind,
): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  const phrase = before.slice(before.lastIndexOf('\n') + 1);
  return (
    LOOKS_BACK.test(phrase) || lookedBackAt(kind).test(text.slice(end, end + 30)) || (isBare && OF_A_DATE.test(phrase))
  );
}

function yearOf(digits: string): number {
  return digits.length === 2 ? 2500 + Number(digits) : Number(digits);
}
