import type { StaffColumn } from '../measure/columns';
import { matchesOf } from '../thai/matches';
import { toWesternDigits } from '../thai/numerals';
import { visibleText } from '../thai/text';
import type { RowRule } from './finding';

/** A fiscal year by name, and the year a span of years goes on to. */
const FISCAL_YEAR =
  /ปีงบประมาณ ?(?:พ\. ?ศ\. ?|พศ\.? ?)?((?:2[45])?\d\d)(?![\d/])(?: ?(?:[-–—]|ถึง) ?(?:พ\. ?ศ\. ?)?((?:2[45])?\d\d)(?!\d))?/g;

/** Before a year that is only looked back at: its results are used, compared or reviewed. */
const LOOKS_BACK = /(?:จาก|นำ|ตาม|เทียบ|ทบทวน|วิเคราะห์|ปรับปรุง|ปีก่อน|ที่ผ่านมา|เดิม|ต่อเนื่อง|ตั้งแต่|กับ|กว่า|พบว่า)/;
/** How much of the text before a year tells whether it is looked back at. */
const REACH = 60;

/** Last year's text in this year's file: an assessor counts only what was done in the year reported. */
export const earlierYear: RowRule = ({ measure }, { settings: { fiscalYear } }) => {
  const texts: readonly (readonly [StaffColumn, string])[] = [
    ['result', measure.result],
    ['evidence', measure.evidence],
  ];
  return texts.flatMap(([column, text]) => {
    const named = text === '' ? null : yearBefore(toWesternDigits(visibleText(text)), fiscalYear);
    if (named === null) return [];
    return [{ rule: 'earlierYear', severity: 'warning', row: measure.row, column, data: { named, fiscalYear } }];
  });
};

/** The earlier fiscal year that the text names as its own; null where it names the right year too. */
function yearBefore(text: string, fiscalYear: number): number | null {
  let earlier: number | null = null;
  for (const match of matchesOf(text, FISCAL_YEAR)) {
    const [, first = '', last = first] = match;
    if (yearOf(last) >= fiscalYear) return null;
    const before = text.slice(Math.max(0, (match.index ?? 0) - REACH), match.index);
    const phrase = before.slice(before.lastIndexOf('\n') + 1);
    if (!LOOKS_BACK.test(phrase)) earlier ??= yearOf(last);
  }
  return earlier;
}

function yearOf(digits: string): number {
  return digits.length === 2 ? 2500 + Number(digits) : Number(digits);
}
