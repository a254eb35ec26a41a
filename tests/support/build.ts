import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

/** Many tests run the built files: they are built before the first run, and while watching before each other. */
export function setup(project: TestProject): void {
  build();
  project.onTestsRerun(async () => {
    try {
      build();
    } catch {
      console.error('dist/ is older than src/: it does not build');
    }
  });
}

function build(): void {
  execFileSync(process.execPath, ['build.mjs', '--if-older'], { stdio: 'inherit' });
}
