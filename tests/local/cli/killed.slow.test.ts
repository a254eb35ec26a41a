import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { exampleTable } from '../../../examples/office';
import { typeInto } from '../../../local/sheets/people';
import { readWorkbook, writeWorkbook } from '../../../local/workbook/files/xlsx';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { type Break, type BrokenRun, runBroken } from '../../support/break-off';
import { dataFrom, scratch } from '../../support/cli';
import { EXAMPLE, exampleWorkbook, valuesOf } from '../../support/office';
import { closedExample, typeInSetting } from '../../support/rounds';
import { smallOffice, staffRows, told } from '../../support/small-office';

// Every command is killed at every write of the file system, once before the write and, where bytes are written, once with half of them. Then
// it runs again.

/** A command, and the folder in which it is run. Everything that it may write is below that folder. */
interface Case {
  readonly argv: readonly string[];
  /** Makes the folder as it is before the command. */
  prepare(folder: string): Promise<void>;
}

const BOOK = 'BOOK.xlsx';
const OUT = 'out';
const TODAY = ['--today', '2026-04-01', '--json'];
const DAMAGED = 'จัดประชุมชี้แจงแล้วเสร็จ เมื่อวันที่ ๑๒ มกราคม ๒๕๖๙ ณ ห้องประชุ ม';

const CASES: Readonly<Record<string, Case>> = {
  'setup --from': { argv: ['setup', BOOK, '--from', 'T.csv', '--fiscal-year', '2569'], prepare: withTable },
  setup: { argv: ['setup', BOOK], prepare: withBook(withoutHolidays) },
  check: { argv: ['check', BOOK], prepare: withBook() },
  flag: { argv: ['flag', BOOK], prepare: withBook() },
  fix: { argv: ['fix', BOOK], prepare: withBook(withDamage) },
  undo: { argv: ['undo', BOOK], prepare: withFix },
  report: { argv: ['report', BOOK, '--round', '6', '--draft', '--no-pdf', '--out', OUT], prepare: withBook() },
  'close-round': { argv: ['close-round', BOOK, '--round', '6'], prepare: withBook() },
  remind: { argv: ['remind', BOOK, '--out', OUT], prepare: withBook() },
  'remind --dry-run': { argv: ['remind', BOOK, '--dry-run'], prepare: withBook() },
  health: { argv: ['health', BOOK], prepare: withBook() },
  request: {
    argv: ['request', BOOK, '--round', '6', '--by', '2026-04-30', '--out', OUT],
    prepare: withBook(withBlanks),
  },
  form: { argv: ['form', BOOK, '--round', '6', '--unit', 'กองคลัง', '--out', OUT], prepare: withBook() },
  split: { argv: ['split', BOOK], prepare: withBook(() => {}, officeOfAll) },
  join: { argv: ['join', BOOK], prepare: withSplit },
  reissue: {
    argv: ['reissue', BOOK, '--round', '6', '--signed', '2026-04-10'],
    prepare: withBook(model => typeInSetting(model, 'ปลัด: ชื่อ-สกุล', '(ชื่อ-สกุล ปลัดคนใหม่)'), closedExample),
  },
  register: { argv: ['register', BOOK], prepare: withBook(() => {}, closedExample) },
  collect: { argv: ['collect', BOOK, '--from', 'T.csv', '--append', '4'], prepare: withAnswers },
};

async function withTable(folder: string): Promise<void> {
  const rows = exampleTable(EXAMPLE).map(cells => cells.map(text => `"${text.replaceAll('"', '""')}"`).join(','));
  writeFileSync(join(folder, 'T.csv'), rows.join('\r\n'));
}

function withBook(change: (model: WorkbookModel) => void = () => {}, make = exampleWorkbook) {
  return async (folder: string) => {
    const model = make();
    change(model);
    await writeWorkbook(join(folder, BOOK), model);
  };
}

