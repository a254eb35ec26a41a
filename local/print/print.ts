import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fontConfig } from './font-config';
import { makeThaiProfile, thaiMacroCall } from './thai-pages';

const LONGEST_PRINT_MS = 120_000;

/**
 * The document as LibreOffice prints it, as a PDF in this folder, with the Sarabun font that the report names: page numbers in Thai digits,
 * or in Western ones where LibreOffice runs no macro. Takes seconds; each start of LibreOffice, of one or two, `limitMs` at most.
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

/** The documents as LibreOffice opens them and saves them in another format, in this folder: all in one start, `limitMs` for each at most. */
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

/** With a profile of its own, so that another LibreOffice at work doesn't turn this one away. */
function startOffice(scratch: string, args: readonly string[], limitMs: number): void {
  const profile = `-env:UserInstallation=file://${profileIn(scratch)}`;
  const env = { ...process.env, FONTCONFIG_FILE: fontConfig(scratch) };
  execFileSync('soffice', ['--headless', profile, ...args], { env, stdio: 'pipe', timeout: limitMs });
}

function profileIn(scratch: string): string {
  return join(scratch, 'profile');
}

/** Each page of the PDF as a picture beside it. */
export function pagesAsPng(pdf: string, dotsPerInch = 70): string[] {
  const folder = dirname(pdf);
  const stem = `${basename(pdf, '.pdf')}-page`;
  execFileSync('pdftoppm', ['-png', '-r', String(dotsPerInch), pdf, join(folder, stem)]);
  return readdirSync(folder)
    .filter(file => file.startsWith(stem))
    .sort()
    .map(file => join(folder, file));
}

/** The names of the fonts the PDF's text stands in. */
export function fontsOf(pdf: string): string[] {
  const lines = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
  return lines.map(line => (line.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, ''));
}
