import { type Block, cm, heading, pt, type Section } from '../content/blocks';
import { keepWithNext, linesOf, pageTop, paragraphs, TABLE_MARGINS } from '../content/pieces';
import { certification } from './certification';
import type { Context } from './context';
import { evidencePart } from './evidence';
import { measuresTable } from './measures/measures-table';
import { summaryPart, unitsPart } from './summary-tables';

/** The table of measures with its introduction, summary, evidence and certification, on numbered pages. */
export function results(context: Context): Section {
  const { choices, mark } = context;
  const { parts } = choices;
  const body = [
    ...introduction(context),
    measuresTable(context),
    ...(parts.has('summary') ? summaryPart(context) : []),
    ...(parts.has('units') ? unitsPart(context) : []),
    ...evidencePart(context),
  ];
  return {
    orientation: choices.orientation,
    margins: TABLE_MARGINS,
    header: pageTop(mark, true),
    firstHeader: null,
    blocks: parts.has('certification') ? [...keepWithNext(body), ...certification(context)] : body,
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
