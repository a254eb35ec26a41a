import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BadInput } from '../../bad-input';
import { errorCode } from '../../error-code';

/**
 * Locks the workbook against a second run of this program. Take the lock before reading, and keep it until saved.
 * @returns a function that releases the lock.
 * @throws BadInput if another program or another run has the workbook open.
 */
export function lockWorkbook(path: string): () => void {
  refuseOpenElsewhere(path);
  const lock = `${path}.lock`;
  takeOverStale(path, lock);
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    if (code === 'EEXIST') throw busy(path);
    throw new BadInput(`${path}: its folder cannot be written (${code})`);
  }
  return () => rmSync(lock, { force: true });
}

/** @throws BadInput if LibreOffice or Excel has the workbook open. Both put a lock file next to it. */
export function refuseOpenElsewhere(path: string): void {
  const marks = [
    { program: 'LibreOffice', mark: `.~lock.${basename(path)}#` },
    { program: 'Excel', mark: `~$${basename(path)}` },
  ];
  for (const { program, mark } of marks) {
    const file = join(dirname(path), mark);
    if (!existsSync(file)) continue;
    throw new BadInput(
      `${path}: is open in ${program}; close it there (or, if it is not, delete ${file}), then try again`,
    );
  }
}

function takeOverStale(path: string, lock: string): void {
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8'));
  if (Number.isInteger(pid) && pid > 0 && isRunning(pid)) throw busy(path);
  rmSync(lock, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another account's process may not be signalled, but it is there.
    return errorCode(error) === 'EPERM';
  }
}

function busy(path: string): BadInput {
  return new BadInput(`${path}: another run of this program is writing it; wait until it has ended, then try again`);
}
