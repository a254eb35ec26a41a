import { relative } from 'node:path';
import { importsOf, readHouse } from '../house/house.ts';

/** Test files that run a built file, and the sources that it is built from, which they do not import. */
const BUILT: Readonly<Record<string, readonly string[]>> = {
  'tests/support/office.ts': ['src/main.ts'],
  'tests/support/cli.ts': ['src/main.ts', 'local/programs/worker.ts'],
  'tests/bundle.test.ts': ['src/main.ts'],
  'tests/local/programs/deploy.test.ts': ['local/programs/deploy.ts'],
  'tests/house/house.test.ts': ['src/main.ts', 'local/programs/worker.ts'],
};

const ROOMS = ['src', 'local', 'examples', 'tests'];

/** The test files that depend on a file of src/ or local/, by import or because they run it built. Vitest itself knows only imports. */
export function testsOf(path: string): string[] {
  const changed = relative('.', path);
  const users = new Map<string, string[]>();
  const add = (from: string, to: string) => users.set(to, [...(users.get(to) ?? []), from]);
  for (const { from, to } of importsOf(readHouse(ROOMS), ROOMS)) add(from, to);
  for (const [from, files] of Object.entries(BUILT)) for (const to of files) add(from, to);
  // A page's style gets into the built file without an import that is read here.
  const found = new Set([/\.tsx?$/.test(changed) ? changed : 'src/main.ts']);
  for (const file of found) for (const user of users.get(file) ?? []) found.add(user);
  return [...found].filter(file => file.endsWith('.test.ts'));
}
