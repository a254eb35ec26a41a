import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillIn, readExample } from '../../examples/office';
import { examplePaper } from '../../examples/paper';
import type { CheckData } from '../../src/commands/check/check-entries';
import type { FlagData } from '../../src/commands/flag/flag-progress';
import type { RemindData } from '../../src/commands/remind/send-reminders';
import type { ReportData } from '../../src/commands/report/report-data';
import { BadInput } from '../bad-input';
import { runCli } from '../cli/run-cli';
import { lockWorkbook } from '../workbook/files/file-lock';
import { statePath } from '../workbook/files/state';
import { readWorkbook, writeWorkbook } from '../workbook/files/xlsx';

// `npm start`: takes the example office from a blank workbook to its reports and letters, with the command line's own verbs.
const root = fileURLToPath(new URL('..', import.meta.url));
const workspace = join(root, 'workspace');
const book = join(workspace, 'office.xlsx');
const paper = join(workspace, 'มาตรการ.docx');
const reports = join(workspace, 'report');
const letters = join(workspace, 'letters');
const installation = { codePath: join(root, 'dist/Code.js'), workerPath: join(root, 'build/worker.js') };
const office = readExample(join(root, 'examples/office.json'));

/** What it made the last time. Other files in the workspace are the person's own. */
const MADE = [book, statePath(book), paper, reports, letters, join(workspace, 'pages')];

let steps = 0;

mkdirSync(workspace, { recursive: true });
refuseOpenBook();
for (const made of MADE) rmSync(made, { recursive: true, force: true });
mkdirSync(letters);

step("The office's plan, as it has it: a Word file");
writeFileSync(paper, examplePaper(office));

step('set up: a workbook with the plan in it');
await run('setup', book, '--from', paper, '--fiscal-year', String(office.fiscalYear));

step("The officer fills in the office's name, signers and addresses");
const workbook = await readWorkbook(book);
fillIn(workbook, office);
await writeWorkbook(book, workbook);

step('check: what must be corrected before a report');
const check = await run<CheckData>('check', book);

step('flag: state, due date and days left of every measure');
const flag = await run<FlagData>('flag', book);

step('report: the round of 6 months, which has just ended');
const report = await run<ReportData>('report', book, '--round', '6', '--out', reports);

step('remind: a letter to each unit with overdue measures');
const remind = await run<RemindData>('remind', book, '--out', letters);

const { measures, done, inProgress, overdue } = flag.summary;
console.log(`
The example office on ${office.today}: ${measures} measures, ${done} done, ${inProgress} in progress, ${overdue} overdue.
${check.counts.error} errors, ${check.counts.warning} warnings; ${remind.sent} letters written.

  plan      ${here(paper)}
  workbook  ${here(book)}
  report    ${here(report.file)}
  letters   ${here(letters)}/

Click through it in a browser, without a Google account: npm run pages
Go the way yourself, from the Word file to a report: npm run -s local -- open workspace/new.xlsx --out workspace/new --today ${office.today}
`);

function step(what: string): void {
  steps += 1;
  console.log(`${steps}. ${what}`);
}

/** Runs one verb on the example's day. If the verb fails, ends this program with its message and exit code. */
async function run<Data>(...words: string[]): Promise<Data> {
  let output = '';
  const out = (text: string) => {
    output += text;
  };
  const io = { out, err: (text: string) => void process.stderr.write(text) };
  const code = await runCli([...words, '--today', office.today, '--json'], io, installation);
  if (code !== 0) process.exit(code);
  return JSON.parse(output) as Data;
}

/** Ends this program if the workbook is open, in `npm run pages` or elsewhere. */
function refuseOpenBook(): void {
  try {
    lockWorkbook(book)();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

function here(path: string): string {
  return relative(process.cwd(), path);
}
