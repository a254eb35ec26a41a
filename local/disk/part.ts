import { closeSync, fsyncSync, openSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../error-code';
import { hasEnded, MARK, newMark } from './owner';

const PART = new RegExp(`^\\.matrakan-(${MARK})\\.part$`);

/**
 * Writes the bytes to the disk (not only to the system's memory) under a temporary name and returns its path.
 * @throws a system error; then no file is left.
 */
export function writePart(folder: string, bytes: Uint8Array | string): string {
  const part = join(folder, `.matrakan-${newMark()}.part`);
  try {
    const file = openSync(part, 'wx');
    try {
      writeFileSync(file, bytes);
      toDisk(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  return part;
}

/** @throws a system error, such as a full disk's that shows only now. */
function toDisk(file: number): void {
  try {
    fsyncSync(file);
  } catch (error) {
    // Some network folders cannot do this.
    if (!['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error;
  }
}

/** Removes the parts that killed runs left in a folder. Does nothing if the folder cannot be read or written. */
export function sweepParts(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const mark = PART.exec(name)?.[1];
      const path = join(folder, name);
      if (mark !== undefined && hasEnded(mark, statSync(path).mtimeMs)) rmSync(path, { force: true });
    }
  } catch {
    // They only take up room.
  }
}

/** Makes renames in a folder last through a power cut. Windows cannot, and needs not. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The files are whole all the same.
  }
}
