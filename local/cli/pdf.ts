import { renderPdf } from '../print';

/**
 * The report as PDF beside its .docx; null where LibreOffice is not there, which nobody needs, or could not print it, which `tell` is
 * told of.
 */
export function pdfBeside(docx: string, tell: (line: string) => void): string | null {
  try {
    return renderPdf(docx);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) tell(`${docx}: no PDF: LibreOffice could not print it\n`);
    return null;
  }
}
