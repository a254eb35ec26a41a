import type { Row, TableCell } from '../../content/blocks';
import { paragraphs } from '../../content/pieces';

/** A shaded row of headings, kept on one page with the row below. The last heading may span several columns. */
export function headingRow(headings: readonly string[], size: number, lastSpan = 1): Row {
  const cells = headings.map(
    (text, index): TableCell => ({
      paragraphs: paragraphs(text, { bold: true, size, align: 'center', keepNext: true }),
      shaded: true,
      ...(index === headings.length - 1 && lastSpan > 1 ? { span: lastSpan } : {}),
    }),
  );
  return { cells, unbroken: true };
}
