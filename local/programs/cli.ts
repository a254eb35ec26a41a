import { fileURLToPath } from 'node:url';
import { runCli } from '../cli/run-cli';

// Built into build/cli.js, beside build/worker.js and dist/.
process.exitCode = await runCli(
  process.argv.slice(2),
  {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
  },
  {
    codePath: fileURLToPath(new URL('../dist/Code.js', import.meta.url)),
    workerPath: fileURLToPath(new URL('./worker.js', import.meta.url)),
  },
);
