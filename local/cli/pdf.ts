import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../error-code';
import { printed } from '../print/print';
import { addFile } from './folder';

/** LibreOffice takes seconds for an office's report, but minutes for thousands of rows. */
const LONGEST_MS = 30_000;

/**
 * Prints the report as a PDF beside its .docx, under a free name. Returns null if LibreOffice is not installed, because nobody
 * needs it, or if it could not print; `tell` then gets a line that says so.
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

/** True if LibreOffice is not installed, and not if it ended without a PDF. */
function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT' && error instanceof Error && 'path' in error && error.path === 'soffice';
}
