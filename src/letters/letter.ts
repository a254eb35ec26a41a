import { fingerprint } from '../memory/fingerprint';
import type { ResultRequest } from '../memory/request';
import type { Settings } from '../office/settings/settings';
import { isAddress, isOfDomains } from '../office/units/reach';
import type { MeasureWithProgress } from '../register/measure';
import { RESULT_OF_ROUND_6 } from '../register/states';
import { roundLabel } from '../report/wording/fields';
import { formatDate, type PlainDate } from '../thai/dates/calendar';
import { toThaiDigits } from '../thai/text/numerals';
import { asHtml, asText, type Block, oneLine, shortened } from './letter-blocks';
import type { DueRow, RowKind } from './reasons';
import type { Role } from './redirects/redirects';
import { dueWords, isByRequest, KIND_HEADINGS, KINDS, listed, ROWS_SHOWN, rowsOfKind } from './row-words';
import { summaryBlocks } from './summary-letter';

/** A letter ready to be sent. `text` and `html` say the same. */
export interface Letter {
  /** The most urgent kind of its rows. */
  readonly kind: RowKind | 'summary';
  /** The names of the units it is for. */
  readonly unit: string;
  readonly to: string;
  readonly cc: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The sheet's rows that it is about. */
  readonly rows: readonly number[];
  /** Those of `rows` that it lists; the others it only counts. */
  readonly named: readonly number[];
  /** A fingerprint of the rows' methods and due dates. It does not depend on where the rows are in the sheet. */
  readonly print: string;
  /** Those whom it is for. */
  readonly roles: readonly Role[];
  /** It tells of the office's request for results. */
  readonly asks: boolean;
}

/** What one person is told on one day. */
export interface Addressee {
  readonly address: string;
  /** Posts for the greeting, and the units that they answer for. */
  readonly posts: readonly string[];
  readonly units: readonly string[];
  readonly roles: readonly Role[];
  /** Each row only once. */
  readonly rows: readonly DueRow[];
  /** All measures if a summary is due, else null. */
  readonly summary: Summarised | null;
  /** The request for results that the letter tells of. */
  readonly request?: ResultRequest | null | undefined;
}

interface Summarised {
  readonly measures: readonly MeasureWithProgress[];
  /** The year (B.E.) whose holidays are missing, or null. */
  readonly missingYear: number | null;
}

export function composeLetter(addressee: Addressee, settings: Settings, today: PlainDate): Letter {
  const { address, units, rows } = addressee;
  const blocks = letterBlocks(addressee, settings, today);
  return {
    kind: KINDS.find(kind => rowsOfKind(rows, kind).length > 0) ?? 'summary',
    unit: listed(units),
    to: address,
    cc: '',
    replyTo: mayGetAnswers(settings) ? settings.contactEmail : '',
    subject: subjectOf(addressee, settings),
    text: asText(blocks),
    html: asHtml(blocks),
    rows: rowNumbers(rows),
    named: rowNumbers(shownRows(rows)),
    print: printOf(rows),
    roles: addressee.roles,
    asks: addressee.request != null,
  };
}

/** A copy of the letter, marked as a test and addressed to somebody else. */
export function asTestLetter(letter: Letter, to: string): Letter {
  const notice = `ทดสอบ: หนังสือฉบับนี้ส่งให้ผู้ทดสอบเท่านั้น ยังไม่ได้ส่งถึง${letter.unit}`;
  return {
    ...letter,
    to,
    subject: `[ทดสอบ] ${letter.subject}`,
    text: `${notice}\n\n${letter.text}`,
    html: `${asHtml([{ kind: 'paragraph', text: notice }])}\n${letter.html}`,
  };
}

/** The limit of domains holds for answers too: somebody could have them sent to a stranger. */
function mayGetAnswers({ contactEmail, mailDomains }: Settings): boolean {
  return isAddress(contactEmail) && isOfDomains(contactEmail, mailDomains);
}

/** Keeps the subject within the 250 characters that Google accepts. */
const LONGEST_NAME = 120;

function subjectOf({ rows, summary, request }: Addressee, { officeName }: Settings): string {
  const office = oneLine(officeName, LONGEST_NAME);
  const count = toThaiDigits(rows.length || (summary?.measures.length ?? 0));
  const what =
    rows.length > 0
      ? `ขอความอนุเคราะห์รายงานผลการดำเนินงาน${request ? ` ${roundLabel(request.round)}` : ''}`
      : 'สรุปความก้าวหน้าของมาตรการส่งเสริมคุณธรรมและความโปร่งใส';
  return `${office} ${what} ${count} รายการ`.trim();
}

function letterBlocks(addressee: Addressee, settings: Settings, today: PlainDate): Block[] {
  const { posts, rows, summary } = addressee;
  return [
    paragraph(`เรียน ${listed(posts)}`),
    paragraph(opening(addressee, settings, today)),
    ...rowBlocks(addressee),
    ...(summary === null ? [] : summaryBlocks(summary.measures, summary.missingYear, settings.kind.units)),
    paragraph(rows.length > 0 ? CLOSING : 'จึงเรียนมาเพื่อโปรดทราบ'),
    ...contactBlocks(settings),
  ];
}

