import { createHash } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BadInput } from '../../bad-input';
import { syncFolder, writePart } from '../../disk/part';
import { targetOf } from '../../disk/target';
import { errorCode } from '../../error-code';

const REFUSALS = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EISDIR'];

interface FileToSave {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/**
 * Writes all files completely or none of them, and to the disk. Whenever the run dies, the last file decides: if it is the new one, so are
 * the others for `savedWith`. Symbolic links stay, and files keep their mode and, where we may, their owner.
 * @throws BadInput if a folder or file cannot be written.
 */
export function saveWhole(files: readonly FileToSave[]): void {
  const last = files.at(-1);
  if (!last) return;
  const temporary: string[] = [];
  try {
    const parts = files.map(({ path, bytes }) => {
      const target = targetOf(path);
      refuseReadOnly(path);
      const part = writePart(dirname(target), bytes);
      temporary.push(part);
      keepOwner(target, part);
      return { part, target };
    });
    const others = parts.slice(0, -1).map(({ part, target }) => {
      const next = nextName(target, last.bytes);
      renameSync(part, next);
      temporary.push(next);
      return { part: next, target };
    });
    for (const { part, target } of [...parts.slice(-1), ...others]) {
      renameSync(part, target);
      syncFolder(dirname(target));
    }
  } catch (error) {
    for (const path of temporary) rmSync(path, { force: true });
    const code = errorCode(error);
    throw code !== null && REFUSALS.includes(code) ? new BadInput(`${last.path}: cannot be saved (${code})`) : error;
  }
}

/**
 * Where the file that was saved together with `last` is: usually at its own path. If a run died while it renamed the two, it may still have
 * a temporary name.
 */
export function savedWith(path: string, last: { readonly bytes: Uint8Array }): string {
  const next = nextName(targetOf(path), last.bytes);
  return statSync(next, { throwIfNoEntry: false }) ? next : path;
}

/** Finishes or takes back what a killed run was saving. The caller holds the workbook's lock. */
export function settle(path: string, last: { readonly bytes: Uint8Array }): void {
  const target = targetOf(path);
  const next = savedWith(path, last);
  if (next !== path) renameSync(next, target);
  const prefix = nextPrefix(target);
  for (const name of readdirSync(dirname(target))) {
    if (name.startsWith(prefix)) rmSync(join(dirname(target), name), { force: true });
  }
}

function nextPrefix(target: string): string {
  return `.${basename(target)}.with-`;
}

function nextName(target: string, bytes: Uint8Array | string): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
  return join(dirname(target), `${nextPrefix(target)}${hash}`);
}

export class ReadOnlyFile extends BadInput {}

/** Needed because a rename would replace even a read-only file. @throws ReadOnlyFile if the file is there and may not be written. */
export function refuseReadOnly(path: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode === undefined) return;
  if ((mode & 0o222) === 0) throw new ReadOnlyFile(`${path}: is read-only`);
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new ReadOnlyFile(`${path}: may not be written by this account (${errorCode(error)})`);
  }
}

function keepOwner(target: string, part: string): void {
  const stats = statSync(target, { throwIfNoEntry: false });
  if (!stats) return;
  const { mode, uid, gid } = stats;
  const own = statSync(part);
  if (own.uid === uid && own.gid === gid && own.mode === mode) return;
  if (own.uid !== uid || own.gid !== gid) {
    try {
      chownSync(part, uid, gid);
    } catch (error) {
      // Only the administrator may give files away.
      if (errorCode(error) !== 'EPERM') throw error;
    }
  }
  chmodSync(part, mode);
}
