import type { Signer } from '../../measure/settings';
import { type Block, type Paragraph, paragraph, pt, type Row, type TableCell } from '../blocks';
import { DOTS } from '../fields';
import { paragraphs, signature } from '../pieces';

const WRITING_LINES = 3;

/** Opinions and order, two side by side and each pair whole on its page. One without a partner stands on the right. */
export function decisions(deciders: readonly Signer[], width: number): Block[] {
  const half = Math.floor(width / 2);
  const cells = deciders.map((signer): TableCell => ({ paragraphs: decision(signer) }));
  const rows: Row[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [left, right] = cells.slice(at, at + 2);
    if (left) rows.push({ cells: right ? [left, right] : [{ paragraphs: [] }, left], unbroken: true });
  }
  return [{ kind: 'table', columns: [half, half], borders: false, headingRows: 0, rows }];
}

function decision(signer: Signer): Paragraph[] {
  const writingLine = paragraph(DOTS.repeat(2), { spacing: { before: pt(6) } });
  return [
    ...paragraphs(signer.heading, { bold: true, spacing: { before: pt(18) } }),
    ...Array.from({ length: WRITING_LINES }, () => writingLine),
    ...signature(signer, { indent: 0, before: pt(36) }),
  ];
}
