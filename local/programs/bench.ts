import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillInUnits, manyUnitsTable } from '../../examples/many-units';
import { exampleTable, fillIn, readExample, setUpFrom } from '../../examples/office';
import { REGISTER_NAME } from '../../src/office/house-sheets/house-sheets';
import { median, timed } from '../bench/figures';
import { madeUpRows } from '../bench/made-up-rows';
import { createHost } from '../host/host';
import { readManifest } from '../host/manifest';
import type { Run } from '../script/run-report';
import { typeInto } from '../sheets/people';
import { copyWorkbook } from '../workbook/copy-workbook';
import { newWorkbook, putCell, type WorkbookModel } from '../workbook/model';

// `npm run bench`: what each command costs with 25 rows and with 2,500: how often it waits for Google, all its calls, the time that they
// would take there, and processor time here. Also the size of each page, with what it calls to show something, and what *check* costs with 10,000 rows (the example's repeated, made-up ones whose texts repeat
// or are all different), with 5,000 units, and with a row whose cells are as long as Sheets allows.
const root = fileURLToPath(new URL('..', import.meta.url));
const code = readFileSync(join(root, 'dist/Code.js'), 'utf8');
const manifest = readManifest(join(root, 'dist/appsscript.json'));
const office = readExample(join(root, 'examples/office.json'));

const MANY_ROWS = 10_000;
const LONGEST_TABLE = 4_999;
const MANY_UNITS = 4_999;
const LONGEST_CELL = 50_000;
/** Repeated texts that can make a careless regular expression take very long. */
const PIECES = [
  ' ',
  'ก',
  '่',
  'กํ่า',
  'http://a.co/x ',
  '.',
  '๑',
  'a',
  '(',
  '\n',
  'ดำเนินการ',
  'ก\u200b',
  '1๒',
  'กฏหมาย',
  '{{ [ ',
];

const COMMANDS: readonly (readonly [name: string, args: readonly unknown[]])[] = [
  ['onOpen', []],
  ['setUp', [{}]],
  ['checkEntries', []],
  ['flagProgress', []],
  ['buildReport', [{ round: 12, draft: true }]],
  ['sendReminders', []],
  ['runDaily', []],
];

/** What each page calls before it shows something of the sheet. */
const PAGES: readonly (readonly [opens: string, call: string, args: readonly unknown[]])[] = [
  ['openStartDialog', 'readStart', []],
  ['openFindingsSidebar', 'checkForPage', []],
  ['openReviewDialog', 'reviewStates', [{}]],
  ['openReportDialog', 'reportState', [6]],
  ['openFollowUpDialog', 'readFollowUp', []],
  ['openMyWorkSidebar', 'readMyWork', []],
  ['openHealthDialog', 'readHealth', []],
  ['openRequestDialog', 'requestResults', [{ round: 6, by: '2026-04-30', dryRun: true }]],
  ['openCollectDialog', 'collectResults', [{ text: 'จัดอบรม\nผล: จัดแล้ว', preview: true }]],
  ['openEmblemDialog', 'openEmblemDialog', []],
];

const loading = median(Array.from({ length: 15 }, () => Number(child('bench-load')))).toFixed(1);
console.log(`dist/Code.js: ${Buffer.byteLength(code)} bytes, loaded in ${loading} ms (median of 15 fresh processes)\n`);
console.log('command                              rows  waits  Google calls  modelled s   CPU ms');
for (const rows of [25, 2500]) {
  const workbook = workbookOf(repeated(rows));
  report(
    'first setUp',
    String(rows),
    timedRun(() => setUpNew(repeated(rows)).run),
  );
  report(
    'onEdit',
    String(rows),
    timedRun(() => edit(workbook)),
  );
  for (const [name, args] of COMMANDS) report(name, String(rows), measure(copyWorkbook(workbook), name, args));
  measure(workbook, 'runDaily', []);
  report('runDaily, none due', String(rows), measure(workbook, 'runDaily', []));
}
const shown = workbookOf(repeated(25));
for (const [opens, call, args] of PAGES) {
  const html = hostOver(shown).call(opens).screen.dialogs[0]?.html ?? '';
  report(opens, `${(Buffer.byteLength(html) / 1024).toFixed(1)} KB`, measure(copyWorkbook(shown), opens, []));
  if (call !== opens)
    report(
      `  ${call}`,
      '25',
      timedRun(() => hostOver(copyWorkbook(shown)).call(call, args, 'page')),
    );
}
reportCheck(`${MANY_ROWS} repeated`, repeated(MANY_ROWS));
for (const texts of ['repeating', 'distinct'] as const) {
  reportCheck(`${MANY_ROWS} ${texts}`, madeUpRows(MANY_ROWS, texts));
}
for (const piece of PIECES) reportCheck(`25 and ${JSON.stringify(piece)}`, [...repeated(25), longRow(piece)]);
report('checkEntries', `${MANY_UNITS} units`, measure(unitsWorkbook(MANY_UNITS), 'checkEntries', []));
for (const units of [10, 100]) {
  report('sendReminders', `${units} units`, measure(unitsWorkbook(units), 'sendReminders', []));
}

