import type { Signer } from '../../office/settings/settings';
import { type Block, cm, type Paragraph, paragraph, pt, type Row } from '../content/blocks';
import { paragraphs, signature } from '../content/pieces';
import { DOTS } from '../wording/fields';

/** Space above the heading and for the signature, in points. The second set is tighter, for more than two people. */
const ROOMY = { lines: 2, above: 18, toSign: 30 };
const CLOSE = { lines: 1, above: 12, toSign: 24 };

/** The opinions and the order, in full width, one below the other in the order of signing. Each is kept on one page. */
export function decisions(deciders: readonly Signer[], width: number): Block[] {
  const room = deciders.length > 2 ? CLOSE : ROOMY;
  const rows = deciders.map((signer): Row => ({ cells: [{ paragraphs: decision(signer, room) }], unbroken: true }));
  return [{ kind: 'table', columns: [width], borders: false, headingRows: 0, rows }];
}

function decision(signer: Signer, room: typeof ROOMY): Paragraph[] {
  const writingLine = paragraph(DOTS.repeat(3), { spacing: { before: pt(6) } });
  return [
    ...paragraphs(signer.heading, { bold: true, spacing: { before: pt(room.above) } }),
    ...Array.from({ length: room.lines }, () => writingLine),
    ...signature(signer, { indent: cm(7), before: pt(room.toSign) }),
  ];
}
