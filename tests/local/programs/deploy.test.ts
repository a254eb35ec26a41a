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

/** Runs it in a folder whose clasp, where there is one, only writes down what it was asked for. */
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
  'without a script id (%j) it says what to do',
  settings => {
    const { status, stderr, asked } = deploy(settings);
    expect([status, asked]).toEqual([2, null]);
    expect(stderr).toContain('clasp create-script --type sheets');
    expect(stderr.trim().split('\n')).toHaveLength(4);
  },
);

it('with one it pushes, and ends as the push does', () => {
  expect(deploy({ rootDir: 'dist', scriptId: 'abc' })).toEqual({ status: 3, stderr: '', asked: 'push --force' });
});

it('says in one line that clasp is not there', () => {
  const { status, stderr, asked } = deploy({ rootDir: 'dist', scriptId: 'abc' }, false);
  expect([status, asked]).toEqual([1, null]);
  expect(stderr).toMatch(/^deploy: clasp could not be started, nothing was pushed; run npm ci .*@google\/clasp.*\n$/);
});

it('finds the clasp that is installed, a program', () => {
  const installed = createRequire(resolve('package.json')).resolve('@google/clasp');
  expect(readFileSync(installed, 'utf8')).toMatch(/^#!.*node/);
});
