import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** One program of local/ as the build makes it, so that it can be tested without building everything else. */
export async function bundleLocal(name: 'worker' | 'deploy'): Promise<string> {
  // Inside the project, for there its packages are found.
  const cache = new URL(`../../node_modules/.cache/matrakan/${name}-${process.pid}.js`, import.meta.url);
  const outfile = fileURLToPath(cache);
  await build({
    entryPoints: [fileURLToPath(new URL(`../../local/${name}.ts`, import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    target: 'node20',
    outfile,
    logLevel: 'warning',
  });
  process.once('exit', () => rmSync(outfile, { force: true }));
  return outfile;
}
