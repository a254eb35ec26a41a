import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { converted } from '../../local/print/print';

export { fontsOf, pagesAsPng } from '../../local/print/print';

/** Prints the documents of one folder to PDFs beside them. Without Thai page numbers, which takes half the time. */
export function renderPdfs(docx: readonly string[]): string[] {
  return converted(docx, 'pdf', dirname(docx[0] ?? ''));
}

export function renderPdf(docx: string): string {
  return renderPdfs([docx])[0] ?? '';
}

/** Has LibreOffice open the documents of one folder and save them in the folder `resaved` beside them. Takes seconds. */
export function resaved(docx: readonly string[]): string[] {
  return converted(docx, 'docx', join(dirname(docx[0] ?? ''), 'resaved'));
}

/** The text of the PDF, laid out as on paper. */
export function pdfText(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

/** The text of the PDF in the order of the document. */
export function pdfRawText(pdf: string): string {
  return execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