/** A row of all units, with no result yet, and one of one unit. */
function officeOfAll(): WorkbookModel {
  const rows = [
    ['๑. การปฏิบัติหน้าที่', '๑. จัดประชุม', 'ทุกส่วนราชการ', 'ต.ค. ๖๘ - มี.ค. ๖๙', ''],
    ['', '๒. จัดทำคู่มือ', 'สำนักปลัด', 'ตลอดปี', 'จัดทำแล้วสองงาน'],
    ['', '๓. เผยแพร่แผน', 'กองคลัง', 'ตลอดปี', ''],
  ];
  return smallOffice(rows, {});
}

async function withSplit(folder: string): Promise<void> {
  await withBook(() => {}, officeOfAll)(folder);
  await dataFrom('split', join(folder, BOOK), '--today', '2026-04-01');
}

function withoutHolidays(model: WorkbookModel): void {
  model.sheets = model.sheets.filter(({ name }) => name !== 'วันหยุด');
}

function withBlanks(model: WorkbookModel): void {
  for (const cell of ['E3', 'E9']) typeInto({ model, sheet: 'มาตรการ' }, cell, '');
}

/** Answers for a blank result and for a filled one. */
async function withAnswers(folder: string): Promise<void> {
  await withBook(withBlanks)(folder);
  const lines = exampleTable(EXAMPLE)
    .slice(2, 4)
    .map(([, method = '']) => `"${method}",จัดแล้ว ๑ ครั้ง`);
  writeFileSync(join(folder, 'T.csv'), ['วิธีการดำเนินการ,ผลการดำเนินงาน', ...lines].join('\r\n'));
}

function withDamage(model: WorkbookModel): void {
  typeInto({ model, sheet: 'มาตรการ' }, 'E9', DAMAGED);
}

async function withFix(folder: string): Promise<void> {
  await withBook(withDamage)(folder);
  await dataFrom('fix', join(folder, BOOK), '--today', '2026-04-01');
}

/** A new folder as it is before the command. */
async function folderFor({ prepare }: Case): Promise<string> {
  const folder = scratch();
  mkdirSync(join(folder, OUT));
  await prepare(folder);
  return folder;
}

