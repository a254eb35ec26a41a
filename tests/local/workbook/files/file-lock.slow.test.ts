import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { newMark } from '../../../../local/disk/owner';
import { lockWorkbook } from '../../../../local/workbook/files/file-lock';
import { folder } from '../../support/files';

function newBook(): string {
  const path = join(folder(), 'book.xlsx');
  writeFileSync(path, '');
  return path;
}

const lockOf = (path: string, mark: string) => join(dirname(path), `.${basename(path)}.lock-${mark}`);
const namesBeside = (path: string) => readdirSync(dirname(path));

it('blocks a second run until it is released', () => {
  const path = newBook();
  const release = lockWorkbook(path);
  expect(() => lockWorkbook(path)).toThrow(`${path}: another run of this program is writing it`);
  release();
  lockWorkbook(path)();
  expect(namesBeside(path)).toEqual(['book.xlsx']);
});

it.each([
  ['has a number that nobody has now', (parts: string[]) => parts.with(0, '4194999')],
  ['has a number that this process has now', (parts: string[]) => parts.with(1, '77')],
])('of a run that died and %s is taken over', (_, change) => {
  const path = newBook();
  writeFileSync(lockOf(path, change(newMark().split('-')).join('-')), '');
  lockWorkbook(path)();
  expect(namesBeside(path)).toEqual(['book.xlsx']);
});

it("another workbook's lock is left alone", () => {
  const path = newBook();
  const other = lockOf(join(dirname(path), 'other.xlsx'), newMark().split('-').with(0, '4194999').join('-'));
  writeFileSync(other, '');
  lockWorkbook(path)();
  expect(namesBeside(path).sort()).toEqual([basename(other), 'book.xlsx'].sort());
});

/** Each process takes over the lock of a dead run as often as it can, and reports if it ever shares the lock. */
const TAKER = `
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { lockWorkbook } from './local/workbook/files/file-lock';
const [, , path = '', stale = '', rounds = ''] = process.argv;
const inside = path + '.inside';
let taken = 0;
for (let round = 0; round < Number(rounds); round++) {
  writeFileSync(stale, '');
  try {
    const release = lockWorkbook(path);
    writeFileSync(inside, '', { flag: 'wx' });
    taken += 1;
    rmSync(inside);
    release();
  } catch (error) {
    if (!String(error).includes('another run')) { console.log('SHARED ' + error); process.exit(1); }
  }
}
console.log('taken ' + (taken > 0));
`;

it('of a run that died is never taken over by two at once', async () => {
  const path = newBook();
  const program = join(folder(), 'taker.mjs');
  await build({
    stdin: { contents: TAKER, resolveDir: '.', loader: 'ts' },
    ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile: program },
  });
  const stale = lockOf(path, newMark().split('-').with(1, '77').join('-'));
  const takers = Array.from({ length: 4 }, () => outputOf(program, path, stale, '150'));
  expect(await Promise.all(takers)).toEqual(Array(4).fill('taken true\n'));
});

function outputOf(...argv: string[]): Promise<string> {
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  return new Promise((done, fail) => child.on('error', fail).on('close', () => done(text)));
}
