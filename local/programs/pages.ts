import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readExample } from '../../examples/office';

// `npm run pages`: the example office in a browser, on its own day. `npm start` makes its workbook.
const root = fileURLToPath(new URL('..', import.meta.url));
const workspace = join(root, 'workspace');
const book = join(workspace, 'office.xlsx');

if (!existsSync(book)) await import(new URL('./start.js', import.meta.url).href);
const { today } = readExample(join(root, 'examples/office.json'));
process.argv.splice(
  2,
  Number.POSITIVE_INFINITY,
  'open',
  book,
  '--out',
  join(workspace, 'pages'),
  '--watch',
  '--today',
  today,
);
await import(new URL('./cli.js', import.meta.url).href);
