import { type Block, cm, paragraph, pt } from '../content/blocks';
import { linesOf, paragraphs, signature } from '../content/pieces';
import { DOTS } from '../wording/fields';
import type { Context } from './context';

/** Left edge of the signature, in the right half of the page. */
const INDENTS = { landscape: cm(13), portrait: cm(6) };

/** Comes after everything that it certifies. */
export function certification({ settings, choices, say }: Context): Block[] {
  const role = linesOf(say('certification.role')).join(' ');
  const indent = INDENTS[choices.orientation];
  return [
    ...paragraphs(say('certification.sentence'), {
      indent: { firstLine: cm(2.5) },
      spacing: { before: pt(18) },
      keepNext: true,
    }),
    paragraph(`(ลงชื่อ)${DOTS}${role}`, {
      align: 'center',
      indent: { left: indent },
      spacing: { before: pt(30) },
      keepNext: true,
    }),
    ...signature(settings.certifier, { indent, before: 0 }),
  ];
}
