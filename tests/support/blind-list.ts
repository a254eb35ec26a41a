import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The columns of a list that was written before the code was read, its line breaks made real. */
export function blindList(name: string, besides: string): string[][] {
  return readFileSync(fileURLToPath(new URL(name, besides)), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t').map(column => column.replace(/\\n/g, '\n')));
}
