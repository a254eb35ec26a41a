import { accessSync, constants, copyFileSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { BadInput } from '../bad-input';
import { syncFolder, writePart } from '../disk/part';
import { errorCode } from '../error-code';
import type { DriveSink } from '../host/drive/drive-sink';

/** A file name has at most 255 bytes, and a Thai letter takes three. The rest is kept for " (2)" and the ending. */
const MAX_STEM_BYTES = 236;

/** Makes the folder if it is missing. @throws BadInput if it is not a folder, or cannot be made or written. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST' || code === 'ENOTDIR') throw new BadInput(`--out ${path}: is not a folder`);
    throw new BadInput(`--out ${path}: cannot be made (${code ?? error})`);
  }
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch {
    throw new BadInput(`--out ${path}: cannot be written`);
  }
}

/**
 * Writes a file in one step and returns its path. Never overwrites: if the name is taken, the file gets the next free one.
 */
export function addFile(folder: string, stem: string, ending: string, bytes: Uint8Array): string {
  const part = writePart(folder, bytes);
  try {
    return putAway(part, folder, safeStem(stem), ending);
  } finally {
    rmSync(part, { force: true });
  }
}

/**
 * A place for uploaded files. A converted document and the Word file that it came from are stored as one file.
 * @param added called for each new file.
 */
export function filesIn(folder: string, added: () => void): DriveSink {
  let last: { readonly stem: string; readonly bytes: Uint8Array; readonly path: string } | null = null;
  return {
    save(name, bytes) {
      const stem = name.replace(/\.docx$/, '');
      const isConverted = stem === name && last?.stem === stem && isDeepStrictEqual(last.bytes, bytes);
      if (isConverted && last) return last;
      last = { stem, bytes, path: addFile(folder, stem, '.docx', bytes) };
      added();
      return last;
    },
  };
}

/** Gives the part the first free name: `name`, `name (2)`, … */
function putAway(part: string, folder: string, stem: string, ending: string): string {
  for (let n = 1; ; n++) {
    const path = join(folder, `${stem}${n === 1 ? '' : ` (${n})`}${ending}`);
    try {
      linkOrCopy(part, path);
      syncFolder(folder);
      return path;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** A link appears with all its bytes at once. Some file systems, such as a memory stick's, have none. @throws EEXIST if the name is taken. */
function linkOrCopy(part: string, path: string): void {
  try {
    linkSync(part, path);
  } catch (error) {
    if (!NO_LINKS.includes(errorCode(error) ?? '')) throw error;
    copyFileSync(part, path, constants.COPYFILE_EXCL);
  }
}

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** Removes characters that Windows, macOS or Linux refuse in a name, and cuts it to length. */
function safeStem(stem: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are removed here.
  const legal = stem.replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, '-').trim();
  let short = '';
  for (const character of legal) {
    if (Buffer.byteLength(short + character) > MAX_STEM_BYTES) break;
    short += character;
  }
  return short.replace(/^\.+|[. ]+$/g, '') || 'untitled';
}
