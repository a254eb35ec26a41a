import type { ResultRequest } from '../../memory/request';
import type { Settings } from '../../office/settings/settings';
import { cm, paragraph, pt, type Report, type Row, type Section, type Table } from '../../report/content/blocks';
import { documentName } from '../../report/content/file-name';
import type { Look } from '../../report/content/look';
import { withThaiDigits } from '../../report/content/numerals';
import { pageTop, paragraphs, signature } from '../../report/content/pieces';
import { printedSettings } from '../../report/content/printed-settings';
import { chiefSigner } from '../../report/content/signing';
import { headingRow } from '../../report/parts/measures/heading-row';
import { MEMO_BODY, MEMO_MARGINS, memoHead } from '../../report/parts/memo';
import { roundLabel } from '../../report/wording/fields';
import { formatDate, type PlainDate, roundSpan } from '../../thai/dates/calendar';
import { toThaiDigits } from '../../thai/text/numerals';
import { askedWords } from '../letter';
import type { OwingUnit } from './owed';

export interface CircularInput {
  readonly settings: Settings;
  readonly look: Look;
  readonly today: PlainDate;
  readonly request: Pick<ResultRequest, 'round' | 'by'>;
  readonly owing: readonly OwingUnit[];
}

/** Of the list of units: number, unit, its rows, who took notice, and when. */
const COLUMNS = [cm(1.2), cm(5.8), cm(2.4), cm(4.2), cm(2.4)];
const HEADINGS = ['ที่', '', 'รายการ', 'ลงชื่อรับทราบ', 'วันที่'];

/** The circular to all units (บันทึกข้อความแจ้งเวียน), signed by the chief administrator. Its number and day are written by hand. */
export function circular(input: CircularInput): Report {
  const { settings, look, today, request } = input;
  return withThaiDigits({
    title: subjectOf(input),
    fileName: documentName('หนังสือแจ้งเวียนขอรับผล', settings, request.round),
    date: today,
    font: look.font,
    fontSize: look.body,
    sections: [section({ ...input, settings: printedSettings(settings) })],
  });
}

function section(input: CircularInput): Section {
  const { settings, look } = input;
  const to = `หัวหน้า${settings.kind.units.word}ทุกแห่ง`;
  const head = memoHead({ settings, look, number: '', date: '', subject: subjectOf(input), to });
  const [last = '', ...before] = textsOf(input).reverse();
  return {
    orientation: 'portrait',
    margins: MEMO_MARGINS,
    header: pageTop('', true),
    firstHeader: pageTop('', false),
    blocks: [
      ...head,
      ...before.reverse().flatMap(text => paragraphs(text, MEMO_BODY)),
      ...paragraphs(last, { ...MEMO_BODY, keepNext: true }),
      ...signature(chiefSigner(settings), { indent: cm(7), before: pt(36) }),
      paragraph('บัญชีแจ้งเวียน', { bold: true, spacing: { before: pt(18), after: pt(6) }, keepNext: true }),
      unitsTable(input),
    ],
  };
}

function subjectOf({ settings, request }: CircularInput): string {
  const year = toThaiDigits(settings.fiscalYear);
  return `ขอให้รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ${roundLabel(request.round)} ประจำปีงบประมาณ พ.ศ. ${year}`;
}

function textsOf({ settings, request }: CircularInput): string[] {
  const { officeName, fiscalYear, kind, contactName, contactPhone } = settings;
  const { start, end } = roundSpan(fiscalYear, request.round);
  const contact = [contactName, contactPhone && `โทร. ${contactPhone}`].filter(Boolean).join(' ');
  return [
    `ตามที่${officeName}ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ${toThaiDigits(fiscalYear)} นั้น`,
    `เพื่อให้การรายงานผล ${roundLabel(request.round)} (${formatDate(start)} ถึง ${formatDate(end)}) ถูกต้องและครบถ้วน ` +
      `ขอให้${kind.units.word}ที่มีรายชื่อตามบัญชีแจ้งเวียนรายงานผลการดำเนินงาน${askedWords(request)} ` +
      `โดยบันทึกในแผ่นงานมาตรการ หรือส่งแบบรายงานผลซึ่งหัวหน้า${kind.units.word}ลงนามแล้ว พร้อมหลักฐานและปัญหาอุปสรรค (ถ้ามี) ` +
      'รายการที่ยังดำเนินการไม่แล้วเสร็จหรือยังไม่ถึงกำหนด ให้รายงานความก้าวหน้าตามจริง' +
      (contact === '' ? '' : ` สอบถามได้ที่ ${contact}`),
    'จึงเรียนมาเพื่อทราบและดำเนินการ',
  ];
}

function unitsTable({ settings, look, owing }: CircularInput): Table {
  const word = settings.kind.units.word;
  const size = look.table;
  const rows = owing.map(({ unit, rows: owed }, index): Row => {
    const cells = [toThaiDigits(index + 1), unit.name, toThaiDigits(owed.length), '', ''];
    const isCount = (at: number) => at === 0 || at === 2;
    return {
      unbroken: true,
      cells: cells.map((text, at) => ({
        paragraphs: paragraphs(text, { size, ...(isCount(at) && { align: 'center' as const }) }),
      })),
    };
  });
  const headings = HEADINGS.map(heading => heading || word);
  return {
    kind: 'table',
    columns: COLUMNS,
    borders: true,
    headingRows: 1,
    rows: [headingRow(headings, size), ...rows],
  };
}
