import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleTable, fillIn, readExample, setUpFrom } from '../../examples/office';
import { createHost } from '../host/host';
import { readManifest } from '../host/manifest';
import { converted, fontsOf, pagesAsPng, printed } from '../print/print';
import { writeWorkbook } from '../workbook/files/xlsx';
import { newWorkbook } from '../workbook/model';

// `npm run pictures`: saves every page of the example office's reports, its papers and its workbook, as LibreOffice prints it, as a picture in
// docs/pictures. The pages that the script opens are drawn by their tests, in each of their states, and a letter by its own.
const DOTS_PER_INCH = 100;
const SHEETS = 'sheets';
type Call = readonly [functionName: string, options: object];
const REPORTS: Readonly<Record<string, Call>> = {
  'executive-6-months': ['buildReport', { round: 6, draft: false, edition: 'executive' }],
  'public-6-months': ['buildReport', { round: 6, draft: false, edition: 'public' }],
  'annex-6-months': ['buildReport', { round: 6, draft: false, edition: 'annex' }],
};
/** The papers that ask units for results, by the function that makes each. */
const PAPERS: Readonly<Record<string, Call>> = {
  circular: ['requestResults', { round: 6, by: '2026-04-10' }],
  form: ['makeForm', { round: 6, unit: 'กองคลัง' }],
};
/** Names after the command: only these are drawn, and the others stay. `collect`: the pages that tests/pages/collect draws. */
const ONLY = process.argv.slice(2);
/** Tests that draw pages. */
const DRAWING =
  ONLY.length === 0 ? ['tests/pages', 'tests/letters/on-a-telephone'] : ONLY.filter(isOfPages).map(testOf);
const BEGAN = Date.now();

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs/pictures');
const office = readExample(join(root, 'examples/office.json'));

process.exitCode = await main();

async function main(): Promise<number> {
  const missing = ['soffice', 'pdftoppm', 'pdffonts', 'mogrify'].filter(
    program => spawnSync(program, ['-v']).error !== undefined,
  );
  if (missing.length > 0)
    return refuse(
      `${missing.join(', ')}: not installed (LibreOffice, poppler-utils, ImageMagick and Chromium are needed)`,
    );
  const scratch = mkdtempSync(join(tmpdir(), 'matrakan-pictures-'));
  try {
    return await draw(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function draw(scratch: string): Promise<number> {
  if (ONLY.length === 0) rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  for (const [name, call] of Object.entries({ ...REPORTS, ...PAPERS })) {
    if (!isWanted(name)) continue;
    const docx = join(scratch, `${name}.docx`);
    writeFileSync(docx, examplePaper(...call));
    const pdf = printed(docx, scratch);
    const others = fontsOf(pdf).filter(font => !font.startsWith('Sarabun-'));
    if (others.length > 0) return refuse(`${name}: printed in ${others.join(', ')} instead of Sarabun`);
    keep(name, pdf);
  }
  if (isWanted(SHEETS)) {
    const book = join(scratch, `${SHEETS}.xlsx`);
    await writeWorkbook(book, exampleBook().workbook);
    keep(SHEETS, converted([book], 'pdf', scratch)[0] ?? '');
  }
  const code = DRAWING.length > 0 ? drawScriptPages() : 0;
  makeSmall();
  return code;
}

function isWanted(name: string): boolean {
  return ONLY.length === 0 || ONLY.includes(name);
}

function isOfPages(name: string): boolean {
  return ![SHEETS, ...Object.keys(REPORTS), ...Object.keys(PAPERS)].includes(name);
}

function testOf(name: string): string {
  return name === 'letter' ? 'tests/letters/on-a-telephone' : `tests/pages/${name}`;
}

/** Wide, and as narrow as a sidebar. @returns the tests' exit code. */
function drawScriptPages(): number {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const env = { ...process.env, MATRAKAN_REQUIRE_TOOLS: '1', MATRAKAN_PICTURES: join(pictures, 'pages') };
  const run = spawnSync(process.execPath, [vitest, 'run', '--project', 'slow', ...DRAWING], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  return run.status ?? 1;
}

/** A page of text needs few colours, and so takes a third of the room. */
function makeSmall(): void {
  const all = readdirSync(pictures, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.png'));
  const drawn = all.filter(name => statSync(join(pictures, name)).mtimeMs >= BEGAN);
  if (drawn.length === 0) return;
  spawnSync('mogrify', ['-strip', '+dither', '-colors', '64', ...drawn.map(name => join(pictures, name))], {
    stdio: 'inherit',
  });
}

function keep(name: string, pdf: string): void {
  pagesAsPng(pdf, DOTS_PER_INCH).forEach((page, index) => {
    copyFileSync(page, join(pictures, `${name}-${String(index + 1).padStart(2, '0')}.png`));
  });
}

/** The .docx that a function of the menu or of a page makes. */
function examplePaper(functionName: string, options: object): Uint8Array {
  const { host, lastFile } = exampleBook();
  host.call(functionName, [options], 'page');
  return lastFile();
}

/** The example, set up and filled in, on its host. */
function exampleBook() {
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
  return { workbook, host, lastFile: () => made };
}

function refuse(why: string): number {
  process.stderr.write(`pictures: ${why}\n`);
  return 1;
}
