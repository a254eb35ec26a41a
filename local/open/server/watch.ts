import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';

const QUIET_MS = 200;

/**
 * Builds again whenever a source has changed. Changes during a build lead to another one.
 * @param root the project's folder.
 * @param built called after each build that succeeded.
 * @returns a function that ends it.
 */
export function watchSources(root: string, built: () => Promise<void>, notice: (text: string) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();

  async function rebuild(): Promise<void> {
    const code = await new Promise(resolve => {
      spawn(process.execPath, ['build.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).on('exit', resolve);
    });
    if (code === 0) await built();
    else notice('the source could not be built; the page stays as it was');
  }

  const watchers = ['src', 'local'].map(folder =>
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        work = work.then(rebuild);
      }, QUIET_MS);
    }).on('error', () => {
      // An editor's temporary file may be gone before it is looked at.
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const one of watchers) one.close();
  };
}
