import { type Block, cm, paragraph, pt } from '../blocks';
import { DOTS } from '../fields';
import { linesOf, paragraphs, signature } from '../pieces';
import type { Context } from './context';

/** Signed under the table: never torn from the lines above it. */
export function certification({ settings, say }: Context): Block[] {
  const role = linesOf(say('certification.role')).join(' ');
  return [
    ...paragraphs(say('certification.sentence'), {
      indent: { firstLine: cm(2.5) },
      spacing: { before: pt(18) },
      keepNext: true,
    }),
    paragraph(`(ลงชื่อ)${DOTS.repeat(2)}${role}`, {
      align: 'center',
      indent: { left: cm(11) },
      spacing: { before: pt(30) },
      keepNext: true,
    }),
    ...signature(settings.certifier, { indent: cm(11), before: 0 }),
  ];
}
