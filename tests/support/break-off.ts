import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ProcessRun, runProcess } from './cli-process';

/** How a run breaks off at a write of the file system: it is killed, or that write and all later ones fail with this code. */
export type Break = 'kill' | 'half' | 'after' | 'ENOSPC' | 'EROFS';

export interface BrokenRun extends ProcessRun {
  /** Every write so far: what was called, and for which file. */
  readonly writes: readonly string[];
}

let runs = 0;

/**
 * Runs a command line in a process of its own that breaks off at its n-th write below `under` (from 1; 0 for never). Writes are counted by
 * `break-off.cjs`.
 */
export async function runBroken(
  argv: readonly string[],
  under: string,
  { at = 0, how = 'kill' }: { readonly at?: number; readonly how?: Break } = {},
): Promise<BrokenRun> {
  runs += 1;
  const log = join(tmpdir(), `matrakan-writes-${process.pid}-${runs}`);
  writeFileSync(log, '');
  const ended = await runProcess(argv, {
    env: {
      NODE_OPTIONS: `--require=${resolve('tests/support/break-off.cjs')}`,
      BREAK_UNDER: under,
      BREAK_AT: String(at),
      BREAK_HOW: how,
      BREAK_LOG: log,
    },
  });
  const writes = readFileSync(log, 'utf8').split('\n').slice(0, -1);
  rmSync(log);
  return { ...ended, writes };
}
