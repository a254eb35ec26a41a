import type { SettingFinding } from '../../check/office/setting-finding';
import { sentenceOfSetting } from '../../check/office/setting-messages';
import { RESULT_OF_ROUND_6 } from '../../register/states';
import type { ChangedRow } from '../../report/closed/changed-since';
import type { Feature } from '../../report/read-back/feature';
import type { Outline } from '../../report/read-back/outline';
import { EDITION_LABELS, type Edition } from '../../report/wording/choices';
import { roundLabel } from '../../report/wording/fields';
import { formatDate, type PlainDate } from '../../thai/dates/calendar';
import { thai, toThaiDigits } from '../../thai/text/numerals';
import type { KeptDocument, KeptWord } from '../common/keep-document';
import type { GoogleDocFile, Sharing } from '../ports/adapters';
import type { ReportOptions } from './report-data';
import type { ReportState } from './report-state';
import { changedLines } from './round/messages';

/** What the conversion to a Google Doc may lose, in words that help the officer find it. */
const FEATURES: Readonly<Record<Feature, string>> = {
  sections: 'การแบ่งตอน',
  orientation: 'แนวกระดาษ',
  pageNumbers: 'เลขหน้า',
  headings: 'หัวเรื่อง',
  fonts: 'แบบอักษร',
  tables: 'จำนวนตาราง',
  rows: 'จำนวนแถวหรือคอลัมน์ของตาราง',
  columnWidths: 'ความกว้างของคอลัมน์',
  headingRows: 'หัวตารางที่แสดงซ้ำทุกหน้า',
  merges: 'การผสานเซลล์',
  unbrokenRows: 'แถวที่ไม่แบ่งข้ามหน้า',
};

/** So that the list fits into a message box. */
const MOST_NAMES = 5;

/** A report whose Word file was kept, and what a check of the register found. */
export interface PreparedReport {
  readonly title: string;
  readonly edition: Edition;
  readonly draft: boolean;
  readonly rows: number;
  readonly errors: number;
  readonly warnings: number;
  /** Number of measures whose state a person has to choose. */
  readonly doubtful: number;
  /** Number of measures that show the result of round 6, because round 12 has none yet. */
  readonly fromRound6: number;
  /** Signs that the wrong round may have been chosen. */
  readonly doubts: readonly SettingFinding[];
  /** The day on which the round was closed; null if it is open. */
  readonly closedOn: PlainDate | null;
  /** What has changed in the register since then. */
  readonly changed: readonly ChangedRow[];
  readonly kept: KeptWord;
  readonly outline: Outline;
  /** The sheet's editors may read the folder. */
  readonly isShared: boolean;
}

/** `sharing`: null if nothing was to be shared. */
export interface SharedReport {
  readonly sharing: Sharing | null;
}

/** `document`: null if Drive did not convert the Word file. `lost`: null if no document was read back. */
export interface ReportResult extends PreparedReport, SharedReport {
  readonly document: GoogleDocFile | null;
  readonly lost: readonly Feature[] | null;
}

/** A report that a person may want. */
export type OfferedReport = Pick<ReportOptions, 'round' | 'draft' | 'cutOff'> & { readonly edition: Edition };

export const CUT_OFF = 'ข้อมูล ณ วันที่';

/** Asks whether to build this report, and says what it will be. `isDraft`: said, because it need not be one. */
export function reportQuestion(
  { round, edition, cutOff }: OfferedReport,
  state: ReportState,
  isDraft: boolean,
): string {
  const { errors, doubtful, measures, cutOffs, onlyDraft, closedOn } = state;
  return [
    `จัดทำรายงาน${roundLabel(round)} (${EDITION_LABELS[edition]})${isDraft ? ' เป็นฉบับร่าง' : ''} ${thai`จาก ${measures} รายการ`} ${CUT_OFF} ${formatDate(cutOff ?? cutOffs.last)}`,
    ...closedLine({ closedOn }),
    ...(errors.length > 0 ? [thai`ยังมีที่ต้องแก้ไข ${errors.length} จุด จึงจะเป็นฉบับร่าง`] : []),
    ...(onlyDraft ? [`ก่อนวันที่ ${formatDate(cutOffs.end)} จัดทำได้เฉพาะฉบับร่าง`] : []),
    ...(doubtful > 0 && closedOn === null ? [thai`มี ${doubtful} รายการที่ผลไม่บอกสถานะแน่ชัด จะนับว่าอยู่ระหว่างดำเนินการ`] : []),
    `จัดทำรายงานนี้หรือไม่${closedOn === null ? `\nหากต้องการ${CUT_OFF}อื่น โปรดพิมพ์วันที่ในช่อง แล้วกด ใช่` : ''}`,
  ].join('\n');
}

export const NO_REPORT = 'ไม่ได้จัดทำรายงาน ส่วนของรายงานเลือกได้ในแผ่นงานข้อความในรายงาน';

/** What the officer is told: which report it is, its links, and what to check. */
export function reportMessage(result: ReportResult): string {
  return [...countLines(result), ...documentLines(result, true), ...lastLines(result)].filter(isSaid).join('\n');
}

/** The same without the links, for a page, which shows them itself. */
export function reportSummary(result: ReportResult): string {
  return [...countLines(result), ...documentLines(result, false), ...lastLines(result)].filter(isSaid).join('\n');
}

