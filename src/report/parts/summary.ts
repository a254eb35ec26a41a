import { STATE_LABELS } from '../../progress/state';
import type { Counts, Summary } from '../../progress/summary';
import { toThaiDigits } from '../../thai/numerals';
import { type Block, cm, heading, paragraph, pt, type Row, type Table, type TableCell } from '../blocks';
import { STATES } from '../fields';
import { linesOf, paragraphs } from '../pieces';
import type { Context } from './context';

const SIZE = 11;
const NAME_WIDTH = cm(7.6);
const COUNT_WIDTH = cm(18 / (STATES.length + 1));

/** How many measures stand where, in all and by indicator. */
export function summaryOf({ summary, say }: Context): Block[] {
  return [
    ...linesOf(say('summary.title')).map(line => heading(2, line, { spacing: { before: pt(18), after: pt(6) } })),
    ...paragraphs(say('summary.sentence'), { spacing: { after: pt(6) }, keepNext: true }),
    table(summary),
  ];
}

function table(summary: Summary): Table {
  return {
    kind: 'table',
    columns: [NAME_WIDTH, ...Array.from({ length: STATES.length + 1 }, () => COUNT_WIDTH)],
    borders: true,
    headingRows: 1,
    rows: [
      boldRow(['มาตรการ', 'ทั้งหมด', ...STATES.map(state => STATE_LABELS[state])]),
      ...summary.indicators.map(indicator => row([indicator.group, ...texts(indicator)], false)),
      boldRow(['รวม', ...texts(summary)]),
    ],
  };
}

function texts({ total, states }: Counts): string[] {
  return [total, ...STATES.map(state => states[state])].map(count => (count === 0 ? '-' : toThaiDigits(count)));
}

function boldRow(cells: readonly string[]): Row {
  return row(cells, true);
}

function row(cells: readonly string[], bold: boolean): Row {
  return { cells: cells.map((text, index) => cell(text, bold, index === 0 && !bold)), unbroken: true };
}

/** Paragraphs keep to the next, so that the table stays whole, and with it the certification below. */
function cell(text: string, bold: boolean, isName: boolean): TableCell {
  const line = linesOf(text).join(' ');
  return {
    paragraphs: [paragraph(line, { bold, size: SIZE, align: isName ? 'left' : 'center', keepNext: true })],
    shaded: bold,
  };
}
