import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The worker as the build makes it, so that the command line can be tested without building everything else. */
export async function bundleWorker(): Promise<string> {
  // Inside the project, for there its packages are found.
  const outfile = fileURLToPath(
    new URL(`../../node_modules/.cache/matrakan/worker-${process.pid}.js`, import.meta.url),
  );
  await build({
    entryPoints: [fileURLToPath(new URL('../../local/worker.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    target: 'node20',
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}
