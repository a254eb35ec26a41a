import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

it('a build brings the manifest back that clasp replaced', () => {
  const folder = mkdtempSync(join(tmpdir(), 'matrakan-build-'));
  for (const part of ['build.mjs', 'package.json', 'appsscript.json', 'tsconfig.json', 'src', 'local', 'examples']) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const build = () => execFileSync(process.execPath, ['build.mjs', '--if-older'], { cwd: folder });
  const manifest = join(folder, 'dist/appsscript.json');
  build();
  const built = readFileSync(manifest, 'utf8');
  writeFileSync(
    manifest,
    '{ "timeZone": "America/New_York", "exceptionLogging": "STACKDRIVER", "runtimeVersion": "V8" }',
  );
  build();
  expect(readFileSync(manifest, 'utf8')).toBe(built);
  expect(built).toBe(readFileSync('appsscript.json', 'utf8'));
});
