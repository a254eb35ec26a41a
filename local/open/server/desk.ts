import { Worker } from 'node:worker_threads';
import { reasonOf } from '../../../src/problem';
import { BadInput } from '../../bad-input';
import type { Outbox } from '../../cli/outbox';
import { answer, refuse } from '../../cli/wait';
import type { FromBook, OpenJob, Replies, Request, Shown } from '../requests';
import type { Tabs } from './tabs';

/** The thread with the open workbook, and the queue before it. */
export interface Desk {
  /** Asks the thread when all that was asked before is done. `tab` is asked what the script asks. */
  ask<Kind extends Request['kind']>(request: Extract<Request, { kind: Kind }>, tab: string): Promise<Replies[Kind]>;
  /** The workbook as it was last saved. */
  shown(): Shown;
  /** The names of the functions that a page or a menu item may call. */
  functions(): readonly string[];
  /** Ends the thread when it has nothing to do, and starts it anew with the script as it is built now. */
  restart(): Promise<void>;
  /** Ends the thread when it has nothing to do. */
  close(): Promise<void>;
}

interface DeskOptions {
  readonly workerPath: string;
  job(): OpenJob;
  /** Null if letters can go nowhere. */
  readonly outbox: Outbox | null;
  readonly tabs: Tabs;
  /** For standard error. */
  notice(text: string): void;
}

/** @throws BadInput if the workbook cannot be opened. */
export async function createDesk(options: DeskOptions): Promise<Desk> {
  let { thread, opened } = await start(options);
  let { shown } = opened;
  let tail: Promise<unknown> = Promise.resolve();

  /** One after another, however the one before ended. */
  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const next = tail.then(task);
    tail = next.catch(() => {});
    return next;
  }

  function ask<Kind extends Request['kind']>(request: Extract<Request, { kind: Kind }>, tab: string) {
    return inTurn(async () => {
      const done = await thread.ask(request, tab);
      if (done.shown !== null) {
        ({ shown } = done);
        options.tabs.tell({ kind: 'changed', version: shown.version, by: tab });
      }
      return done.reply as Replies[Kind];
    });
  }

  return {
    ask,
    shown: () => shown,
    functions: () => opened.functions,
    restart: () =>
      inTurn(async () => {
        await thread.end();
        ({ thread, opened } = await start(options));
        ({ shown } = opened);
      }),
    close: () => inTurn(() => thread.end()),
  };
}

type Done = Extract<FromBook, { kind: 'done' }>;

interface Thread {
  ask(request: Request, tab: string): Promise<Done>;
  end(): Promise<void>;
}

type Opened = Extract<FromBook, { kind: 'opened' }>;

function start({ workerPath, job, outbox, tabs, notice }: DeskOptions): Promise<{ thread: Thread; opened: Opened }> {
  const data = job();
  const worker = new Worker(workerPath, { workerData: data });
  let tab = '';
  let ended: Error | null = null;
  let waiting: { done(message: Done): void; fail(error: Error): void } | null = null;

  async function deliver(message: Extract<FromBook, { kind: 'mail' }>['message']): Promise<void> {
    if (outbox === null) throw new Error('Failed to send email: this host has no way to send');
    await outbox.deliver(message);
  }

  const thread: Thread = {
    ask(request, from) {
      tab = from;
      return new Promise((done, fail) => {
        if (ended) return fail(ended);
        waiting = { done, fail };
        worker.postMessage(request);
      });
    },
    end: async () => void (await worker.terminate()),
  };

  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      ended ??= error;
      waiting?.fail(error);
      reject(error);
    };
    worker.on('error', fail);
    worker.on('exit', code => fail(new Error(`the thread with the workbook ended with code ${code}`)));
    worker.on('message', (message: FromBook) => {
      switch (message.kind) {
        case 'opened':
          return resolve({ thread, opened: message });
        case 'cannotOpen':
          return reject(new BadInput(message.message));
        case 'notice':
          return notice(message.text);
        case 'toast':
          return tabs.tell({ kind: 'toast', title: message.toast.title, text: message.toast.text }, tab);
        case 'ask':
          return void tabs.ask(tab, message.question).then(given => answer(data.reply, JSON.stringify(given)));
        case 'mail':
          return void deliver(message.message).then(
            () => answer(data.reply),
            (refusal: unknown) => refuse(data.reply, reasonOf(refusal)),
          );
        case 'failed':
          return waiting?.fail(new Error(message.stack));
        case 'done':
          // A run that is out of time ends while its question is still open.
          tabs.dismiss();
          return waiting?.done(message);
      }
    });
  });
}
