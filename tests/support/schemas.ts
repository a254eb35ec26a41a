import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { hasProgram, sharedFolder } from './needs';

const WHY = 'reports are validated against the schemas of WordprocessingML';
const shared = sharedFolder(WHY);

/** True if the validator, which is in a folder beside the project, and the program that it needs are here. */
export const hasSchemas = hasProgram('xmllint', WHY) && shared !== null;

/** The validator's output for a .docx. @throws if a part of it is not valid. */
export function heldAgainstSchemas(docx: string): string {
  return execFileSync(join(shared ?? '', 'tools/validate-docx'), [docx], { encoding: 'utf8' });
}
