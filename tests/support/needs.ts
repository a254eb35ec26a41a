import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Whether a program that tests need is here. Where it is not they are skipped aloud; with MATRAKAN_REQUIRE_TOOLS=1, as on
 * the build server, that is a failure.
 */
export function hasProgram(name: string, why: string): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
  return found || missing(name, why);
}

/** The folder with the real table and the validator, which stand beside the project and not in it; null without. */
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
  console.warn(`SKIPPED for want of ${what}: ${why}`);
}
