import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newMark } from '../../../../local/disk/owner';
import { sweepParts } from '../../../../local/disk/part';
import { savedWith, saveWhole, settle } from '../../../../local/workbook/files/save-whole';
import { folder } from '../../support/files';

const bytes = (text: string) => Buffer.from(text);

it('replaces the file behind a symbolic link, and the link stays one', () => {
  const place = folder();
  mkdirSync(join(place, 'real'));
  const [real, link] = [join(place, 'real/book.xlsx'), join(place, 'book.xlsx')];
  writeFileSync(real, 'old');
  symlinkSync('real/book.xlsx', link);
  saveWhole([{ path: link, bytes: 'new' }]);
  expect([readFileSync(real, 'utf8'), readlinkSync(link)]).toEqual(['new', 'real/book.xlsx']);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readdirSync(join(place, 'real'))).toEqual(['book.xlsx']);
});

it('makes the file of a link whose file is missing', () => {
  const place = folder();
  symlinkSync(join(place, 'state'), join(place, 'link'));
  saveWhole([{ path: join(place, 'link'), bytes: 'new' }]);
  expect(readFileSync(join(place, 'state'), 'utf8')).toBe('new');
});

it('refuses a link that leads in a circle', () => {
  const link = join(folder(), 'link');
  symlinkSync('link', link);
  expect(() => saveWhole([{ path: link, bytes: 'new' }])).toThrow('leads in a circle');
});

it("keeps the file's mode", () => {
  const path = join(folder(), 'book.xlsx');
  writeFileSync(path, 'old');
  chmodSync(path, 0o660);
  saveWhole([{ path, bytes: 'new' }]);
  expect(statSync(path).mode & 0o777).toBe(0o660);
});

const isAdministrator = process.getuid?.() === 0;
if (!isAdministrator) console.warn('SKIPPED because only the administrator may give files away: the owner is kept');
it.skipIf(!isAdministrator)("keeps the file's owner", () => {
  const path = join(folder(), 'book.xlsx');
  writeFileSync(path, 'old');
  chownSync(path, 65_534, 65_533);
  saveWhole([{ path, bytes: 'new' }]);
  expect([statSync(path).uid, statSync(path).gid]).toEqual([65_534, 65_533]);
});

describe('a run that was killed between the renames of two files', () => {
  /** The folder as such a run leaves it: the new state still has its temporary name. */
  function cutOff(book: 'old' | 'new') {
    const place = folder();
    const [path, state] = [join(place, 'book.xlsx'), join(place, 'state')];
    saveWhole([
      { path: state, bytes: 'new state' },
      { path, bytes: 'new' },
    ]);
    const hash = createHash('sha256').update('new').digest('hex').slice(0, 24);
    const next = join(place, `.state.with-${hash}`);
    renameSync(state, next);
    writeFileSync(state, 'old state');
    writeFileSync(path, book);
    return { place, path, state, next };
  }

  it('is finished if the last file is the new one', () => {
    const { place, state, path, next } = cutOff('new');
    expect(savedWith(state, { bytes: readFileSync(path) })).toBe(next);
    settle(state, { bytes: readFileSync(path) });
    expect([readFileSync(state, 'utf8'), readdirSync(place).sort()]).toEqual(['new state', ['book.xlsx', 'state']]);
  });

  it('is taken back if the last file is still the old one', () => {
    const { place, state, path } = cutOff('old');
    expect(savedWith(state, { bytes: readFileSync(path) })).toBe(state);
    settle(state, { bytes: readFileSync(path) });
    expect([readFileSync(state, 'utf8'), readdirSync(place).sort()]).toEqual(['old state', ['book.xlsx', 'state']]);
  });
});

it('sweeps away the parts of processes that have ended, and nothing else', () => {
  const place = folder();
  const ended = `.matrakan-${newMark().split('-').with(1, '77').join('-')}.part`;
  const running = `.matrakan-${newMark()}.part`;
  const names = [running, '.matrakan-notes.part', 'part', `${ended}.txt`];
  for (const name of [...names, ended]) writeFileSync(join(place, name), '');
  sweepParts(place);
  expect(readdirSync(place).sort()).toEqual(names.sort());
});

it('leaves no part if a file cannot be written', () => {
  const place = folder();
  mkdirSync(join(place, 'book.xlsx'));
  const save = () =>
    saveWhole([
      { path: join(place, 'state'), bytes: 'new' },
      { path: join(place, 'book.xlsx'), bytes: bytes('new') },
    ]);
  expect(save).toThrow('book.xlsx: cannot be saved (EISDIR)');
  expect(readdirSync(place)).toEqual(['book.xlsx']);
});
