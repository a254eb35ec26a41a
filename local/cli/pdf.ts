import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../error-code';
import { printed } from '../print/print';
import { addFile } from './folder';

/** LibreOffice prints an office's report in seconds, but thousands of rows in minutes. */
const LONGEST_MS = 30_000;

/**
 * The report as PDF beside its .docx, under a name no file has yet; null where LibreOffice is not there, which nobody needs, or could
 * not print it, which `tell` is told of.
 */
export function pdfBeside(docx: string, tell: (line: string) => void): string | null {
  const scratch = mkdtempSync(join(tmpdir(), 'matrakan-pdf-'));
  try {
    const bytes = readFileSync(printed(docx, scratch, LONGEST_MS));
    return addFile(dirname(docx), basename(docx, '.docx'), '.pdf', bytes);
  } catch (error) {
    if (!isMissing(error)) tell(`${docx}: no PDF: LibreOffice could not print it\n`);
    return null;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** That there is no LibreOffice, and not that it ended without a PDF. */
function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT' && error instanceof Error && 'path' in error && error.path === 'soffice';
}
