import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * True if a program that tests need is installed. Otherwise the console says that they are skipped.
 * @throws Error instead if MATRAKAN_REQUIRE_TOOLS=1, as on the build server.
 */
export function hasProgram(name: string, why: string): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
  return found || missing(name, why);
}

/** The folder beside the project that holds the real table and the validator; null if there is none. */
export function sharedFolder(why: string): string | null {
  const folder = fileURLToPath(new URL('../../../shared', import.meta.url));
  if (existsSync(folder)) return folder;
  sayMissing('../shared', why);
  return null;
}

function missing(what: string, why: string): false {
  if (process.env['MATRAKAN_REQUIRE_TOOLS'] === '1') throw new Error(`${what} is missing: ${why}`);
  sayMissing(what, why);
  return false;
}

function sayMissing(what: string, why: string): void {
  console.warn(`SKIPPED because ${what} is missing: ${why}`);
}