const CLOSING =
  'จึงเรียนมาเพื่อโปรดทราบ และขอความอนุเคราะห์บันทึกผลการดำเนินงานที่เป็นปัจจุบันในแผ่นงานมาตรการ หากบันทึกผลแล้ว ต้องขออภัยมา ณ โอกาสนี้';

function opening({ rows, units, request }: Addressee, { officeName, fiscalYear }: Settings, today: PlainDate): string {
  const office = oneLine(officeName);
  const plan = `ตามที่${office === '' ? '' : `${office} `}ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ${toThaiDigits(fiscalYear)} นั้น`;
  if (rows.length === 0) return `${plan} ขอเรียนสรุปความก้าวหน้า ณ วันที่ ${formatDate(today)} ดังนี้`;
  const count = `รายการในความรับผิดชอบของ${listed(units)} จำนวน ${toThaiDigits(rows.length)} รายการ ดังนี้`;
  const onlyEscalated = rows.every(({ reason }) => reason.kind === 'escalation');
  return onlyEscalated
    ? `${plan} ขอความอนุเคราะห์กำกับติดตามและรายงานผลการดำเนินงานตาม${count}`
    : `${plan} ขอความอนุเคราะห์รายงานผลการดำเนินงาน${request ? `${askedWords(request)} ` : ''}ตาม${count}`;
}

/** Such as: รอบ ๖ เดือน ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙ */
export function askedWords({ round, by }: Pick<ResultRequest, 'round' | 'by'>): string {
  return ` ${roundLabel(round)} ภายในวันที่ ${formatDate(by)}`;
}

/** A section for each kind of row. Rows beyond `ROWS_SHOWN` are only counted. */
function rowBlocks({ rows, units }: Addressee): Block[] {
  const shown = shownRows(rows);
  const more = rows.length - shown.length;
  const sections = KINDS.flatMap((kind): Block[] => {
    const own = rowsOfKind(shown, kind);
    if (own.length === 0) return [];
    const count = toThaiDigits(rowsOfKind(rows, kind).length);
    const heading: Block = { kind: 'heading', text: `${KIND_HEADINGS[kind]} (${count} รายการ)` };
    return [heading, ...own.map(row => rowBlock(row, shown.indexOf(row) + 1, units.length > 1))];
  });
  return more > 0 ? [...sections, paragraph(`และอีก ${toThaiDigits(more)} รายการ`)] : sections;
}

/** Most urgent first. */
export function shownRows(rows: readonly DueRow[]): readonly DueRow[] {
  return KINDS.flatMap(kind => rowsOfKind(rows, kind)).slice(0, ROWS_SHOWN);
}

function printOf(rows: readonly DueRow[]): string {
  const told = rows.map(({ measure, progress }) => `${measure.method}\n${progress.due}`);
  return fingerprint(told.sort().join('\n\n'));
}

function rowNumbers(rows: readonly DueRow[]): readonly number[] {
  return rows.map(({ measure }) => measure.row);
}

function rowBlock(row: DueRow, number: number, namesUnit: boolean): Block {
  const { group, method, result, fromRound6, unitText } = row.measure;
  const fields = [
    { label: 'มาตรการ', value: group },
    { label: 'วิธีการดำเนินการ', value: method },
    ...(namesUnit ? [{ label: 'ผู้รับผิดชอบ', value: unitText }] : []),
    isByRequest(row)
      ? { label: 'ระยะเวลา', value: row.measure.periodText }
      : { label: 'ครบกำหนด', value: dueWords(row) },
    { label: fromRound6 ? `${RESULT_OF_ROUND_6}ที่รายงานไว้` : 'ผลที่รายงานไว้', value: result.trim() || 'ยังไม่มี' },
  ];
  return {
    kind: 'row',
    title: `รายการที่ ${toThaiDigits(number)}`,
    fields: fields.map(({ label, value }) => ({ label, value: shortened(value) })),
  };
}

function contactBlocks({ contactName, contactPhone, sheetLink, officeName }: Settings): Block[] {
  const contact = [contactName, contactPhone && `โทร. ${contactPhone}`].filter(Boolean).join(' ');
  return [
    ...(isLink(sheetLink) ? [{ kind: 'link', label: 'แผ่นงานมาตรการ', address: sheetLink } as const] : []),
    ...(contact === '' ? [] : [paragraph(`สอบถามเพิ่มเติม: ${oneLine(contact)}`)]),
    ...(officeName === '' ? [] : [paragraph(oneLine(officeName))]),
  ];
}

/** True if the text can be used as a link in a letter. */
export function isLink(text: string): boolean {
  return /^https:\/\/\S{1,2000}$/.test(text);
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
