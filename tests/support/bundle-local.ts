import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Inside the project, because Node looks for packages there. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/matrakan/', import.meta.url));

const { devDependencies } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
);

/** Builds one program of local/ in the way of the build, without building anything else. Returns its path. */
export async function bundleLocal(name: 'worker' | 'deploy'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../local/programs/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    // As in build.mjs: to load all of hucre would take a third of a command's time.
    external: Object.keys(devDependencies).filter(one => one !== 'hucre'),
    target: 'node20',
    logLevel: 'warning',
  });
  const code = outputFiles.map(({ text }) => text).join('');
  const file = join(CACHE, `${name}-${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`);
  // Renamed when complete, because test files run in parallel and must not see half a file.
  const part = join(CACHE, randomUUID());
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(part, code);
  renameSync(part, file);
  return file;
}
