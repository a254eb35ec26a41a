import { HEADINGS } from '../../register/columns';
import type { PrintedRow } from '../../register/measure';
import { RESULT_OF_ROUND_6, STATE_LABELS } from '../../register/states';
import { formatDateShort } from '../../thai/dates/calendar';
import { toThaiDigits } from '../../thai/text/numerals';
import {
  type Block,
  cm,
  type Heading,
  heading,
  type Paragraph,
  paragraph,
  pt,
  type Row,
  type Section,
  type Table,
} from '../content/blocks';
import { excerpt } from '../content/excerpt';
import { linesOf, pageTop, paragraphs, TABLE_MARGINS } from '../content/pieces';
import type { Context } from './context';
import { headingRow } from './measures/heading-row';

const WIDTHS = {
  landscape: [7.4, 3.3, 2.4, 3.2, 3.8, 5.6].map(cm),
  portrait: [5, 2.3, 1.9, 2.2, 2.1, 3.5].map(cm),
};

function columns(countedTo: Context['countedTo']): string[] {
  const asOf = countedTo === null ? '' : `\nณ ${formatDateShort(countedTo)}`;
  return [
    `${HEADINGS.group} / ${HEADINGS.method}`,
    HEADINGS.unit,
    HEADINGS.due,
    HEADINGS.daysLeft.replace(' (', `${asOf}\n(`),
    HEADINGS.chosenState,
    'ผลที่รายงาน',
  ];
}

/** Shown on every page of the annex, even if the office has changed the title. */
const INTERNAL = 'ใช้ภายในหน่วยงาน';

/** For internal use: measures that should have begun and are not done, longest overdue first. */
export function annex(context: Context): Section {
  const { choices, mark } = context;
  const open = context.measures.filter(({ progress }) => isOpen(progress));
  const list: Block =
    open.length > 0
      ? table(open, context)
      : paragraph('ไม่มีรายการที่ต้องติดตาม', { align: 'center', spacing: { before: pt(6) } });
  return {
    orientation: choices.orientation,
    margins: TABLE_MARGINS,
    header: pageTop(mark, true),
    firstHeader: null,
    blocks: [...introduction(context), list],
  };
}

type Printed = PrintedRow['progress'];

/** An overdue measure counts even if staff still call it not yet due. */
function isOpen({ state, overdue }: Printed): boolean {
  return state === 'inProgress' || state === 'notStarted' || overdue;
}

/** At least one block, even if the office has blanked the texts, because a page cannot begin with a table. */
function introduction({ say }: Context): [Heading | Paragraph, ...(Heading | Paragraph)[]] {
  const titles = linesOf(say('annex.title')).map(title =>
    heading(1, title, { align: 'center', spacing: { before: 0, after: 0 } }),
  );
  const sentences = paragraphs(say('annex.sentence'), { align: 'center', spacing: { after: pt(6) }, keepNext: true });
  const [first, ...more] = [...titles, ...sentences];
  return first ? [first, ...more] : [paragraph('ภาคผนวก', { bold: true, align: 'center', keepNext: true })];
}

function table(open: readonly PrintedRow[], { choices, look, countedTo }: Context): Table {
  const daysOf = ({ progress: { daysLeft } }: PrintedRow) => daysLeft ?? Number.POSITIVE_INFINITY;
  const sorted = [...open].sort((a, b) => (daysOf(a) === daysOf(b) ? 0 : daysOf(a) - daysOf(b)));
  const headings = columns(countedTo);
  return {
    kind: 'table',
    columns: WIDTHS[choices.orientation],
    borders: true,
    headingRows: 2,
    rows: [
      headingRow([INTERNAL], look.small, headings.length),
      headingRow(headings, look.small),
      ...sorted.map(one => openRow(one, look.small, countedTo)),
    ],
  };
}

function openRow({ measure, progress }: PrintedRow, size: number, countedTo: Context['countedTo']): Row {
  const method = [
    paragraph(linesOf(measure.group).join(' '), { bold: true, size }),
    ...paragraphs(excerpt(measure.method.trim()), { size }),
  ];
  const due = progress.due === null ? '-' : formatDateShort(progress.due);
  const state = STATE_LABELS[progress.state];
  const result = [excerpt(measure.result.trim()), ...(measure.fromRound6 ? [`(${RESULT_OF_ROUND_6})`] : [])].join('\n');
  const others = [measure.units.official ?? measure.unitText, due, days(progress, countedTo), state, result];
  return {
    cells: [{ paragraphs: method }, ...others.map(text => ({ paragraphs: paragraphs(text || '-', { size }) }))],
    unbroken: true,
  };
}

function days({ daysLeft }: Printed, countedTo: Context['countedTo']): string {
  if (daysLeft === null) return '-';
  if (daysLeft === 0) return countedTo === null ? 'ครบกำหนดวันนี้' : 'ครบกำหนดวันที่ข้อมูล';
  return `${daysLeft < 0 ? 'เกินกำหนด' : 'เหลือ'} ${toThaiDigits(Math.abs(daysLeft))} วัน`;
}
