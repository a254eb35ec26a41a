import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readExample } from '../../examples/office';
import { grouped } from '../../src/grid/grouped';
import { askCommands } from '../faults/ask';
import { faultedCommands } from '../faults/commands';
import { gatheredCommands } from '../faults/gathered';
import { splitCommands } from '../faults/split';
import { type Ending, faultTable, type Point } from '../faults/table';
import { twoResultCommands } from '../faults/two-results';
import { readManifest } from '../host/manifest';

// `npm run faults`: makes each Google call of each command fail, runs the command again, and reports what is wrong then.
// `npm run faults -- runDaily` does this for one command.
const root = fileURLToPath(new URL('..', import.meta.url));
const examplePath = join(root, 'examples/office.json');
const manifest = readManifest(join(root, 'dist/appsscript.json'));
process.env['TZ'] = manifest.timeZone;
const code = readFileSync(join(root, 'dist/Code.js'), 'utf8');
const today = readExample(examplePath).today;
const named = process.argv.slice(2);
const bench = { code, manifest, today, examplePath };
const points: Point[] = [];
for (const command of [
  ...faultedCommands(bench),
  ...twoResultCommands(bench),
  ...gatheredCommands(bench),
  ...askCommands(bench),
  ...splitCommands(bench),
]) {
  if (named.length > 0 && !named.includes(command.name)) continue;
  const before = points.length;
  for (const point of faultTable(bench, command)) {
    const { call, name, fault, wrong } = point;
    if (wrong !== '') console.log(`WRONG ${command.name}, call ${call} ${name}, ${fault}: ${wrong}`);
    points.push(point);
  }
  console.error(`${command.name}: ${points.length - before} faults`);
}

const ENDINGS: readonly Ending[] = ['done anyway', 'stopped', 'threw'];
console.log(['command', 'Google call', 'points', ...ENDINGS, 'uncertain', 'told', 'wrong'].join(' | '));
for (const [key, group] of grouped(points, ({ command, name }) => `${command} | ${name}`)) {
  const count = (fits: (point: Point) => boolean) => group.filter(fits).length;
  const endings = ENDINGS.map(ending => count(point => point.ending === ending));
  const others = [count(({ uncertain }) => uncertain), count(({ told }) => told), count(({ wrong }) => wrong !== '')];
  console.log([key, group.length, ...endings, ...others].join(' | '));
}
const wrong = points.filter(({ wrong }) => wrong !== '').length;
console.log(`${points.length} faults, ${wrong} with something wrong`);
process.exitCode = wrong > 0 ? 1 : 0;
