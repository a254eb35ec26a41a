import { randomUUID } from 'node:crypto';
import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BadInput } from '../../bad-input';
import { errorCode } from '../../error-code';

const REFUSALS = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'ENOSPC', 'EISDIR'];

/**
 * Writes all files completely or none of them: first under temporary names in the same folders, then renames them. If the run dies
 * half-way, the old files are still there.
 * @throws BadInput if a folder or file cannot be written.
 */
export function saveWhole(files: readonly { readonly path: string; readonly bytes: Uint8Array | string }[]): void {
  const parts = files.map(file => ({
    ...file,
    part: join(dirname(file.path), `.${basename(file.path)}.${randomUUID()}`),
  }));
  try {
    for (const { path, part, bytes } of parts) {
      refuseReadOnly(path);
      writeFileSync(part, bytes, { flag: 'wx' });
      keepMode(path, part);
    }
    for (const { path, part } of parts) renameSync(part, path);
  } catch (error) {
    for (const { part } of parts) rmSync(part, { force: true });
    const code = errorCode(error);
    throw code !== null && REFUSALS.includes(code)
      ? new BadInput(`${files[0]?.path}: cannot be written here (${code}); nothing was changed`)
      : error;
  }
}

/** Needed because a rename would replace even a read-only file. */
function refuseReadOnly(path: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined && (mode & 0o222) === 0) throw new BadInput(`${path}: is read-only; nothing was changed`);
}

function keepMode(path: string, part: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined) chmodSync(part, mode);
}
