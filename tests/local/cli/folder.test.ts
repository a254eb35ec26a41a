import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { addFile, makeFolder } from '../../../local/cli/folder';
import { scratch } from './support';

const BYTES = new Uint8Array([1]);

it('adds a file and leaves nothing else behind', () => {
  const folder = scratch();
  const path = addFile(folder, 'รายงาน', '.docx', BYTES);
  expect([readdirSync(folder), [...readFileSync(path)]]).toEqual([['รายงาน.docx'], [1]]);
});

it('never overwrites: the next file of that name gets a number', () => {
  const folder = scratch();
  writeFileSync(join(folder, 'a.docx'), 'theirs');
  expect(basename(addFile(folder, 'a', '.docx', BYTES))).toBe('a (2).docx');
  expect(basename(addFile(folder, 'a', '.docx', BYTES))).toBe('a (3).docx');
  expect(readFileSync(join(folder, 'a.docx'), 'utf8')).toBe('theirs');
});

it.each([
  ['รอบ 6/12: "ร่าง"', 'รอบ 6-12- -ร่าง-.docx'],
  ['../../etc/passwd', '-..-etc-passwd.docx'],
  ['a\n\u0000b', 'a--b.docx'],
  ['.hidden. ', 'hidden.docx'],
  ['', 'untitled.docx'],
  ['..', 'untitled.docx'],
])('the title %j becomes the file name %j', (stem, name) => {
  expect(basename(addFile(scratch(), stem, '.docx', BYTES))).toBe(name);
});

it('cuts a title that is too long for a file name, at a whole letter', () => {
  const name = basename(addFile(scratch(), 'ก'.repeat(300), '.docx', BYTES));
  expect(name).toBe(`${'ก'.repeat(78)}.docx`);
});

it('leaves nothing behind if the file cannot be written', () => {
  const folder = scratch();
  expect(() => addFile(join(folder, 'missing'), 'a', '.docx', BYTES)).toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual([]);
});

it('makes a missing folder, and refuses a file', () => {
  const folder = scratch();
  writeFileSync(join(folder, 'file'), '');
  makeFolder(folder);
  makeFolder(join(folder, 'a/b'));
  expect(readdirSync(join(folder, 'a'))).toEqual(['b']);
  expect(() => makeFolder(join(folder, 'file'))).toThrow('file: is not a folder');
  expect(() => makeFolder(join(folder, 'file/a'))).toThrow('file/a: is not a folder');
});

const isAdministrator = process.getuid?.() === 0;
if (isAdministrator)
  console.warn('SKIPPED because the administrator may write everywhere: a folder without permission');
it.skipIf(isAdministrator)('checks that the folder is writable', () => {
  const folder = scratch();
  chmodSync(folder, 0o555);
  expect(() => makeFolder(folder)).toThrow('cannot be written');
  expect(existsSync(folder)).toBe(true);
});
