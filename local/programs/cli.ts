import { fileURLToPath } from 'node:url';
import { streamIo } from '../cli/io';
import { runCli } from '../cli/run-cli';

// Built into build/cli.js, beside build/worker.js and dist/.

const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
// `npm run` goes to the project's folder, but a person's paths begin where the person is.
if (script === 'local' && caller !== undefined) process.chdir(caller);

process.exitCode = await runCli(process.argv.slice(2), streamIo(process.stdout, process.stderr), {
  codePath: fileURLToPath(new URL('../dist/Code.js', import.meta.url)),
  workerPath: fileURLToPath(new URL('./worker.js', import.meta.url)),
});
