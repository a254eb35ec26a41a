import { toThaiDigits } from '../../thai/text/numerals';
import { type Block, cm, type Paragraph, pt } from '../content/blocks';
import { partUnder } from '../content/pieces';
import type { Context } from './context';

const NUMBER_WIDTH = cm(1);

/** The numbered list that the table's rows refer to. */
export function evidencePart({ evidence, say }: Context): Block[] {
  if (evidence.texts.length === 0) return [];
  return partUnder(
    say('evidence.title'),
    evidence.texts.flatMap((lines, index) => item(index + 1, lines)),
  );
}

/** Digits in links are not changed to Thai digits; only the list's own numbers are Thai. */
function item(number: number, lines: readonly string[]): Paragraph[] {
  const tabs = [{ at: NUMBER_WIDTH, align: 'left', dots: false }] as const;
  return lines.map((text, index) => ({
    kind: 'paragraph',
    spacing: { before: index === 0 ? pt(2) : 0 },
    indent: index === 0 ? { left: NUMBER_WIDTH, hanging: NUMBER_WIDTH } : { left: NUMBER_WIDTH },
    ...(index < lines.length - 1 ? { keepNext: true } : {}),
    ...(index === 0
      ? { tabs, runs: [{ text: `${toThaiDigits(number)}.` }, { tab: true }, { text }] }
      : { runs: [{ text }] }),
  }));
}
