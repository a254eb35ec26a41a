import { type Block, cm, heading, pt, type Section } from '../blocks';
import { linesOf, pageTop, paragraphs } from '../pieces';
import { certification } from './certification';
import type { Context } from './context';
import { measuresTable } from './measures-table';
import { summaryOf } from './summary';

const MARGINS = { top: cm(2.5), right: cm(2), bottom: cm(1.5), left: cm(2) };

/** The table of measures, sideways, with what introduces, sums up and certifies it; its pages are numbered. */
export function results(context: Context): Section {
  return {
    orientation: 'landscape',
    margins: MARGINS,
    header: pageTop(context.mark, true),
    firstHeader: null,
    blocks: [
      ...introduction(context),
      measuresTable(context.measures),
      ...summaryOf(context),
      ...certification(context),
    ],
  };
}

function introduction({ say }: Context): Block[] {
  const [title, ...more] = linesOf(say('table.title'));
  return [
    ...(title === undefined ? [] : [heading(1, title, { align: 'center', spacing: { before: 0, after: 0 } })]),
    ...more.flatMap(line => paragraphs(line, { bold: true, align: 'center', keepNext: true })),
    ...paragraphs(say('table.opening'), { indent: { firstLine: cm(2.5) }, spacing: { before: pt(6) }, keepNext: true }),
    ...paragraphs(say('table.asOf'), { align: 'right', spacing: { before: pt(6), after: pt(6) }, keepNext: true }),
  ];
}
