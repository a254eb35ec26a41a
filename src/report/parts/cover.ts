import { type Block, cm, heading, type Paragraph, pt, type Section } from '../content/blocks';
import { linesOf, pageTop, paragraphs } from '../content/pieces';
import type { Context } from './context';

const MARGINS = { top: cm(2.5), right: cm(2), bottom: cm(2), left: cm(3) };

/** The cover and the foreword on portrait pages without numbers. Either may be left out. */
export function coverAndForeword(context: Context): Section[] {
  const { parts } = context.choices;
  const onCover = parts.has('cover') ? cover(context) : [];
  const blocks = [...onCover, ...(parts.has('foreword') ? foreword(context, onCover.length > 0) : [])];
  if (blocks.length === 0) return [];
  return [
    {
      orientation: 'portrait',
      margins: MARGINS,
      header: pageTop(context.mark, false),
      firstHeader: null,
      blocks,
    },
  ];
}

function cover({ look, say }: Context): Paragraph[] {
  const lines = (line: keyof typeof look.cover, before: number) =>
    withSpaceAbove(paragraphs(say(`cover.${line}`), { bold: true, size: look.cover[line], align: 'center' }), before);
  return [
    ...lines('title', pt(120)),
    ...lines('year', pt(18)),
    ...lines('round', pt(18)),
    ...lines('item', pt(72)),
    ...lines('office', pt(150)),
    ...lines('place', pt(6)),
  ];
}

/** Adds space above the first paragraph. */
function withSpaceAbove(lines: readonly Paragraph[], before: number): Paragraph[] {
  return lines.map((line, index) => (index === 0 ? { ...line, spacing: { before } } : line));
}

function foreword({ say }: Context, onNewPage: boolean): Block[] {
  const titles = linesOf(say('foreword.title')).map(title =>
    heading(1, title, { align: 'center', spacing: { after: pt(12) } }),
  );
  const blocks = [
    ...titles,
    ...paragraphs(say('foreword.body'), { indent: { firstLine: cm(2.5) }, spacing: { before: pt(6) } }),
    ...withSpaceAbove(paragraphs(say('foreword.signed'), { align: 'right' }), pt(24)),
  ];
  return blocks.map((block, index) => (onNewPage && index === 0 ? { ...block, pageBreakBefore: true } : block));
}
