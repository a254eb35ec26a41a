import { postOf } from '../../office/kinds/head-post';
import type { Settings } from '../../office/settings/settings';
import type { Unit } from '../../office/units/unit';
import { type ColumnKey, HEADINGS } from '../../register/columns';
import type { Measure } from '../../register/measure';
import type { Round } from '../../register/results';
import { RESULT_OF_ROUND_6 } from '../../register/states';
import {
  type Block,
  cm,
  type Paragraph,
  paragraph,
  pt,
  type Report,
  type Row,
  type Section,
} from '../../report/content/blocks';
import { documentName } from '../../report/content/file-name';
import type { Look } from '../../report/content/look';
import { pageTop, paragraphs, signature, TABLE_MARGINS } from '../../report/content/pieces';
import { headingRow } from '../../report/parts/measures/heading-row';
import { DOTS, roundLabel } from '../../report/wording/fields';
import { formatDate, type PlainDate } from '../../thai/dates/calendar';
import { toThaiDigits } from '../../thai/text/numerals';

/** What a unit answers on: its rows, with the รหัส by which the answers are matched. */
export interface UnitForm {
  readonly unit: Unit;
  readonly rows: readonly { readonly measure: Measure; readonly id: string }[];
}

export interface FormInput {
  readonly settings: Settings;
  readonly look: Look;
  readonly today: PlainDate;
  readonly round: Round;
  /** The day by which the office has asked for results; null if it has not. */
  readonly by: PlainDate | null;
  readonly forms: readonly UnitForm[];
}

/** The heading over what was reported before. It is not read when a form comes back. */
export const REPORTED_BEFORE = 'ผลที่รายงานไว้';
/** Known headings of the register's columns, so that what comes back can be read. */
export const FORM_SUGGESTION = 'ปัญหา/ข้อเสนอแนะ';

const WIDTHS = [cm(2.3), cm(3), cm(4.8), cm(2.8), cm(3.6), cm(4.6), cm(2.3), cm(2.3)];
/** Lines to write on by hand. */
const ROOM = 3;

/** The forms of these units, each on pages of its own. Digits stay as they are, because texts and รหัส are matched. */
export function resultForms(input: FormInput): Report {
  const { settings, look, today, round, forms } = input;
  const [only] = forms;
  const of = forms.length === 1 && only ? only.unit.name : '';
  return {
    title: `แบบรายงานผล ${roundLabel(round)}`,
    fileName: documentName(`แบบรายงานผล ${of}`, settings, round),
    date: today,
    font: look.font,
    fontSize: look.body,
    sections: forms.map(form => section(form, input)),
  };
}

function section(form: UnitForm, input: FormInput): Section {
  return {
    orientation: 'landscape',
    margins: TABLE_MARGINS,
    header: pageTop('', true),
    firstHeader: pageTop('', false),
    blocks: [...head(form, input), table(form, input), ...signed(form, input)],
  };
}

function head({ unit }: UnitForm, { settings, round, by }: FormInput): Paragraph[] {
  const { officeName, fiscalYear, kind } = settings;
  const year = toThaiDigits(fiscalYear);
  const until = by === null ? '' : ` โปรดส่งภายในวันที่ ${formatDate(by)}`;
  return [
    paragraph('แบบรายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส', { bold: true, align: 'center' }),
    paragraph(`${roundLabel(round)} ประจำปีงบประมาณ พ.ศ. ${year} ${officeName}`.trim(), { bold: true, align: 'center' }),
    paragraph(`${kind.units.word}: ${unit.name}${until}`, { spacing: { before: pt(6) } }),
    paragraph(
      `โปรดกรอกช่อง ${resultHeading(round)} ${HEADINGS.evidence} และ ${FORM_SUGGESTION} โดยไม่แก้ไขช่อง ${HEADINGS.id} รายการที่ยังไม่ถึงกำหนด โปรดรายงานความก้าวหน้าตามจริง`,
      { spacing: { after: pt(6) } },
    ),
  ];
}

/** With the round, so that a form that comes back says what it is for. */
function resultHeading(round: Round): string {
  return HEADINGS[round === 6 ? 'result6' : 'result12'];
}

function table({ rows }: UnitForm, { look, round }: FormInput): Block {
  const size = look.table;
  const column = (key: ColumnKey) => HEADINGS[key];
  const headings = [
    ...(['id', 'group', 'method', 'period'] as const).map(column),
    ...[REPORTED_BEFORE, resultHeading(round), column('evidence'), FORM_SUGGESTION],
  ];
  const room = Array.from({ length: ROOM }, () => paragraph('', { size }));
  const written = rows.map(({ measure, id }): Row => {
    const { group, method, periodText, result, fromRound6 } = measure;
    const before = fromRound6 ? `${result}\n(${RESULT_OF_ROUND_6})` : result;
    const texts = [group, method, periodText, before].map(text => ({ paragraphs: paragraphs(text, { size }) }));
    const blank = { paragraphs: [] };
    return {
      unbroken: true,
      cells: [{ paragraphs: paragraphs(id, { size: look.small }) }, ...texts, { paragraphs: room }, blank, blank],
    };
  });
  return {
    kind: 'table',
    columns: WIDTHS,
    borders: true,
    headingRows: 1,
    rows: [headingRow(headings, size), ...written],
  };
}

function signed({ unit }: UnitForm, { settings }: FormInput): Paragraph[] {
  const indent = cm(14);
  const lines = signature({ heading: '', name: '', post: postOf(unit, settings), acting: '' }, { indent, before: 0 });
  const style = { align: 'center', indent: { left: indent }, keepNext: true } as const;
  return [
    paragraph(`(ลงชื่อ)${DOTS}ผู้รายงาน`, { ...style, spacing: { before: pt(30) } }),
    ...lines.map(line => ({ ...line, keepNext: true })),
    paragraph(`วันที่${DOTS}`, { ...style, keepNext: false }),
  ];
}
