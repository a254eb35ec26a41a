import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { exampleTable, fillIn, readExample } from '../examples/office';
import { createScriptContext } from './host/context';
import { createHost, type Manifest, type Run } from './host/host';
import { newWorkbook, type WorkbookModel } from './workbook/model';

// `npm run bench`: what each command costs, for the example's 25 rows and for a hundred times as many.
const root = fileURLToPath(new URL('..', import.meta.url));
const code = readFileSync(join(root, 'dist/Code.js'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'dist/appsscript.json'), 'utf8')) as Manifest;
const office = readExample(join(root, 'examples/office.json'));

const COMMANDS: readonly (readonly [name: string, args: readonly unknown[]])[] = [
  ['onOpen', []],
  ['setUp', []],
  ['checkEntries', []],
  ['flagProgress', []],
  ['buildReport', [{ round: 12, draft: false }]],
  ['sendReminders', []],
  ['runDaily', []],
];

console.log(`loading dist/Code.js: ${median(Array.from({ length: 15 }, loadMs)).toFixed(1)} ms (median of 15)\n`);
console.log('command         rows  Google calls  modelled s   CPU ms');
for (const times of [1, 100]) {
  const workbook = exampleOf(times);
  for (const [name, args] of COMMANDS) report(name, 25 * times, measure(workbook, name, args));
}

/** The example's table, repeated. */
function exampleOf(times: number): WorkbookModel {
  const workbook = newWorkbook('bench');
  const [headings = [], ...rows] = exampleTable(office);
  const cells = [headings, ...Array.from({ length: times }, () => rows).flat()];
  hostOver(workbook).call('setUp', [{ fiscalYear: office.fiscalYear, table: { name: 'bench', cells } }]);
  fillIn(workbook, office);
  hostOver(workbook).call('turnOnDaily');
  return workbook;
}

function measure(workbook: WorkbookModel, name: string, args: readonly unknown[]) {
  const before = process.cpuUsage();
  const run = hostOver(workbook).call(name, args);
  const { user, system } = process.cpuUsage(before);
  return { run, cpuMs: (user + system) / 1000 };
}

function report(name: string, rows: number, { run, cpuMs }: { readonly run: Run; readonly cpuMs: number }): void {
  const figures = [run.calls.total, (run.modelledMs / 1000).toFixed(1), cpuMs.toFixed(0)];
  const [calls, seconds, cpu] = figures.map(figure => String(figure));
  console.log(
    `${name.padEnd(15)} ${String(rows).padStart(4)} ${calls?.padStart(13)} ${seconds?.padStart(11)} ${cpu?.padStart(8)}`,
  );
}

function hostOver(workbook: WorkbookModel) {
  const drive = { save: (name: string) => ({ path: name }) };
  return createHost({ code, manifest, workbook, now: office.today, mail: () => undefined, drive });
}

/** A fresh context each time, as in Apps Script; the script's text is parsed anew, too. */
function loadMs(): number {
  const context = createScriptContext({ now: () => 0, log: () => undefined });
  const started = process.hrtime.bigint();
  context.load(new Script(code, { filename: 'Code.js' }));
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
