import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCommand } from '../../local/cli/arguments/arguments';
import { openInBrowser } from '../../local/open/open';
import { writeWorkbook } from '../../local/workbook/files/xlsx';
import { newWorkbook, type WorkbookModel } from '../../local/workbook/model';
import { scratch } from './cli';
import { EXAMPLE, exampleWorkbook, MANIFEST } from './office';

export interface OpenedInTest {
  /** The address that the program printed. */
  readonly address: string;
  readonly book: string;
  /** Where reports and letters go. */
  readonly out: string;
  /** What it wrote to standard error. */
  err(): string;
  /** Ends it as Ctrl+C does. @returns the exit code. */
  close(): Promise<number>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Opens the example office with `open`, or a workbook with a script of its own. */
export async function openInTest(
  { code, workbook }: { code?: string; workbook?: WorkbookModel } = {},
  ...options: readonly string[]
): Promise<OpenedInTest> {
  const folder = scratch();
  const [book, out] = [join(folder, 'สมุด.xlsx'), join(folder, 'out')];
  await writeWorkbook(book, workbook ?? (code === undefined ? exampleWorkbook() : newWorkbook('สมุด')));
  const codePath = code === undefined ? join(root, 'dist/Code.js') : writeScript(folder, code);
  const command = parseCommand(['open', book, '--out', out, '--today', EXAMPLE.today, ...options]);
  if (command?.verb !== 'open') throw new Error('open is a verb');
  const texts = { out: '', err: '' };
  let stop = () => {};
  const stopped = new Promise<void>(done => {
    stop = done;
  });
  const built = {
    root: code === undefined ? root : folder,
    codePath,
    workerPath: join(root, 'build/open-worker.js'),
    pages: join(root, 'build'),
  };
  let ended: Promise<number> | undefined;
  await new Promise<void>((done, fail) => {
    const io = {
      out(text: string) {
        texts.out += text;
        done();
      },
      err(text: string) {
        texts.err += text;
      },
    };
    ended = openInBrowser(command, io, built, stopped);
    ended.catch(fail);
  });
  return {
    address: /http:\S+/.exec(texts.out)?.[0] ?? '',
    book,
    out,
    err: () => texts.err,
    close() {
      stop();
      return ended ?? Promise.resolve(-1);
    },
  };
}

/** A script as the program finds it: its source, what builds it, and the built file with the project's manifest beside it. */
function writeScript(folder: string, code: string): string {
  const dist = join(folder, 'dist');
  for (const name of ['src', 'local', 'dist']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'src/Code.js'), code);
  writeFileSync(
    join(folder, 'build.mjs'),
    "import { copyFileSync } from 'node:fs';\ncopyFileSync('src/Code.js', 'dist/Code.js');\n",
  );
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(dist, 'Code.js'), code);
  return join(dist, 'Code.js');
}
