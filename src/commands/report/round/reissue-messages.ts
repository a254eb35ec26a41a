import { SETTING_RECORDS } from '../../../office/settings/records/all-records';
import type { Round } from '../../../register/results';
import { STATE_LABELS } from '../../../register/states';
import type { Difference } from '../../../report/closed/amendments';
import { formatDate, isDay, type PlainDate } from '../../../thai/dates/calendar';
import { thai, toThaiDigits } from '../../../thai/text/numerals';

/** What changes in the report of a closed round. */
export interface ReissueResult {
  readonly round: Round;
  readonly fiscalYear: number;
  /** n for ฉบับแก้ไขครั้งที่ n; 0 if the report was not signed before. */
  readonly revision: number;
  /** The day on which the edition before was signed; null if nobody has said it. */
  readonly signedOn: PlainDate | null;
  readonly changes: readonly Difference[];
  /** The kept sheet's rows, from 1, with a text in the office's column that is not taken, because no result stands there. */
  readonly ignored: readonly number[];
  /** False if it was only shown. */
  readonly written: boolean;
}

/** So that the list fits into a message box. */
const MOST_CHANGES = 8;
const LONGEST = 60;

const BY_HAND = 'สิ่งที่เขียนเพิ่มด้วยมือใน Google เอกสารฉบับเดิมไม่ติดมาด้วย';

export function reissueQuestion(result: ReissueResult): string {
  return [
    editionLine(result),
    ...changeLines(result),
    ...doubtLines(result),
    ...ignoredLines(result),
    `${BY_HAND} ออกฉบับแก้ไขหรือไม่`,
  ].join('\n');
}

export function reissueMessage(result: ReissueResult): string {
  if (result.changes.length === 0) {
    return [
      `ไม่มีสิ่งที่ต่างจากรายงาน${nameOf(result)} ที่เก็บไว้ หากจะแก้ไข โปรดแก้ในแผ่นงานตั้งค่า ข้อความในรายงาน หรือคอลัมน์ แก้ไขผลเป็น ของแผ่นงานที่เก็บผล แล้วเลือกเมนู ออกฉบับแก้ไข`,
      ...ignoredLines(result),
    ].join('\n');
  }
  return [
    result.written ? editionLine(result) : `ยังไม่ได้แก้ไขรายงาน${nameOf(result)} สิ่งที่จะแก้ไข`,
    ...changeLines(result),
    ...doubtLines(result),
    ...ignoredLines(result),
    ...(result.written ? [`โปรดสร้างรายงานใหม่จากเมนู จัดทำรายงาน ${BY_HAND}`] : []),
  ].join('\n');
}

function doubtLines({ changes }: ReissueResult): string[] {
  const doubtful = changes.filter(({ found }) => found?.sure === false).length;
  return doubtful === 0
    ? []
    : [thai`ผลที่แก้ไข ${doubtful} รายการไม่บอกสถานะแน่ชัด นับว่าอยู่ระหว่างดำเนินการ หากแล้วเสร็จ โปรดเขียนไว้ในผลด้วย`];
}

function ignoredLines({ ignored }: ReissueResult): string[] {
  if (ignored.length === 0) return [];
  return [
    `ข้อความในคอลัมน์ แก้ไขผลเป็น แถว ${toThaiDigits(ignored.join(' '))} ไม่ใช้ เพราะแถวนั้นไม่ใช่ผลการดำเนินงาน หากจะแก้ค่าหรือถ้อยคำ โปรดแก้ในแผ่นงานตั้งค่าหรือข้อความในรายงาน`,
  ];
}

function nameOf({ round, fiscalYear }: ReissueResult): string {
  return thai`รอบ ${round} เดือน ปีงบประมาณ ${fiscalYear}`;
}

function editionLine(result: ReissueResult): string {
  const { revision, signedOn } = result;
  const unsigned =
    signedOn === null
      ? 'ยังไม่ทราบวันที่ลงนาม หากลงนามแล้ว โปรดกรอกวันที่ลงนามในทะเบียนคุมรายงานก่อน'
      : `เพราะยังไม่พ้นวันที่ลงนาม ${formatDate(signedOn)}`;
  return revision > 0
    ? thai`รายงาน` + `${nameOf(result)} เป็น` + thai`ฉบับแก้ไขครั้งที่ ${revision}`
    : `${result.written ? `แก้ไขรายงาน${nameOf(result)} แล้ว` : `จะแก้ไขรายงาน${nameOf(result)}`} ยังไม่นับเป็นฉบับแก้ไข ${unsigned}`;
}

function changeLines({ changes }: ReissueResult): string[] {
  const more = changes.length - MOST_CHANGES;
  return [
    ...changes.slice(0, MOST_CHANGES).map(change => {
      const { label, key, was, text } = change;
      return `${short(label)}: เดิม "${shown(key, was)}" เป็น "${shown(key, text)}"${stateChange(change)}`;
    }),
    ...(more > 0 ? [thai`และอีก ${more} รายการ`] : []),
  ];
}

function stateChange({ found, wasState }: Difference): string {
  if (found === null || wasState === null || found.state === wasState) return '';
  return ` สถานะ: เดิม ${STATE_LABELS[wasState]} เป็น ${STATE_LABELS[found.state]}`;
}

/** Days as people write them, and no picture's data. */
function shown(key: string, text: string): string {
  const setting = SETTING_RECORDS.find(record => key === `setting:${record.key}`);
  if (setting?.kind.form === 'day' && isDay(text)) return formatDate(text);
  return setting?.clipped && text !== '' ? 'มีรูป' : short(text);
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
