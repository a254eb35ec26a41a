import { fileURLToPath } from 'node:url';
import { streamIo } from '../cli/io';
import { runCli } from '../cli/run-cli';
import { openInBrowser } from '../open/open';

// Built into build/cli.js, beside build/worker.js, what `open` needs, and dist/.

const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
// `npm run` goes to the project's folder, but a person's paths begin where the person is.
if (script === 'local' && caller !== undefined) process.chdir(caller);

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const codePath = at('../dist/Code.js');

process.exitCode = await runCli(process.argv.slice(2), streamIo(process.stdout, process.stderr), {
  codePath,
  workerPath: at('./worker.js'),
  open: (command, io) =>
    openInBrowser(command, io, { codePath, workerPath: at('./open-worker.js'), root: at('..'), pages: at('.') }),
});
