import { fiscalMonths, type PlainDate } from '../../../../thai/dates/calendar';
import { matchesOf } from '../../../../thai/text/text';
import type { Item, Place } from '../items';

/** "ไตรมาส ๓". But what is finished of it already is no plan. */
const QUARTER = /ไตรมาส *(?:ที่)? *([1-4])(?! *(?:\d|แล้ว|เสร็จ|เรียบร้อย))/g;
const SECOND_HALF = /ครึ่ง(?:ปี)?หลัง|6 *เดือน *หลัง|รอบ *12 *เดือน/g;
/** A plan or a budget has the name of its year. */
const YEAR =
  /(?<!(?:แผน|บัญญัติ|งบประมาณรายจ่าย|คำขอ|หลักเกณฑ์|ปฏิทิน|ปฏิบัติการ)[ก-๎. ]{0,40})ปี(?:งบประมาณ|การศึกษา)? *(?:พ\.ศ\. *)?(25\d\d)(?! *[-–\d])/g;

/** Quarters and halves of a fiscal year (B.E.), and years after it, that an item names and that are not over on a day. */
export function laterParts({ text }: Item, year: number, today: PlainDate): Place[] {
  const endsLater = (lastMonth: number) => fiscalMonths(year, lastMonth, lastMonth).end > today;
  const quarters = matchesOf(text, QUARTER).filter(([, quarter]) => endsLater(3 * Number(quarter)));
  const halves = endsLater(12) ? matchesOf(text, SECOND_HALF) : [];
  const years = matchesOf(text, YEAR).filter(([, named]) => Number(named) > year);
  return [...quarters, ...halves, ...years].map(({ index = 0, 0: found }) => ({ at: index, length: found.length }));
}
