import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleTable, fillIn, readExample, setUpFrom } from '../../examples/office';
import type { ReportOptions } from '../../src/commands/report/build-report';
import { createHost } from '../host/host';
import { readManifest } from '../host/manifest';
import { fontsOf, pagesAsPng, printed } from '../print/print';
import { newWorkbook } from '../workbook/model';

// `npm run pictures`: saves every page of the example office's reports, as LibreOffice prints it, as a picture in docs/pictures.
const DOTS_PER_INCH = 100;
const REPORTS: Readonly<Record<string, ReportOptions>> = {
  'executive-6-months': { round: 6, draft: false, edition: 'executive' },
  'public-6-months': { round: 6, draft: false, edition: 'public' },
};

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs/pictures');
const office = readExample(join(root, 'examples/office.json'));

process.exitCode = main();

function main(): number {
  const missing = ['soffice', 'pdftoppm', 'pdffonts'].filter(program => spawnSync(program, ['-v']).error !== undefined);
  if (missing.length > 0)
    return refuse(`${missing.join(', ')}: not installed (LibreOffice and poppler-utils are needed)`);
  const scratch = mkdtempSync(join(tmpdir(), 'matrakan-pictures-'));
  try {
    return draw(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function draw(scratch: string): number {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  for (const [name, options] of Object.entries(REPORTS)) {
    const docx = join(scratch, `${name}.docx`);
    writeFileSync(docx, exampleReport(options));
    const pdf = printed(docx, scratch);
    const others = fontsOf(pdf).filter(font => !font.startsWith('Sarabun-'));
    if (others.length > 0) return refuse(`${name}: printed in ${others.join(', ')} instead of Sarabun`);
    pagesAsPng(pdf, DOTS_PER_INCH).forEach((page, index) => {
      copyFileSync(page, join(pictures, `${name}-${String(index + 1).padStart(2, '0')}.png`));
    });
  }
  return 0;
}

/** The report's .docx, built by the menu's own function from the filled-in example. */
function exampleReport(options: ReportOptions): Uint8Array {
  const workbook = newWorkbook('ตัวอย่าง');
  const code = readFileSync(join(root, 'dist/Code.js'), 'utf8');
  const manifest = readManifest(join(root, 'dist/appsscript.json'));
  let made = new Uint8Array();
  const save = (name: string, bytes: Uint8Array) => {
    made = Uint8Array.from(bytes);
    return { path: name };
  };
  const host = createHost({ code, manifest, workbook, now: office.today, drive: { save } });
  host.call('setUp', [setUpFrom(exampleTable(office), office.fiscalYear)]);
  fillIn(workbook, office);
  host.call('buildReport', [options], 'page');
  return made;
}

function refuse(why: string): number {
  process.stderr.write(`pictures: ${why}\n`);
  return 1;
}
