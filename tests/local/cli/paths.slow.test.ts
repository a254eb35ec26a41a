import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../local/workbook/files/xlsx';
import { scratch } from '../../support/cli';
import { runProcess } from '../../support/cli-process';
import { exampleWorkbook, foreignWorkbook } from '../../support/office';
import { newBook, run, scriptOf } from './support';

const TODAY = ['--today', '2026-04-01'];

async function officeIn(folder: string): Promise<string> {
  const book = join(folder, 'BOOK.xlsx');
  await writeWorkbook(book, exampleWorkbook());
  return book;
}

it('a relative path begins where the person stands who types `npm run local`', async () => {
  const folder = scratch();
  await officeIn(folder);
  const env = { npm_lifecycle_event: 'local', INIT_CWD: folder };
  const { code, err } = await runProcess(['remind', 'BOOK.xlsx', '--out', 'letters', ...TODAY], { env });
  expect([code, err, readdirSync(join(folder, 'letters')).length]).toEqual([0, '', 3]);
});

it('without npm, a relative path begins in the working folder', async () => {
  const folder = scratch();
  await officeIn(folder);
  const env = { npm_lifecycle_event: 'test', INIT_CWD: '/' };
  expect((await runProcess(['flag', 'BOOK.xlsx', ...TODAY], { cwd: folder, env })).code).toBe(0);
});

it('--out makes its folder, but not for --dry-run', async () => {
  const script = scriptOf({
    sendReminders: "return { done: true, message: '', data: { letters: [], sent: 0, skipped: [] } };",
  });
  const book = await newBook();
  const folder = join(scratch(), 'a/b');
  await run(script, 'remind', book, '--out', folder, '--dry-run');
  expect(existsSync(folder)).toBe(false);
  expect((await run(script, 'remind', book, '--out', folder)).code).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

it('a bad emblem is named by its path', async () => {
  const picture = join(scratch(), 'ครุฑ.png');
  writeFileSync(picture, 'no picture');
  const problem = "return { done: false, message: '', problem: { code: 'badEmblem' } };";
  const { code, err } = await run(scriptOf({ setUp: problem }), 'setup', await newBook(), '--emblem', picture);
  expect([code, err]).toEqual([
    2,
    `${picture}: is not a PNG picture of at most 35 KB, as the emblem must be; give another file\n`,
  ]);
});

describe('a workbook that may only be read', () => {
  async function readOnlyOffice() {
    const folder = scratch();
    const book = await officeIn(folder);
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
    chmodSync(folder, 0o555);
    return { folder, book, names: readdirSync(folder) };
  }

  it.each([
    ['check', [], 1],
    ['health', [], 0],
    ['fix', ['--dry-run'], 0],
    ['remind', ['--dry-run'], 0],
  ])('is enough for %s %s', async (verb, options, expected) => {
    const { folder, book, names } = await readOnlyOffice();
    const { code, out, err } = await runProcess([verb, book, ...options, ...TODAY, '--json'], { asNobody: true });
    expect([code === 0 || code === expected, JSON.parse(out).problem]).toEqual([true, undefined]);
    expect(err.includes('not written into the workbook')).toBe(verb === 'check');
    expect(readdirSync(folder)).toEqual(names);
  });

  it.each([
    ['flag', []],
    ['remind', ['--out', '']],
  ])('is refused by %s before it does anything', async (verb, options) => {
    const { folder, book, names } = await readOnlyOffice();
    const out = scratch();
    chmodSync(out, 0o777);
    const words = options.map(option => (option === '' ? out : option));
    const { code, err } = await runProcess([verb, book, ...words, ...TODAY], { asNobody: true });
    expect([code, err.split('\n').length]).toEqual([2, 2]);
    expect(err).toContain(`${book}: `);
    expect([readdirSync(folder), readdirSync(out)]).toEqual([names, []]);
  });
});

it('the first set-up of a workbook of the office keeps a copy beside it, and says so', async () => {
  const folder = scratch();
  const book = join(folder, 'แผน.xlsx');
  await writeWorkbook(book, foreignWorkbook('แผน', [['มาตรการ', 'ผู้รับผิดชอบ']]));
  rmSync(`${book}.state.json`);
  const bytes = readFileSync(book);
  const first = await runProcess(['setup', book, ...TODAY]);
  expect([first.code, first.err]).toEqual([
    0,
    `the workbook as it was is kept in ${join(folder, 'แผน ก่อนติดตั้ง.xlsx')}\n`,
  ]);
  expect(readFileSync(join(folder, 'แผน ก่อนติดตั้ง.xlsx')).equals(bytes)).toBe(true);
  expect((await runProcess(['setup', book, ...TODAY])).err).toBe('');
  expect(readdirSync(folder).filter(name => name.includes('ก่อนติดตั้ง'))).toHaveLength(1);
});

it('a workbook that set-up makes has no copy', async () => {
  const folder = scratch();
  await runProcess(['setup', join(folder, 'ใหม่.xlsx'), ...TODAY]);
  expect(readdirSync(folder).sort()).toEqual(['ใหม่.xlsx', 'ใหม่.xlsx.state.json']);
});
