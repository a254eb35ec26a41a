import { existsSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { BadInput } from '../bad-input';
import { errorCode } from '../error-code';

/**
 * The file that a path means: symbolic links are followed, also one whose file is missing.
 * @throws BadInput if links lead in a circle.
 */
export function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (errorCode(error) === 'ELOOP') throw new BadInput(`${path}: is a link that leads in a circle`);
    const link = linkOf(path);
    if (link !== null) return targetOf(resolve(dirname(path), link));
    const folder = dirname(path);
    return existsSync(folder) ? join(realpathSync(folder), basename(path)) : resolve(path);
  }
}

function linkOf(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
