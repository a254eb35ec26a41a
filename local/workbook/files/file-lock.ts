import { closeSync, existsSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BadInput } from '../../bad-input';
import { hasEnded, MARK, newMark } from '../../disk/owner';
import { targetOf } from '../../disk/target';
import { errorCode } from '../../error-code';

/** Two runs that start at the same moment both give way, and each tries again after a time of its own. */
const ATTEMPTS = 5;
const LONGEST_WAIT_MS = 60;

/**
 * Locks the workbook against a second run of this program. Take the lock before reading, and keep it until saved.
 *
 * Each run makes a file of its own, whose name says which process it is, and only then looks for those of others. So of two runs, at least
 * one sees the other, and the file of a run that has ended can be removed without a race: nobody else uses its name.
 * @returns a function that releases the lock.
 * @throws BadInput if another program or another run has the workbook open, or its folder cannot be written.
 */
export function lockWorkbook(path: string): () => void {
  refuseOpenElsewhere(path);
  const target = targetOf(path);
  for (let attempt = 1; ; attempt++) {
    const lock = `${lockStem(target)}${newMark()}`;
    makeLock(path, lock);
    const other = otherLock(target, lock);
    if (other === null) return () => rmSync(lock, { force: true });
    rmSync(lock, { force: true });
    if (attempt === ATTEMPTS) throw busy(path, other);
    pause(Math.random() * LONGEST_WAIT_MS);
  }
}

function lockStem(target: string): string {
  return join(dirname(target), `.${basename(target)}.lock-`);
}

function makeLock(path: string, lock: string): void {
  try {
    closeSync(openSync(lock, 'wx'));
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    const line = `${path}: its folder cannot be written (${code})`;
    throw ['EACCES', 'EPERM', 'EROFS'].includes(code) ? new UnwritableFolder(line) : new BadInput(line);
  }
}

/** No lock can be made here. A command that writes nothing may go on without. */
export class UnwritableFolder extends BadInput {}

/** The lock of another run that may still be going on, or null. Removes those of runs that have ended. */
function otherLock(target: string, own: string): string | null {
  const now = statSync(own).mtimeMs;
  const stem = basename(lockStem(target));
  let other: string | null = null;
  for (const name of readdirSync(dirname(target))) {
    const path = join(dirname(target), name);
    if (path === own || !name.startsWith(stem) || !ONLY_MARK.test(name.slice(stem.length))) continue;
    const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (modified === undefined) continue;
    if (hasEnded(name.slice(stem.length), modified, now)) rmSync(path, { force: true });
    else other = path;
  }
  return other;
}

const ONLY_MARK = new RegExp(`^${MARK}$`);

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

export class OpenElsewhere extends BadInput {}

/** @throws OpenElsewhere if LibreOffice or Excel has the workbook open. Both put a lock file next to it. */
export function refuseOpenElsewhere(path: string): void {
  const marks = [
    { program: 'LibreOffice', mark: `.~lock.${basename(path)}#` },
    { program: 'Excel', mark: `~$${basename(path)}` },
  ];
  for (const { program, mark } of marks) {
    const file = join(dirname(path), mark);
    if (!existsSync(file)) continue;
    throw new OpenElsewhere(
      `${path}: is open in ${program}; close it there (or, if it is not, delete ${file}), then try again`,
    );
  }
}

function busy(path: string, lock: string): BadInput {
  return new BadInput(
    `${path}: another run of this program is writing it; wait until it has ended (or, if there is none, delete ${lock}), then try again`,
  );
}
