import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { createScriptContext } from '../script/context';

// Prints the ms that dist/Code.js takes to load in a new process, as in an execution in Apps Script: node build/bench-load.js
// In a process that has loaded it before, V8 reuses what it compiled and takes a tenth of the time.
const code = readFileSync(fileURLToPath(new URL('../dist/Code.js', import.meta.url)), 'utf8');
const context = createScriptContext({ now: () => 0, log: () => undefined });
const started = process.hrtime.bigint();
context.load(new Script(code, { filename: 'Code.js' }));
console.log(Number(process.hrtime.bigint() - started) / 1e6);
