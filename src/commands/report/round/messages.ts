import type { SettingFinding } from '../../../check/office/setting-finding';
import { sentenceOfSetting } from '../../../check/office/setting-messages';
import { HEADINGS } from '../../../register/columns';
import type { Round } from '../../../register/results';
import type { Change, ChangedRow } from '../../../report/closed/changed-since';
import { formatDate, type PlainDate } from '../../../thai/dates/calendar';
import { thai, toThaiDigits } from '../../../thai/text/numerals';

/** A round that was closed, or is about to be. */
export interface ClosedResult {
  readonly round: Round;
  readonly fiscalYear: number;
  readonly cutOff: PlainDate;
  /** The round's last day; null if it is over. */
  readonly endsOn: PlainDate | null;
  /** Null if the person said no. */
  readonly closedOn: PlainDate | null;
  /** It was closed before this run. */
  readonly already: boolean;
  /** Its sheet's name. */
  readonly sheet: string;
  readonly rows: number;
  /** Rows of the register whose result nobody has written. */
  readonly awaited: readonly number[];
  /** What its report prints as dots, because nobody has filled it in. */
  readonly blanks: readonly SettingFinding[];
  /** How many states a person should have chosen. They count as not done. */
  readonly doubtful: number;
  readonly changed: readonly ChangedRow[];
}

/** So that a list fits into a message box. */
const MOST_ROWS = 20;

export function closeQuestion(result: ClosedResult): string {
  return [
    `ปิด${nameOf(result)} ข้อมูล ณ วันที่ ${formatDate(result.cutOff)} ผลจะถูกเก็บไว้ แก้ไขภายหลังได้`,
    ...leftLines(result),
    'ปิดรอบหรือไม่',
  ].join('\n');
}

export function closeMessage(result: ClosedResult): string {
  const { closedOn, already, cutOff, rows, sheet, round } = result;
  if (closedOn === null) return `ยังไม่ได้ปิด${nameOf(result)}`;
  if (already) {
    return [
      `${nameOf(result)} ปิดแล้วเมื่อ ${formatDate(closedOn)} ผลเก็บไว้ในแผ่นงาน "${sheet}" หากต้องแก้ไข โปรดเลือกเมนู ออกฉบับแก้ไข`,
      ...changedLines(result.changed),
    ].join('\n');
  }
  return [
    `ปิด${nameOf(result)} แล้ว ข้อมูล ณ วันที่ ${formatDate(cutOff)}` +
      thai` เก็บผล ${rows} รายการไว้ในแผ่นงาน ` +
      `"${sheet}" แก้ไขภายหลังได้จากเมนู ออกฉบับแก้ไข`,
    ...leftLines(result),
    ...(round === 6
      ? [`ผลที่กรอกต่อจากนี้เป็นของรอบ ๑๒ เดือน ผลที่รายงานแล้วแสดงในคอลัมน์ "${HEADINGS.reported}" ของแผ่นงานมาตรการ`]
      : []),
  ].join('\n');
}

function nameOf({ round, fiscalYear }: Pick<ClosedResult, 'round' | 'fiscalYear'>): string {
  return thai`รอบ ${round} เดือน ปีงบประมาณ ${fiscalYear}`;
}

function leftLines({ awaited, blanks, doubtful, endsOn, cutOff }: ClosedResult): string[] {
  return [
    ...blanks.map(sentenceOfSetting),
    ...(endsOn === null
      ? []
      : [`รอบนี้ยังไม่สิ้นสุดจนถึงวันที่ ${formatDate(endsOn)} ผลหลังวันที่ ${formatDate(cutOff)} จะไม่อยู่ในรายงานของรอบนี้`]),
    ...(awaited.length === 0 ? [] : [thai`ยังรอรับผล ${awaited.length} รายการ ` + `(${rowList(awaited)})`]),
    ...(doubtful === 0 ? [] : [thai`มี ${doubtful} รายการที่ผลไม่บอกสถานะแน่ชัด นับว่าอยู่ระหว่างดำเนินการ`]),
  ];
}

const CHANGES: Readonly<Record<Change, string>> = {
  added: 'เพิ่มใหม่',
  deleted: 'ลบแล้ว',
  cancelled: 'ยกเลิก',
  group: `แก้${HEADINGS.group}`,
  method: `แก้${HEADINGS.method}`,
  unit: `แก้${HEADINGS.unit}`,
  period: `แก้${HEADINGS.period}`,
  result: `แก้${HEADINGS.result}`,
};

/** What has changed since the round was closed, by row; nothing if nothing has. */
export function changedLines(changed: readonly ChangedRow[]): string[] {
  if (changed.length === 0) return [];
  const kinds = (Object.keys(CHANGES) as Change[]).flatMap(change => {
    const rows = changed.filter(({ what }) => what.includes(change));
    if (rows.length === 0) return [];
    const numbers = rows.flatMap(({ row }) => row ?? []);
    return [`${CHANGES[change]} ${numbers.length > 0 ? rowList(numbers) : thai`${rows.length} รายการ`}`];
  });
  return [`ตั้งแต่ปิดรอบ แผ่นงานมาตรการเปลี่ยนไป ซึ่งไม่มีผลต่อรายงานของรอบนี้: ${kinds.join(' · ')}`];
}

function rowList(rows: readonly number[]): string {
  const more = rows.length - MOST_ROWS;
  const named = rows.slice(0, MOST_ROWS).map(toThaiDigits).join(', ');
  return `แถว ${named}${more > 0 ? thai` และอีก ${more} แถว` : ''}`;
}
