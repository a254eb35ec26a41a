import type { MeasureWithProgress } from '../../measure/measure';
import { STATE_LABELS } from '../../progress/state';
import { toThaiDigits } from '../../thai/numerals';
import { type Block, cm, heading, paragraph, pt, type Row, type Table, type TableCell } from '../blocks';
import { countStates, groupsOf, STATES } from '../counts';
import { linesOf, paragraphs } from '../pieces';
import type { Context } from './context';

const SIZE = 11;
const NAME_WIDTH = cm(9.7);
const COUNT_WIDTH = cm(16 / (STATES.length + 1));

/** How many measures stand where, in all and by indicator. */
export function summary({ measures, say }: Context): Block[] {
  return [
    ...linesOf(say('summary.title')).map(line => heading(2, line, { spacing: { before: pt(18), after: pt(6) } })),
    ...paragraphs(say('summary.sentence'), { spacing: { after: pt(6) }, keepNext: true }),
    table(measures),
  ];
}

function table(measures: readonly MeasureWithProgress[]): Table {
  const groups = groupsOf(measures);
  return {
    kind: 'table',
    columns: [NAME_WIDTH, ...Array.from({ length: STATES.length + 1 }, () => COUNT_WIDTH)],
    borders: true,
    headingRows: 1,
    rows: [
      boldRow(['มาตรการ', 'ทั้งหมด', ...STATES.map(state => STATE_LABELS[state])]),
      ...groups.map(group => row([group.name, ...counts(group.measures)], false)),
      boldRow(['รวม', ...counts(measures)]),
    ],
  };
}

function counts(measures: readonly MeasureWithProgress[]): string[] {
  const byState = countStates(measures);
  return [measures.length, ...STATES.map(state => byState[state])].map(count =>
    count === 0 ? '-' : toThaiDigits(count),
  );
}

function boldRow(texts: readonly string[]): Row {
  return row(texts, true);
}

function row(texts: readonly string[], bold: boolean): Row {
  return { cells: texts.map((text, index) => cell(text, bold, index === 0 && !bold)), unbroken: true };
}

/** Paragraphs keep to the next, so that the table stays whole, and with it the certification below. */
function cell(text: string, bold: boolean, isName: boolean): TableCell {
  const line = linesOf(text).join(' ');
  return {
    paragraphs: [paragraph(line, { bold, size: SIZE, align: isName ? 'left' : 'center', keepNext: true })],
    shaded: bold,
  };
}
