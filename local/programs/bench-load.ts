import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { createScriptContext } from '../script/context';

// Loading dist/Code.js in a process that has not seen it, as an execution in Apps Script does: node build/bench-load.js prints the ms.
// In a process that loaded it before, V8 still has what it compiled, and the figure is a tenth.
const code = readFileSync(fileURLToPath(new URL('../dist/Code.js', import.meta.url)), 'utf8');
const context = createScriptContext({ now: () => 0, log: () => undefined });
const started = process.hrtime.bigint();
context.load(new Script(code, { filename: 'Code.js' }));
console.log(Number(process.hrtime.bigint() - started) / 1e6);
