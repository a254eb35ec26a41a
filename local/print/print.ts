import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fontConfig } from './font-config';
import { makeThaiProfile, thaiMacroCall } from './thai-pages';

const LONGEST_PRINT_MS = 120_000;

/**
 * Prints a document with LibreOffice to a PDF in `folder`, with the report's Sarabun font. Page numbers have Thai digits, or
 * Western ones if LibreOffice cannot run the macro. Takes seconds: it starts LibreOffice once or twice, each at most `limitMs`.
 */
export function printed(docx: string, folder: string, limitMs = LONGEST_PRINT_MS): string {
  const scratch = mkdtempSync(join(tmpdir(), 'matrakan-print-'));
  try {
    const [source, target] = [join(scratch, 'report.docx'), join(scratch, 'report.pdf')];
    copyFileSync(docx, source);
    makeThaiProfile(profileIn(scratch));
    startOffice(scratch, [thaiMacroCall(source, target)], limitMs);
    if (!existsSync(target)) return converted([docx], 'pdf', folder, limitMs)[0] ?? '';
    const pdf = join(folder, `${basename(docx, '.docx')}.pdf`);
    copyFileSync(target, pdf);
    return pdf;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Converts documents to another format in one start of LibreOffice. Writes to `folder` and returns the paths. `limitMs` is per document. */
export function converted(
  files: readonly string[],
  format: string,
  folder: string,
  limitMs = LONGEST_PRINT_MS,
): string[] {
  const scratch = mkdtempSync(join(tmpdir(), 'matrakan-render-'));
  try {
    startOffice(scratch, ['--convert-to', format, '--outdir', folder, ...files], limitMs * files.length);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return files.map(file => join(folder, `${basename(file, extname(file))}.${format}`));
}

/** Uses its own profile, because a running LibreOffice would otherwise take over the command. */
function startOffice(scratch: string, args: readonly string[], limitMs: number): void {
  const profile = `-env:UserInstallation=file://${profileIn(scratch)}`;
  const env = { ...process.env, FONTCONFIG_FILE: fontConfig(scratch) };
  execFileSync('soffice', ['--headless', profile, ...args], { env, stdio: 'pipe', timeout: limitMs });
}

function profileIn(scratch: string): string {
  return join(scratch, 'profile');
}

/** Saves each page as a PNG next to the PDF. Returns the paths. */
export function pagesAsPng(pdf: string, dotsPerInch = 70): string[] {
  const folder = dirname(pdf);
  const stem = `${basename(pdf, '.pdf')}-page`;
  execFileSync('pdftoppm', ['-png', '-r', String(dotsPerInch), pdf, join(folder, stem)]);
  return readdirSync(folder)
    .filter(file => file.startsWith(stem))
    .sort()
    .map(file => join(folder, file));
}

/** The names of the fonts in the PDF. */
export function fontsOf(pdf: string): string[] {
  const lines = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
  return lines.map(line => (line.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, ''));
}
