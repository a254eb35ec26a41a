import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { OpenCommand } from '../cli/arguments/arguments';
import { makeFolder } from '../cli/folder';
import type { Io } from '../cli/io';
import { readScript } from '../cli/job-of';
import { openForRun } from '../cli/open-book';
import { createOutbox } from '../cli/outbox';
import { newReply } from '../cli/wait';
import { sweepParts } from '../disk/part';
import { createDesk, type Desk } from './server/desk';
import { createFrames } from './server/frames';
import { type Site, serve } from './server/http';
import { shellHeaders, shellOf } from './server/shell';
import { createTabs, type Tabs } from './server/tabs';
import { watchSources } from './server/watch';

/** Where the built files are. */
interface Built {
  /** The project's folder. */
  readonly root: string;
  /** dist/Code.js. */
  readonly codePath: string;
  /** build/open-worker.js. */
  readonly workerPath: string;
  /** The folder with open-page.js, open-page.css and open-frame.js. */
  readonly pages: string;
}

/**
 * Shows a workbook in a browser, with its menu and pages, until it is stopped. Prints the address as one line.
 * @returns the exit code.
 * @throws BadInput if the workbook cannot be opened, or letters cannot go where they should.
 */
export async function openInBrowser(
  command: OpenCommand,
  io: Io,
  built: Built,
  stopped: Promise<unknown> = signalled(),
): Promise<number> {
  const { book, out, smtp } = command;
  const notice = (text: string) => io.err(`${text}\n`);
  if (out !== null) {
    makeFolder(out);
    sweepParts(out);
  }
  const outbox = out === null && smtp === null ? null : await createOutbox(out, smtp);
  try {
    await outbox?.check();
    const access = openForRun({ book, readOnly: false, mayOnlyRead: false });
    try {
      const tabs = createTabs();
      const job = () => ({
        book,
        today: command.today,
        folder: resolve(out ?? dirname(book)),
        reply: newReply(),
        ...readScript(built.codePath),
      });
      // A thread uses the time zone that its process had when the thread started, and cannot set its own.
      process.env['TZ'] = job().manifest.timeZone;
      const desk = await createDesk({ workerPath: built.workerPath, job, outbox, tabs, notice });
      await serveUntil(stopped, { desk, tabs, built, command, io });
    } finally {
      access.close();
    }
  } finally {
    outbox?.close();
  }
  return 0;
}

interface Open {
  readonly desk: Desk;
  readonly tabs: Tabs;
  readonly built: Built;
  readonly command: OpenCommand;
  readonly io: Io;
}

async function serveUntil(stopped: Promise<unknown>, { desk, tabs, built, command, io }: Open): Promise<void> {
  const asset = (name: string) => readFileSync(join(built.pages, name), 'utf8');
  const fault = (error: unknown) => io.err(`${error instanceof Error ? error.stack : error}\n`);
  const sites: { frames?: Site; shell?: Site } = {};
  const frames = createFrames({
    address: () => sites.frames?.address ?? '',
    shell: () => sites.shell?.origin ?? '',
    script: () => asset('open-frame.js'),
    functions: desk.functions,
    files: () => desk.shown().files,
  });
  const framesOrigin = () => sites.frames?.origin ?? '';
  const shell = shellOf({ desk, tabs, frames, framesOrigin, asset });
  let unwatch = () => {};

  async function reload(): Promise<void> {
    await desk.restart();
    tabs.tell({ kind: 'reload' });
  }

  try {
    // The sheet's page shows the frames, and its cells and questions lead to the files.
    const fromShell = ['same-origin', 'same-site', 'none'];
    sites.frames = await serve({ token: newToken(), from: fromShell, headers: {}, fault }, frames.handle);
    const headers = shellHeaders(framesOrigin());
    sites.shell = await serve({ token: newToken(), from: ['same-origin', 'none'], headers, fault }, shell);
    if (command.watch) unwatch = watchSources(built.root, reload, text => io.err(`${text}\n`));
    io.out(`${command.book}: open ${sites.shell.address} in a browser; Ctrl+C ends it\n`);
    await stopped;
  } finally {
    unwatch();
    tabs.dismiss();
    tabs.close();
    await desk.close();
    sites.shell?.close();
    sites.frames?.close();
  }
}

function newToken(): string {
  return randomBytes(24).toString('base64url');
}

function signalled(): Promise<void> {
  return new Promise(done => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    if (process.env['npm_lifecycle_event'] === undefined) return;
    // npm passes its signal on to the shell between, and the shell ends without passing it on.
    const shell = process.ppid;
    setInterval(() => process.ppid !== shell && done(), PARENT_EVERY).unref();
  });
}

/** In milliseconds. */
const PARENT_EVERY = 500;
