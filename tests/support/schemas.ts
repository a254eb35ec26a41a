import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { hasProgram, sharedFolder } from './needs';

const WHY = 'reports are held against the schemas of WordprocessingML';
const shared = sharedFolder(WHY);

/** False where the validator, which stands beside the project, or the program it needs is missing. */
export const hasSchemas = hasProgram('xmllint', WHY) && shared !== null;

/** What the validator says of a .docx. @throws where a part of it is not valid. */
export function heldAgainstSchemas(docx: string): string {
  return execFileSync(join(shared ?? '', 'tools/validate-docx'), [docx], { encoding: 'utf8' });
}
