import { HEADINGS } from '../../measure/columns';
import type { MeasureWithProgress, Progress } from '../../measure/measure';
import { STATE_LABELS } from '../../progress/state';
import { formatDateShort } from '../../thai/calendar';
import { toThaiDigits } from '../../thai/numerals';
import { type Block, cm, heading, paragraph, pt, type Row, type Table } from '../blocks';
import { excerpt } from '../excerpt';
import { linesOf, paragraphs } from '../pieces';
import type { Context } from './context';
import { headingRow } from './heading-row';

const WIDTHS = {
  landscape: [7.4, 3.3, 2.4, 3.2, 3.8, 5.6].map(cm),
  portrait: [5, 2.3, 1.9, 2.2, 2.1, 3.5].map(cm),
};

function columns(roundEnd: Context['roundEnd']): string[] {
  const countedTo = roundEnd === null ? '' : `\nณ ${formatDateShort(roundEnd)}`;
  return [
    `${HEADINGS.group} / ${HEADINGS.method}`,
    HEADINGS.unit,
    HEADINGS.due,
    HEADINGS.daysLeft.replace(' (', `${countedTo}\n(`),
    HEADINGS.chosenState,
    'ผลที่รายงาน',
  ];
}

/** For the office itself: what should have begun and is not done, the longest overdue first. Without any there is no annex. */
export function annex(context: Context): Block[] {
  const { measures, say } = context;
  const open = measures.filter(({ progress }) => progress.state === 'inProgress' || progress.state === 'notStarted');
  if (open.length === 0) return [];
  const titles = linesOf(say('annex.title'));
  return [
    ...titles.map((title, index) =>
      heading(1, title, { align: 'center', pageBreakBefore: index === 0, spacing: { before: 0, after: 0 } }),
    ),
    ...paragraphs(say('annex.sentence'), { align: 'center', spacing: { after: pt(6) }, keepNext: true }),
    table(open, context),
  ];
}

function table(open: readonly MeasureWithProgress[], { choices, look, roundEnd }: Context): Table {
  const daysOf = ({ progress: { daysLeft } }: MeasureWithProgress) => daysLeft ?? Number.POSITIVE_INFINITY;
  const sorted = [...open].sort((a, b) => (daysOf(a) === daysOf(b) ? 0 : daysOf(a) - daysOf(b)));
  return {
    kind: 'table',
    columns: WIDTHS[choices.orientation],
    borders: true,
    headingRows: 1,
    rows: [headingRow(columns(roundEnd), look.small), ...sorted.map(one => openRow(one, look.small, roundEnd))],
  };
}

function openRow({ measure, progress }: MeasureWithProgress, size: number, roundEnd: Context['roundEnd']): Row {
  const method = [
    paragraph(linesOf(measure.group).join(' '), { bold: true, size }),
    ...paragraphs(excerpt(measure.method.trim()), { size }),
  ];
  const due = progress.due === null ? '-' : formatDateShort(progress.due);
  const state = STATE_LABELS[progress.state];
  const others = [measure.unitText, due, days(progress, roundEnd), state, excerpt(measure.result.trim())];
  return {
    cells: [{ paragraphs: method }, ...others.map(text => ({ paragraphs: paragraphs(text || '-', { size }) }))],
    unbroken: true,
  };
}

function days({ daysLeft }: Progress, roundEnd: Context['roundEnd']): string {
  if (daysLeft === null) return '-';
  if (daysLeft === 0) return roundEnd === null ? 'ครบกำหนดวันนี้' : 'ครบกำหนดสิ้นรอบ';
  return `${daysLeft < 0 ? 'เกินกำหนด' : 'เหลือ'} ${toThaiDigits(Math.abs(daysLeft))} วัน`;
}
