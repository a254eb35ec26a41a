import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { watchSources } from '../../../../local/open/server/watch';
import { scratch } from '../../../support/cli';

/** Waits until something holds, because builds take a moment. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1000 && !holds(); tries++) await new Promise(done => setTimeout(done, 50));
  expect(holds()).toBe(true);
}

it('a change of a source builds again; one that cannot be built is said, and nothing is loaded anew', async () => {
  const root = scratch();
  for (const folder of ['src/deep', 'local']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(
    join(root, 'build.mjs'),
    `import { readFileSync } from 'node:fs';
    if (readFileSync('src/deep/a.ts', 'utf8') === 'broken') process.exit(1);`,
  );
  writeFileSync(join(root, 'src/deep/a.ts'), 'one');
  let built = 0;
  const notices: string[] = [];
  const end = watchSources(
    root,
    async () => {
      built += 1;
    },
    text => void notices.push(text),
  );
  writeFileSync(join(root, 'src/deep/a.ts'), 'two');
  await until(() => built === 1);
  writeFileSync(join(root, 'src/deep/a.ts'), 'broken');
  await until(() => notices.length === 1);
  writeFileSync(join(root, 'src/deep/a.ts'), 'three');
  await until(() => built === 2);
  end();
  expect(notices).toEqual(['the source could not be built; the page stays as it was']);
});