/** What is told of a report of which only the Word file is made, with or without its link. */
export function preparedMessage(result: PreparedReport & SharedReport): string {
  return [...countLines(result), ...wordLink(result.kept.download), ...adviceLines(result)].join('\n');
}
export function preparedSummary(result: PreparedReport & SharedReport): string {
  return [...countLines(result), ...adviceLines(result)].join('\n');
}

/** What is told once the Word file was converted, and once the document was read back; '' if all is well. */
export function convertedMessage(document: GoogleDocFile | null): string {
  return document === null ? NOT_CONVERTED : '';
}
export function readBackMessage(lost: readonly Feature[] | null): string {
  if (lost === null) return 'ตรวจทานเอกสารหลังการแปลงไม่ได้ โปรดเปิดดูแนวกระดาษ หัวตาราง และเลขหน้าก่อนใช้';
  if (lost.length === 0) return '';
  const names = lost.map(feature => FEATURES[feature]).join(' ');
  return `เอกสารที่แปลงแล้วต่างจากต้นฉบับในเรื่อง ${names} โปรดตรวจก่อนใช้ หรือใช้ไฟล์ Word ซึ่งครบถ้วน`;
}

const isSaid = (line: string) => line !== '';

function countLines(result: PreparedReport): string[] {
  return [
    builtLine(result),
    ...closedLine(result),
    ...doubtfulLine(result),
    ...earlierLine(result),
    ...changedLines(result.changed),
  ];
}

function closedLine({ closedOn }: Pick<PreparedReport, 'closedOn'>): string[] {
  return closedOn === null ? [] : [`จากผลที่เก็บไว้เมื่อปิดรอบ ${formatDate(closedOn)}`];
}

function earlierLine({ fromRound6 }: PreparedReport): string[] {
  if (fromRound6 === 0) return [];
  return [`มี ${toThaiDigits(fromRound6)} รายการที่ยังไม่มีผลรอบ ๑๒ เดือน รายงานแสดง${RESULT_OF_ROUND_6}และระบุไว้`];
}

/** The mayor signs the counts, so somebody must have chosen each state. */
function doubtfulLine({ doubtful, closedOn }: PreparedReport): string[] {
  if (doubtful === 0 || closedOn !== null) return [];
  const listed = 'โปรดเลือกเมนู ตรวจสอบข้อมูล แล้วเลือกสถานะตามแผ่นงานรายการที่ต้องแก้ไขก่อนเสนอลงนาม';
  return [`มี ${toThaiDigits(doubtful)} รายการที่ผลไม่บอกสถานะแน่ชัด รายงานนับว่าอยู่ระหว่างดำเนินการ ${listed}`];
}

function builtLine({ title, edition, draft, errors, warnings }: PreparedReport): string {
  const name = `${title} (${EDITION_LABELS[edition]})`;
  const remaining = errors > 0 ? ` ยังมีที่ต้องแก้ไข ${toThaiDigits(errors)} จุด` : '';
  const advice = `มีจุดที่ควรตรวจสอบ ${toThaiDigits(warnings)} จุด โปรดเลือกเมนู ตรวจสอบข้อมูล เพื่อดูจุดเหล่านั้น`;
  return `สร้าง${name} แล้ว${draft ? ` เป็นฉบับร่าง${remaining}` : ''}${warnings > 0 ? ` ${advice}` : ''}`;
}

const NOT_CONVERTED =
  'แปลงเป็น Google เอกสารไม่ได้ จึงเก็บเป็นไฟล์ Word ไว้ให้ เปิดด้วยโปรแกรม Word ได้ หรือในไดรฟ์ คลิกขวาที่ไฟล์ เลือก "เปิดด้วย" แล้วเลือก "Google เอกสาร"';

const wordLink = (url: string) => [`ไฟล์ Word: ${url}`];

function documentLinks({ url, pdf }: GoogleDocFile, word: string): string[] {
  return [`เอกสาร: ${url}`, ...wordLink(word), ...(pdf === null ? [] : [`PDF: ${pdf}`])];
}

/** Where a document is, and what its conversion left undone. */
export function documentLines({ kept, document }: KeptDocument, withLinks: boolean): string[] {
  const links = document === null ? wordLink(kept.url) : documentLinks(document, kept.download);
  return [convertedMessage(document), ...(withLinks ? links : [])].filter(isSaid);
}

function lastLines(result: ReportResult): string[] {
  const { document, lost } = result;
  return [document === null ? '' : readBackMessage(lost), ...adviceLines(result)];
}

function adviceLines({ sharing, doubts, closedOn }: PreparedReport & SharedReport): string[] {
  const again =
    closedOn !== null && doubts.length > 0 ? ['กรอกแล้ว โปรดเลือกเมนู ออกฉบับแก้ไข เพื่อนำมาใช้ในรายงานของรอบที่ปิดแล้ว'] : [];
  return [...(sharing ? sharingLines(sharing) : []), ...doubts.map(sentenceOfSetting), ...again];
}

function sharingLines(outcome: Sharing): string[] {
  if (!outcome.done) return [`แชร์โฟลเดอร์รายงานให้ผู้แก้ไขแผ่นงานไม่ได้: ${outcome.why}`];
  const { without } = outcome;
  if (without.length === 0) return [];
  const named = without.slice(0, MOST_NAMES).map(email => email || 'ผู้ไม่เปิดเผยอีเมล');
  const more = without.length - named.length;
  const rest = more > 0 ? ` และอีก ${toThaiDigits(more)} คน` : '';
  return [`แชร์โฟลเดอร์รายงานให้ผู้แก้ไขแผ่นงานไม่ได้บางคน: ${named.join(' ')}${rest}`];
}
