import type { Row, TableCell } from '../../content/blocks';
import { paragraphs } from '../../content/pieces';

/** A shaded row of headings; the last may stand over several columns. It keeps to the first row below it. */
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
