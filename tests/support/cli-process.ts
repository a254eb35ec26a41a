import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { CliRun } from './cli';

export interface ProcessRun extends Omit<CliRun, 'progress'> {
  readonly killed: boolean;
}

interface ProcessOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Run as somebody who may write nothing of the administrator's, if the tests run as the administrator. */
  readonly asNobody?: boolean;
}

const NOBODY = 65_534;

/** Runs a command line of the built program in a process of its own. */
export function runProcess(argv: readonly string[], options: ProcessOptions = {}): Promise<ProcessRun> {
  const { cwd, env = {}, asNobody = false } = options;
  const child = spawn(process.execPath, [resolve('build/cli.js'), ...argv], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(asNobody && process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY }),
  });
  const texts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.err += text;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => done({ ...texts, code: code ?? -1, killed: signal === 'SIGKILL' }));
  });
}