function copyOf(folder: string): string {
  const copy = scratch();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function run({ argv }: Case, folder: string, options: { at?: number; how?: Break } = {}): Promise<BrokenRun> {
  const paths = [BOOK, OUT, 'T.csv'];
  const words = argv.map(word => (paths.includes(word) ? join(folder, word) : word));
  return runBroken([...words, ...TODAY], folder, options);
}

/** What must be the same as after a run that was not killed. */
interface Remains {
  readonly staff: unknown;
  readonly derived: unknown;
  /** What was kept of closed rounds, and the list of reports. */
  readonly kept: unknown;
  /** The names beside the workbook: no lock, no temporary file. */
  readonly files: readonly string[];
  /** Other files than letters, texts for LINE and documents. */
  readonly odd: readonly string[];
  readonly told: readonly string[];
}

async function remains(folder: string): Promise<Omit<Remains, 'told'>> {
  const model = await readWorkbook(join(folder, BOOK));
  const made = readdirSync(join(folder, OUT));
  // A report of a killed run may be there beside the next one's. It must be whole.
  for (const file of made.filter(file => file.endsWith('.docx'))) unzipSync(readFileSync(join(folder, OUT, file)));
  return {
    staff: staffRows(model),
    derived: told(model),
    kept: model.sheets.flatMap(({ name }) => (/^(?:รอบ|ทะเบียน)/.test(name) ? [valuesOf(model, name)] : [])),
    files: readdirSync(folder).sort(),
    odd: made.filter(file => !/\.(eml|docx|txt)$/.test(file)),
  };
}

/** To whom a letter went, for each letter. */
function lettersIn(folder: string): string[] {
  const letters = readdirSync(join(folder, OUT)).filter(name => name.endsWith('.eml'));
  return letters.map(
    name => /^To: .*?([\w.-]+@[\w.-]+)/m.exec(readFileSync(join(folder, OUT, name), 'utf8'))?.[1] ?? '',
  );
}

interface Count {
  killed: number;
  /** Of these, how many left something that no other left, and so were run again. */
  again: number;
  uncertain: number;
}
const counts = new Map<string, Count>();

/** Kills one run and runs the command again over what it left, unless another kill left the same. Returns what is wrong then. */
async function killAndRunAgain(
  { name, before, reference, codes, seen, count }: Trial,
  at: number,
  how: Break,
): Promise<readonly string[]> {
  const one = CASES[name] as Case;
  const folder = copyOf(before);
  const { killed, writes } = await run(one, folder, { at, how });
  if (!killed) return [`write ${at} was not reached`];
  count.killed += 1;
  const left = signatureOf(folder);
  if (seen.has(left)) return [];
  seen.add(left);
  count.again += 1;
  const again = await run(one, folder);
  const uncertain = ['remind', 'request'].includes(name) ? uncertainIn(again) : [];
  count.uncertain += uncertain.length;
  const found = { ...(await remains(folder)), told: toldIn(folder, uncertain) };
  const faults = Object.entries(found).flatMap(([part, is]) => {
    const [now, whole] = [is, reference[part as keyof Remains]].map(value => JSON.stringify(value));
    return now === whole ? [] : [`${part} differs: ${now}`];
  });
  if (!codes.includes(again.code)) faults.push(`code ${again.code}`);
  return faults.map(fault => `${how} at ${at}, ${writes.at(-1)}: ${fault} ${again.err}`);
}

/** What the next run finds: the parts of dead runs by their kind only, all other files with their bytes. */
function signatureOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(file => file.isFile());
  const lines = files.map(({ name, parentPath }) => {
    const isTemporary = /^\.matrakan-|\.lock-/.test(name);
    const bytes = isTemporary ? '' : readFileSync(join(parentPath, name));
    const kind = name.replace(/\d+(-\w+){4}/, '');
    return `${parentPath.slice(folder.length)}/${kind} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
  return lines.sort().join('\n');
}

/** Who was told or is said to be uncertain, each letter once. */
function toldIn(folder: string, uncertain: readonly string[]): readonly string[] {
  const letters = lettersIn(folder);
  return [...letters, ...uncertain.filter(to => !letters.includes(to))].sort();
}

function uncertainIn({ out }: BrokenRun): string[] {
  const { skipped } = JSON.parse(out) as RemindData;
  return skipped.filter(({ why }) => why.includes('ไม่ทราบผล')).map(({ to }) => to);
}

interface Trial {
  readonly name: string;
  /** A folder as it is before the command. */
  readonly before: string;
  readonly reference: Remains;
  /** The exit codes of the command run once, and run twice. */
  readonly codes: readonly number[];
  /** What killed runs have left so far. */
  readonly seen: Set<string>;
  readonly count: Count;
}

/** Runs the tasks, as many at a time as there are cores. */
async function inParallel<Result>(tasks: readonly (() => Promise<Result>)[]): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < tasks.length; at = next++) results[at] = (await tasks[at]?.()) as Result;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

describe('killed at every write and run again, a command leaves what it leaves if it is not killed', () => {
  it.each(Object.entries(CASES))('%s', { timeout: 1_200_000 }, async (name, one) => {
    const before = await folderFor(one);
    const folder = copyOf(before);
    const { writes, code } = await run(one, folder);
    // A killed run may have done all its work, and then the command has run twice.
    const twice = await run(one, folder);
    const reference = { ...(await remains(folder)), told: toldIn(folder, []) };
    const count = { killed: 0, again: 0, uncertain: 0 };
    counts.set(name, count);
    const trial = { name, before, reference, codes: [code, twice.code], seen: new Set<string>(), count };
    const tasks = writes.flatMap((write, index) => {
      const hows: Break[] = write.startsWith('writeFileSync ') ? ['kill', 'half'] : ['kill'];
      return hows.map(how => () => killAndRunAgain(trial, index + 1, how));
    });
    expect((await inParallel(tasks)).flat()).toEqual([]);
  });
});

afterAll(() => {
  const all = [...counts.values()].reduce((sum, { killed }) => sum + killed, 0);
  const lines = [...counts].map(
    ([name, { killed, again, uncertain }]) =>
      `  ${name}: ${killed}, run again over ${again} different remains${uncertain > 0 ? `, a letter uncertain in ${uncertain}` : ''}`,
  );
  console.log([`killed: ${all} times`, ...lines].join('\n'));
});
