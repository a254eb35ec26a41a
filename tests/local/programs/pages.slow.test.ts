import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../support/office';

const BUILT = [
  'pages.js',
  'start.js',
  'cli.js',
  'worker.js',
  'open-worker.js',
  'open-page.js',
  'open-page.css',
  'open-frame.js',
];

describe('npm run pages', () => {
  // A folder of its own, because the program makes its workspace beside its build.
  const folder = mkdtempSync(join(tmpdir(), 'matrakan-pages-'));
  const workspace = join(folder, 'workspace');
  const book = join(workspace, 'office.xlsx');
  beforeAll(() => {
    for (const watched of ['build', 'src', 'local']) mkdirSync(join(folder, watched));
    for (const part of ['package.json', 'dist', 'examples/office.json', ...BUILT.map(name => `build/${name}`)])
      cpSync(part, join(folder, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  });

  const children: ChildProcess[] = [];
  // None is left if a test fails.
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  /** The program in a process of its own, once it has printed an address or has ended. */
  async function started(program: string) {
    const child = spawn(process.execPath, [`build/${program}.js`], { cwd: folder, stdio: 'pipe' });
    children.push(child);
    const said = { out: '', err: '' };
    child.stderr.on('data', text => {
      said.err += text;
    });
    const ended = new Promise<number | null>(done => child.on('close', done));
    await new Promise<void>(done => {
      child.stdout.on('data', text => {
        said.out += text;
        if (said.out.includes('http://')) done();
      });
      void ended.then(() => done());
    });
    const address = /http:\S+/.exec(said.out)?.[0] ?? '';
    return { said, address, ended, end: (signal: NodeJS.Signals) => child.kill(signal) };
  }

  const marks = () => readdirSync(workspace).filter(name => name.startsWith('.'));

  it('makes the example office first, serves it on its own day to this machine only, and ends at SIGINT', async () => {
    const open = await started('pages');
    expect(open.said.out).toContain("1. The office's plan, as it has it: a Word file\n");
    const line = open.said.out.trimEnd().split('\n').at(-1);
    expect(line).toMatch(/office\.xlsx: open http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/ in a browser; Ctrl\+C ends it$/);
    const { origin, port, pathname } = new URL(open.address);
    expect((await fetch(open.address)).status).toBe(200);
    expect((await fetch(origin)).status).toBe(404);
    expect((await fetch(`${origin}${pathname.replace(/.\/$/, '/')}`)).status).toBe(404);
    // Another address of this machine, at which a server for all networks would answer.
    await expect(fetch(`http://127.0.0.2:${port}${pathname}`)).rejects.toThrow('fetch failed');
    const called = await post(open.address, 'run/t', { functionName: 'checkHealth' });
    expect(called.status).toBe(200);
    open.end('SIGINT');
    expect([await open.ended, open.said.err, marks()]).toEqual([0, '', []]);
    await expect(fetch(open.address)).rejects.toThrow('fetch failed');
  });

  it('opens the same workbook again with what was typed, at another address, and ends at SIGTERM', async () => {
    const first = await started('pages');
    const { version, sheet } = (await (await fetch(`${first.address}sheet/0`)).json()) as {
      version: number;
      sheet: { id: number };
    };
    const edit = { sheet: sheet.id, row: 200, column: 1, text: 'พิมพ์ไว้', version, seen: '', sure: false };
    expect(await (await post(first.address, 'edit/t', edit)).json()).toEqual({ kind: 'saved' });
    first.end('SIGTERM');
    expect([await first.ended, first.said.out.trimEnd().split('\n').length, first.said.err]).toEqual([0, 1, '']);
    const again = await started('pages');
    expect(again.address).not.toBe(first.address);
    expect(await (await fetch(`${again.address}sheet/0`)).text()).toContain('พิมพ์ไว้');
    again.end('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  it('is refused with one line while the workbook is open, and so is npm start, which then changes nothing', async () => {
    const open = await started('pages');
    const before = readFileSync(book);
    for (const program of ['pages', 'start']) {
      const second = await started(program);
      expect([await second.ended, second.said.err.trimEnd().split('\n')]).toEqual([
        2,
        [expect.stringMatching(/office\.xlsx: another run of this program is writing it/)],
      ]);
      expect(second.said.out).toBe('');
    }
    expect(readFileSync(book).equals(before)).toBe(true);
    expect((await fetch(`${open.address}sheet/0`)).status).toBe(200);
    open.end('SIGINT');
    expect(await open.ended).toBe(0);
  });

  it('says in one line that the workbook cannot be read', async () => {
    const before = readFileSync(book);
    writeFileSync(book, 'x');
    const refused = await started('pages');
    expect([await refused.ended, refused.said.out, refused.said.err.trimEnd().split('\n')]).toEqual([
      2,
      '',
      [expect.stringContaining('office.xlsx: ')],
    ]);
    writeFileSync(book, before);
    expect(marks()).toEqual([]);
  });

  it('keeps the other files of the workspace when it makes the office anew', async () => {
    writeFileSync(join(workspace, 'new.xlsx'), 'ของฉัน');
    renameSync(book, join(folder, 'elsewhere.xlsx'));
    const open = await started('pages');
    open.end('SIGINT');
    expect(await open.ended).toBe(0);
    expect(readFileSync(join(workspace, 'new.xlsx'), 'utf8')).toBe('ของฉัน');
    expect(open.said.out).toContain(`The example office on ${EXAMPLE.today}`);
  });
});

function post(address: string, path: string, body: object): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', Origin: new URL(address).origin };
  return fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}
