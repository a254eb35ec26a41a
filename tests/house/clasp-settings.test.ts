import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** What clasp 3 writes into .clasp.json when it creates a script (`updateSettings` in its core/project.js). */
const WRITTEN_BY_CLASP = {
  scriptId: '1AbCdEf',
  rootDir: 'dist',
  parentId: '1GhIjKl',
  projectId: 'project-1',
  scriptExtensions: ['.js', '.gs'],
  htmlExtensions: ['.html'],
  jsonExtensions: ['.json'],
  filePushOrder: [],
  skipSubdirectories: false,
};

function lint(name: string): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'matrakan-lint-'));
  copyFileSync('biome.json', join(folder, 'biome.json'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, name), JSON.stringify(WRITTEN_BY_CLASP, null, 2));
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  return spawnSync(process.execPath, [biome, 'check', '--error-on-warnings'], { cwd: folder }).status;
}

it('.clasp.json as clasp writes it passes the linter; another file in that layout does not', () => {
  expect([lint('.clasp.json'), lint('other.json')]).toEqual([0, 1]);
});
