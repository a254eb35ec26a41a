import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { BadInput } from '../bad-input';
import { askAndWait } from '../cli/wait';
import { openedBook } from '../open/book/opened-book';
import type { FromBook, OpenJob, Request } from '../open/requests';
import type { Answer } from '../script/screen';
import { missingState, refuseLoneState } from '../workbook/files/state';
import { readWorkbook } from '../workbook/files/xlsx';
import { newWorkbook, type WorkbookModel } from '../workbook/model';

// The thread in which an open workbook and its script are, so that the script can wait while a person reads a question.
if (parentPort) await serve(workerData as OpenJob, parentPort);

async function serve(job: OpenJob, port: MessagePort): Promise<void> {
  const tell = (message: FromBook) => port.postMessage(message);
  const notice = (text: string) => tell({ kind: 'notice', text });
  const workbook = await readOrNew(job.book, notice).catch((error: unknown) => {
    if (!(error instanceof BadInput)) throw error;
    tell({ kind: 'cannotOpen', message: error.message });
    return null;
  });
  if (workbook === null) return;
  const book = openedBook(workbook, job, {
    notice,
    ask: question => JSON.parse(askAndWait(job.reply, () => tell({ kind: 'ask', question }))) as Answer,
    toast: toast => tell({ kind: 'toast', toast }),
    mail: message => void askAndWait(job.reply, () => tell({ kind: 'mail', message })),
  });
  tell({ kind: 'opened', shown: book.shown(), functions: book.functions() });
  port.on('message', async (request: Request) => {
    const before = book.version();
    try {
      const reply = await book.handle(request);
      tell({ kind: 'done', reply, shown: book.version() === before ? null : book.shown() });
    } catch (error) {
      tell({ kind: 'failed', stack: (error instanceof Error && error.stack) || String(error) });
    }
  });
}

async function readOrNew(path: string, notice: (text: string) => void): Promise<WorkbookModel> {
  if (!existsSync(path)) {
    refuseLoneState(path);
    notice(`${path}: is new; the first change makes the file`);
    return newWorkbook(basename(path).replace(/\.xlsx$/i, ''));
  }
  const workbook = await readWorkbook(path);
  const missing = missingState(path, workbook);
  if (missing !== null) notice(missing);
  return workbook;
}
