import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliRun, runCommandLine, scratch } from '../../support/cli';

export { scratch };

/** Runs one command line with a short script instead of the product's. */
export function run(script: string, ...argv: string[]): Promise<CliRun> {
  const codePath = join(scratch(), 'Code.js');
  writeFileSync(codePath, script);
  cpSync('appsscript.json', join(codePath, '..', 'appsscript.json'));
  return runCommandLine(argv, codePath);
}

/** A script whose set-up writes into A1. Its other commands have the given bodies. */
export function scriptOf(functions: Readonly<Record<string, string>> = {}): string {
  const all = {
    setUp: `${A1}.setValue('ก'); ${DONE({
      register: 'ชีต1',
      changes: 2,
      changed: [{ sheet: 'ชีต1', what: ['write', 'colours'] }],
    })}`,
    ...functions,
  };
  return Object.entries(all)
    .map(([name, body]) => `function ${name}(options) { ${body} }\n`)
    .join('');
}

export const A1 = "SpreadsheetApp.getActiveSheet().getRange('A1')";

export const DONE = (data: object) => `return { done: true, message: 'เสร็จ', data: ${JSON.stringify(data)} };`;

export const PROBLEM = (problem: object) =>
  `return { done: false, message: 'ไม่ได้', problem: ${JSON.stringify(problem)} };`;

/** A workbook in its own folder, set up by the script: a copy of the first one, with its state file. */
export async function newBook(): Promise<string> {
  setUpFolder ??= setUpOne();
  const folder = scratch();
  cpSync(await setUpFolder, folder, { recursive: true });
  return join(folder, 'BOOK.xlsx');
}

let setUpFolder: Promise<string> | null = null;

async function setUpOne(): Promise<string> {
  const folder = scratch();
  await run(scriptOf(), 'setup', join(folder, 'BOOK.xlsx'));
  return folder;
}
