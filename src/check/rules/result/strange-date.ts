import type { ResultColumn } from '../../../register/columns';
import type { Measure } from '../../../register/measure';
import { addDays, fiscalYearSpan, type PlainDate } from '../../../thai/dates/calendar';
import { type DateInText, datesIn, daysOf } from '../../../thai/dates/dates-in-text';
import { visibleText } from '../../../thai/text/text';
import type { Finding, FindingData, RowRule } from '../../findings/finding';

type Kind = FindingData['strangeDate']['kind'];

/** Directly before a date: it is an order's, an announcement's or a letter's, which may still be in force. */
const OF_PAPER =
  /(?:คำสั่ง|ประกาศ|บันทึก|เลขที่|ที่ *[^ ]{0,20}\/\d{2,4}|ลงวันที่|ลว\.?|ฉบับ|สัญญา|แผน|นโยบาย|เจตนารมณ์|คู่มือ|มติ|อนุมัติ)[^\n]{0,40}$/;
/** A law, a rule or a letter of a ministry, or what is only looked back at. */
const OF_LAW =
  /(?:หนังสือ(?!ส่ง)|พระราช|พ\.?ร\.?[บกฎ]|ระเบียบ|ข้อบังคับ|กฎ|รัฐธรรมนูญ|ครม|คณะรัฐมนตรี|เดิม|จาก|แทน|เทียบ|ตั้งแต่|นับแต่|สิ้น(?:สุด)?|ยกเลิก|ปีก่อน|ที่ผ่านมา)[^\n]{0,60}$/;
/** Number of characters looked at before a date. */
const REACH = 80;

/** Day and month that do not exist first, and papers of an earlier year last: one line a cell, the worst of it. */
const WORST_FIRST: readonly Kind[] = ['impossible', 'after', 'before', 'paperBefore'];

/** A date in a result or its evidence that does not exist, lies ahead, or lies before the fiscal year. */
export const strangeDate: RowRule = (checked, { today, settings: { fiscalYear } }) => {
  const { measure } = checked;
  return [...measure.results, ['evidence', measure.evidence] as const].flatMap(([column, cell]) => {
    const text = visibleText(cell);
    const dates = datesIn(text);
    if (dates.length === 0) return [];
    // What a result says of days ahead is its state's business, unless the state is done all the same.
    const isSettled = column === 'evidence' || (column === measure.resultColumn && checked.progress.state === 'done');
    return finding(
      { row: measure.row, column, text, dates },
      { from: firstDay(measure, fiscalYear), until: isSettled ? today : null },
    );
  });
};

/** A measure may have begun before its fiscal year (B.E.); a day or two before the year may be the eve of its first work. */
function firstDay({ period }: Measure, fiscalYear: number): PlainDate {
  const { start } = fiscalYearSpan(fiscalYear);
  return period.kind === 'span' && period.start !== null && period.start < start ? period.start : addDays(start, -1);
}

interface Limits {
  readonly from: PlainDate;
  /** Null if days ahead are no matter. */
  readonly until: PlainDate | null;
}

interface Dated {
  readonly row: number;
  readonly column: ResultColumn | 'evidence';
  readonly text: string;
  readonly dates: readonly DateInText[];
}

function finding({ row, column, text, dates: all }: Dated, limits: Limits): Finding[] {
  const strange = all.flatMap(date => {
    const kind = kindOf(date, text, limits);
    return kind === null ? [] : [{ kind, written: text.slice(date.at, date.at + date.length) }];
  });
  const kind = WORST_FIRST.find(each => strange.some(one => one.kind === each));
  if (kind === undefined) return [];
  const dates = [...new Set(strange.filter(one => one.kind === kind).map(({ written }) => written))];
  const severity = kind === 'paperBefore' ? 'suggestion' : 'warning';
  return [{ rule: 'strangeDate', severity, row, column, data: { kind, dates } }];
}

function kindOf(date: DateInText, text: string, { from, until }: Limits): Kind | null {
  if (!date.exists) return 'impossible';
  const days = date.year === null ? null : daysOf(date, date.year);
  if (days === null) return null;
  if (until !== null && days.start > until) return 'after';
  if (days.end >= from) return null;
  const before = text.slice(Math.max(0, date.at - REACH), date.at);
  if (OF_LAW.test(before)) return null;
  return OF_PAPER.test(before) ? 'paperBefore' : 'before';
}
