import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../local/cli/run-cli';
import { bundleLocal } from './bundle-local';

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What a terminal would show of a long run, in order. */
  readonly progress: readonly string[];
}

let workerPath: Promise<string> | null = null;

/** Makes a new folder for one test. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'matrakan-cli-'));
}

/** Runs one command line with the product's built script, or with another one. */
export async function runCommandLine(argv: readonly string[], codePath = 'dist/Code.js'): Promise<CliRun> {
  workerPath ??= bundleLocal('worker');
  const output = { out: '', err: '', progress: [] as string[] };
  const io = {
    out: (text: string) => {
      output.out += text;
    },
    err: (text: string) => {
      output.err += text;
    },
    progress: (text: string) => void output.progress.push(text),
  };
  const code = await runCli(argv, io, { codePath, workerPath: await workerPath });
  return { code, ...output };
}

/** Runs a command line that must succeed and returns its JSON. */
export async function dataFrom<Data>(...argv: string[]): Promise<Data> {
  const { code, out, err } = await runCommandLine([...argv, '--json']);
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}: ${err}`);
  return JSON.parse(out) as Data;
}

/** A file's bytes as base64, so that tests can compare them. */
export function bytesOf(path: string): string {
  return readFileSync(path).toString('base64');
}
