import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { converted } from '../../local/print/print';

export { fontsOf, pagesAsPng } from '../../local/print/print';

/** The documents of one folder as LibreOffice prints them, beside the .docx: in half the time that Thai page numbers take. */
export function renderPdfs(docx: readonly string[]): string[] {
  return converted(docx, 'pdf', dirname(docx[0] ?? ''));
}

export function renderPdf(docx: string): string {
  return renderPdfs([docx])[0] ?? '';
}

/** The documents of one folder as LibreOffice opens them and saves them again, in a folder `resaved` beside them. Takes seconds. */
export function resaved(docx: readonly string[]): string[] {
  return converted(docx, 'docx', join(dirname(docx[0] ?? ''), 'resaved'));
}

/** The text of one page of the PDF, or of all, laid out as on paper. */
export function pdfText(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

/** The text of the PDF in the order in which it was drawn: that of the document. */
export function pdfRawText(pdf: string): string {
  return execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
