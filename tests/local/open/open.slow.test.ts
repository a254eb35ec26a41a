import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { writeWorkbook } from '../../../local/workbook/files/xlsx';
import { scratch } from '../../support/cli';
import { runProcess } from '../../support/cli-process';
import { exampleWorkbook } from '../../support/office';

/** The program in a process of its own, once it has printed its line. */
async function opened(...argv: string[]) {
  const child = spawn(process.execPath, [resolve('build/cli.js'), 'open', ...argv], { stdio: 'pipe' });
  const ended = new Promise<number | null>(done => child.on('exit', done));
  let out = '';
  await new Promise<void>(done => {
    child.stdout.on('data', text => {
      out += text;
      if (out.includes('\n')) done();
    });
    void ended.then(() => done());
  });
  return { out, ended, end: (signal: NodeJS.Signals) => child.kill(signal) };
}

async function exampleFile(): Promise<string> {
  const book = join(scratch(), 'B.xlsx');
  await writeWorkbook(book, exampleWorkbook());
  return book;
}

it.each(['SIGINT', 'SIGTERM'] as const)(
  'prints its address as one line, keeps the lock, and ends at %s',
  async signal => {
    const book = await exampleFile();
    const open = await opened(book);
    expect(open.out).toMatch(
      /^\S+B\.xlsx: open http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/ in a browser; Ctrl\+C ends it\n$/,
    );
    const [, address = ''] = /(http:\S+)/.exec(open.out) ?? [];
    expect((await fetch(`${address}sheet/0`)).status).toBe(200);
    const second = await runProcess(['flag', book]);
    expect([second.code, second.err]).toEqual([
      2,
      expect.stringContaining('another run of this program is writing it'),
    ]);
    open.end(signal);
    expect(await open.ended).toBe(0);
    expect(readdirSync(dirname(book)).sort()).toEqual(['B.xlsx', 'B.xlsx.state.json']);
    expect((await runProcess(['check', book])).code).not.toBe(2);
  },
);

it('a workbook that cannot be opened is one line on standard error', async () => {
  const folder = scratch();
  const missing = await runProcess(['open', join(folder, 'none', 'B.xlsx')]);
  expect([missing.code, missing.out, missing.err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  const book = await exampleFile();
  const server = await runProcess(['open', book, '--smtp', 'smtp://nowhere.invalid']);
  expect([server.code, server.err]).toEqual([
    2,
    expect.stringContaining('--smtp smtp://nowhere.invalid: no letter went'),
  ]);
});

it('ends with the shell in which npm has started it', async () => {
  const book = await exampleFile();
  const command = `"${process.execPath}" "${resolve('build/cli.js')}" open "${book}"; true`;
  const env = { ...process.env, npm_lifecycle_event: 'pages' };
  const shell = spawn('sh', ['-c', command], { stdio: 'pipe', env });
  const address = await new Promise<string>(done => {
    shell.stdout.on('data', text => done(/(http:\S+)/.exec(String(text))?.[1] ?? ''));
  });
  expect((await fetch(`${address}sheet/0`)).status).toBe(200);
  const closed = new Promise(done => shell.on('close', done));
  shell.kill('SIGTERM');
  // Its output is closed when the last process that writes there has ended.
  await closed;
  await expect(fetch(`${address}sheet/0`)).rejects.toThrow();
});

it('a missing workbook begins empty, and its file is made by the first change', async () => {
  const book = join(scratch(), 'ใหม่.xlsx');
  const open = await opened(book);
  const [, address = ''] = /(http:\S+)/.exec(open.out) ?? [];
  const { version, sheet } = (await (await fetch(`${address}sheet/0`)).json()) as {
    version: number;
    sheet: { id: number };
  };
  expect(existsSync(book)).toBe(false);
  const edit = { sheet: sheet.id, row: 0, column: 0, text: 'ก', version, seen: '', sure: false };
  const headers = { 'Content-Type': 'application/json', Origin: new URL(address).origin };
  const saved = await fetch(`${address}edit/t`, { method: 'POST', headers, body: JSON.stringify(edit) });
  expect(await saved.json()).toEqual({ kind: 'saved' });
  expect(existsSync(book)).toBe(true);
  for (const body of ['{', '{}', JSON.stringify({ ...edit, row: -1 }), JSON.stringify({ ...edit, text: 5 })]) {
    expect((await fetch(`${address}edit/t`, { method: 'POST', headers, body })).status).toBe(400);
  }
  const call = JSON.stringify({ functionName: 'constructor', args: [] });
  expect((await fetch(`${address}call/t`, { method: 'POST', headers, body: call })).status).toBe(400);
  open.end('SIGKILL');
  expect(await open.ended).toBeNull();
  const again = await opened(book);
  const [, next = ''] = /(http:\S+)/.exec(again.out) ?? [];
  expect(await (await fetch(`${next}sheet/0`)).text()).toContain('"ก"');
  again.end('SIGINT');
  await again.ended;
});