// The whole report, composed and written by us, compared with docxtemplater, which loops over the same rows in a template.
console.log('\nwriter            rows  first ms  median   peak MB');
for (const rows of [30, 300, 3000]) {
  for (const writer of ['matrakan', 'docxtemplater']) {
    process.stdout.write(child('bench-document', writer, String(rows)));
  }
}

function reportCheck(rows: string, table: readonly string[][]): void {
  report('checkEntries', rows, measure(workbookOf(table), 'checkEntries', []));
}

/** The example's rows, repeated up to this number. */
function repeated(rows: number): string[][] {
  const [, ...example] = exampleTable(office);
  return Array.from({ length: rows }, (_, row) => example[row % example.length] ?? []);
}

/** Every cell has the greatest length that Sheets allows. */
function longRow(piece: string): string[] {
  const [headings = []] = exampleTable(office);
  return headings.map(() => piece.repeat(LONGEST_CELL / piece.length));
}

/** A workbook in which each unit is due a letter. */
function unitsWorkbook(units: number): WorkbookModel {
  const workbook = newWorkbook('bench');
  hostOver(workbook).call('setUp', [setUpFrom(manyUnitsTable(units), office.fiscalYear)]);
  fillInUnits(workbook, units);
  return workbook;
}

function setUpNew(rows: readonly string[][]): { workbook: WorkbookModel; run: Run } {
  const workbook = newWorkbook('bench');
  const [headings = []] = exampleTable(office);
  // Set-up takes no longer table, but a register may grow.
  const taken = rows.slice(0, LONGEST_TABLE);
  const run = hostOver(workbook).call('setUp', [setUpFrom([headings, ...taken], office.fiscalYear)]);
  const register = workbook.sheets.find(({ name }) => name === REGISTER_NAME);
  if (!register || register.rows.length < taken.length) throw new Error('the rows are not in the register');
  rows.slice(LONGEST_TABLE).forEach((cells, row) => {
    cells.forEach((value, column) => void putCell(register, LONGEST_TABLE + 1 + row, column, { value }));
  });
  register.maxRows = Math.max(register.maxRows, rows.length + 100);
  return { workbook, run };
}

function workbookOf(rows: readonly string[][]): WorkbookModel {
  const { workbook } = setUpNew(rows);
  fillIn(workbook, office);
  hostOver(workbook).call('turnOnDaily');
  return workbook;
}

function measure(workbook: WorkbookModel, name: string, args: readonly unknown[]) {
  return timedRun(() => hostOver(workbook).call(name, args));
}

function timedRun(run: () => Run) {
  const { result, cpuMs } = timed(run);
  return { run: result, cpuMs };
}

/** Types a result into a row and runs the edit trigger. */
function edit(workbook: WorkbookModel): Run {
  typeInto({ model: workbook, sheet: REGISTER_NAME }, 'E9', 'ยังไม่ดำเนินการ');
  return hostOver(workbook).edited(REGISTER_NAME, 'E9');
}

function report(name: string, rows: string, { run, cpuMs }: { readonly run: Run; readonly cpuMs: number }): void {
  const figures = [run.calls.blocking, run.calls.total, (run.modelledMs / 1000).toFixed(1), cpuMs.toFixed(0)];
  const [waits, calls, seconds, cpu] = figures.map(figure => String(figure));
  console.log(
    `${name.padEnd(18)} ${rows.padStart(22)} ${waits?.padStart(6)} ${calls?.padStart(13)} ${seconds?.padStart(11)} ${cpu?.padStart(8)}`,
  );
}

function hostOver(workbook: WorkbookModel) {
  const drive = { save: (name: string) => ({ path: name }) };
  return createHost({ code, manifest, workbook, now: office.today, mail: () => undefined, drive });
}

/** Runs another program of the bench in its own process and returns what it prints. */
function child(program: string, ...words: readonly string[]): string {
  return execFileSync(process.execPath, [join(root, `build/${program}.js`), ...words], { encoding: 'utf8' });
}
