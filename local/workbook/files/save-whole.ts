import { randomUUID } from 'node:crypto';
import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BadInput } from '../../bad-input';
import { errorCode } from '../../error-code';

const REFUSALS = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'ENOSPC', 'EISDIR'];

/**
 * Writes files whole or not at all: first each beside its place under another name, then all renamed. A run that dies
 * half-way leaves the old files.
 * @throws BadInput when a folder or file cannot be written.
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

/** A rename would replace a file its owner made read-only. */
function refuseReadOnly(path: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined && (mode & 0o222) === 0) throw new BadInput(`${path}: is read-only; nothing was changed`);
}

function keepMode(path: string, part: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined) chmodSync(part, mode);
}
