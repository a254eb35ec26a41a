import type { Signer } from '../../office/settings/settings';
import { type Block, type Paragraph, paragraph, pt, type Row, type TableCell } from '../content/blocks';
import { paragraphs, signature } from '../content/pieces';
import { DOTS } from '../wording/fields';

/** Space above the heading and for the signature, in points. The second set is tighter, so that two pairs fit on the memo's page. */
const ROOMY = { lines: 3, above: 18, toSign: 36 };
const CLOSE = { lines: 2, above: 12, toSign: 24 };

/** The opinions and the order, side by side in pairs. A pair is kept on one page, and a single one is on the right. */
export function decisions(deciders: readonly Signer[], width: number): Block[] {
  const half = Math.floor(width / 2);
  const room = deciders.length > 2 ? CLOSE : ROOMY;
  const cells = deciders.map((signer): TableCell => ({ paragraphs: decision(signer, room) }));

  const rows: Row[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [left, right] = cells.slice(at, at + 2);
    if (left) rows.push({ cells: right ? [left, right] : [{ paragraphs: [] }, left], unbroken: true });
  }
  return [{ kind: 'table', columns: [half, half], borders: false, headingRows: 0, rows }];
}

function decision(signer: Signer, room: typeof ROOMY): Paragraph[] {
  const writingLine = paragraph(DOTS.repeat(2), { spacing: { before: pt(6) } });
  return [
    ...paragraphs(signer.heading, { bold: true, spacing: { before: pt(room.above) } }),
    ...Array.from({ length: room.lines }, () => writingLine),
    ...signature(signer, { indent: 0, before: pt(room.toSign) }),
  ];
}
