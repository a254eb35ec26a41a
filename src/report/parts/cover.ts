import { type Block, cm, heading, type Paragraph, pt, type Section } from '../blocks';
import { linesOf, pageTop, paragraphs } from '../pieces';
import type { Context } from './context';

const MARGINS = { top: cm(2.5), right: cm(2), bottom: cm(2), left: cm(3) };

/** The cover and the foreword: upright pages without a number. */
export function coverAndForeword(context: Context): Section {
  return {
    orientation: 'portrait',
    margins: MARGINS,
    header: pageTop(context.mark, false),
    firstHeader: null,
    blocks: [...cover(context), ...foreword(context)],
  };
}

function cover({ say }: Context): Paragraph[] {
  const lines = (key: Parameters<typeof say>[0], size: number, before: number) =>
    spaced(paragraphs(say(key), { bold: true, size, align: 'center' }), before);
  return [
    ...lines('cover.title', 22, pt(120)),
    ...lines('cover.year', 20, pt(18)),
    ...lines('cover.round', 18, pt(18)),
    ...lines('cover.item', 12, pt(72)),
    ...lines('cover.office', 18, pt(150)),
    ...lines('cover.place', 16, pt(6)),
  ];
}

/** The paragraphs with space above the first. */
function spaced(lines: readonly Paragraph[], before: number): Paragraph[] {
  return lines.map((line, index) => (index === 0 ? { ...line, spacing: { before } } : line));
}

function foreword({ say }: Context): Block[] {
  const titles = linesOf(say('foreword.title'));
  return [
    ...titles.map((title, index) =>
      heading(1, title, { align: 'center', pageBreakBefore: index === 0, spacing: { after: pt(12) } }),
    ),
    ...paragraphs(say('foreword.body'), { indent: { firstLine: cm(2.5) }, spacing: { before: pt(6) } }),
    ...spaced(paragraphs(say('foreword.signed'), { align: 'right' }), pt(24)),
  ];
}
