import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { bundleLocal } from '../../support/bundle-local';

let program = '';
beforeAll(async () => {
  program = await bundleLocal('deploy');
});

/** Runs it in a folder whose `npx` only writes down what it was asked for. */
function deploy(settings: object) {
  const folder = mkdtempSync(join(tmpdir(), 'matrakan-deploy-'));
  const record = join(folder, 'asked');
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify(settings));
  writeFileSync(join(folder, 'npx'), `#!/bin/sh\necho "$@" > '${record}'\nexit 3\n`, { mode: 0o755 });
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}` };
  const { status, stderr } = spawnSync(process.execPath, [program], { cwd: folder, env, encoding: 'utf8' });
  const asked = spawnSync('test', ['-e', record]).status === 0 ? readFileSync(record, 'utf8').trim() : null;
  return { status, stderr, asked };
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
  expect(deploy({ rootDir: 'dist', scriptId: 'abc' })).toEqual({ status: 3, stderr: '', asked: 'clasp push --force' });
});
