import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

/** Builds before the first run and, while watching, before each rerun, because many tests run the built files. */
export function setup(project: TestProject): void {
  build();
  project.onTestsRerun(async () => {
    try {
      build();
    } catch {
      console.error('the build failed: dist/ is older than src/');
    }
  });
}

function build(): void {
  execFileSync(process.execPath, ['build.mjs', '--if-older'], { stdio: 'inherit' });
}
