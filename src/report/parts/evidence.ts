import { toThaiDigits } from '../../thai/text/numerals';
import { type Block, cm, type Paragraph, pt, type Run } from '../content/blocks';
import { partUnder } from '../content/pieces';
import type { Context } from './context';

const NUMBER_WIDTH = cm(1);

/** The numbered list that the table's rows refer to. */
export function evidencePart({ evidence, say }: Context): Block[] {
  if (evidence.texts.length === 0) return [];
  return partUnder(
    say('evidence.title'),
    evidence.texts.map((lines, index) => item(index + 1, lines)),
  );
}

/**
 * One paragraph each, so that a report that is brought in again tells where an item ends. Digits in links are not changed to Thai digits; only
 * the list's own numbers are Thai.
 */
function item(number: number, lines: readonly string[]): Paragraph {
  return {
    kind: 'paragraph',
    spacing: { before: pt(2) },
    indent: { left: NUMBER_WIDTH, hanging: NUMBER_WIDTH },
    tabs: [{ at: NUMBER_WIDTH, align: 'left', dots: false }],
    runs: [
      { text: `${toThaiDigits(number)}.` },
      { tab: true },
      ...lines.flatMap((text, index): Run[] => (index === 0 ? [{ text }] : [{ lineBreak: true }, { text }])),
    ],
  };
}
