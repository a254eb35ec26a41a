import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { bundleLocal } from '../../support/bundle-local';

let program = '';
beforeAll(async () => {
  program = await bundleLocal('deploy');
});

/** Runs the program in a folder with, if `hasClasp`, a clasp that only records its arguments and exits with 3. */
function deploy(settings: object, hasClasp = true) {
  const folder = mkdtempSync(join(tmpdir(), 'matrakan-deploy-'));
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify(settings));
  const clasp = join(folder, 'node_modules/@google/clasp');
  if (hasClasp) {
    mkdirSync(clasp, { recursive: true });
    writeFileSync(join(clasp, 'package.json'), JSON.stringify({ exports: './index.cjs' }));
    const noting = "require('node:fs').writeFileSync('asked', process.argv.slice(2).join(' ')); process.exit(3);";
    writeFileSync(join(clasp, 'index.cjs'), noting);
  }
  const { status, stderr } = spawnSync(process.execPath, [program], { cwd: folder, encoding: 'utf8' });
  const record = join(folder, 'asked');
  return { status, stderr, asked: existsSync(record) ? readFileSync(record, 'utf8') : null };
}

it.each([{ rootDir: 'dist' }, { rootDir: 'dist', scriptId: '' }])(
  'says what to do if there is no script id (%j)',
  settings => {
    const { status, stderr, asked } = deploy(settings);
    expect([status, asked]).toEqual([2, null]);
    expect(stderr).toContain('clasp create-script --type sheets');
    expect(stderr.trim().split('\n')).toHaveLength(4);
  },
);

it('pushes if there is a script id, and exits with the code of the push', () => {
  expect(deploy({ rootDir: 'dist', scriptId: 'abc' })).toEqual({ status: 3, stderr: '', asked: 'push --force' });
});

it('says in one line that clasp is missing', () => {
  const { status, stderr, asked } = deploy({ rootDir: 'dist', scriptId: 'abc' }, false);
  expect([status, asked]).toEqual([1, null]);
  expect(stderr).toMatch(/^deploy: clasp could not be started, nothing was pushed; run npm ci .*@google\/clasp.*\n$/);
});

it('finds the installed clasp, which is a Node program', () => {
  const installed = createRequire(resolve('package.json')).resolve('@google/clasp');
  expect(readFileSync(installed, 'utf8')).toMatch(/^#!.*node/);
});
