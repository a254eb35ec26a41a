// Loaded into a process and its threads with NODE_OPTIONS=--require. Counts every write of the file system under BREAK_UNDER (a folder), and
// breaks off at the BREAK_AT-th (from 1):
//   BREAK_HOW=kill   kills the process before the write
//   BREAK_HOW=half   kills it when half of the bytes are written (before it, if the write has no bytes)
//   BREAK_HOW=after  kills it after the write
//   BREAK_HOW=ENOSPC (or another code) makes this write and all later ones fail
// BREAK_LOG, a file, gets a line for each write, so that all threads count together.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const { BREAK_UNDER: under, BREAK_AT: at, BREAK_HOW: how, BREAK_LOG: log } = process.env;
const real = { ...fs };
let depth = 0;

const isWrite = {
  writeFileSync: () => true,
  writeSync: () => true,
  openSync: ([, flags = 'r']) => typeof flags === 'string' && flags !== 'r',
  renameSync: () => true,
  linkSync: () => true,
  copyFileSync: () => true,
  mkdirSync: () => true,
  rmSync: () => true,
  unlinkSync: () => true,
  chmodSync: () => true,
  chownSync: () => true,
};

function nameOf(target) {
  if (typeof target !== 'number') return String(target);
  try {
    return real.readlinkSync(`/proc/self/fd/${target}`);
  } catch {
    return '';
  }
}

function counted(line) {
  real.appendFileSync(log, `${line}\n`);
  return real.readFileSync(log, 'utf8').split('\n').length - 1;
}

const die = () => process.kill(process.pid, 'SIGKILL');

function half(bytes) {
  const all = Buffer.from(bytes);
  return all.subarray(0, Math.floor(all.length / 2));
}

function refusal(code, name) {
  return Object.assign(new Error(`${code}: broken off, ${name}`), { code });
}

function broken(name, args) {
  const number = counted(`${name} ${nameOf(args[0])}`);
  const codes = /^E[A-Z]+$/.test(how) && number >= Number(at) && !['rmSync', 'unlinkSync'].includes(name);
  if (codes) throw refusal(how, name);
  if (number !== Number(at)) return real[name](...args);
  if (how === 'kill') die();
  if (how === 'half') {
    if (name === 'writeFileSync') real.writeFileSync(args[0], half(args[1]));
    die();
  }
  const result = real[name](...args);
  if (how === 'after') die();
  return result;
}

for (const name of Object.keys(isWrite)) {
  fs[name] = (...args) => {
    // Node's own functions call each other.
    if (depth > 0 || !isWrite[name](args) || !nameOf(args[0]).startsWith(under)) return real[name](...args);
    depth += 1;
    try {
      return broken(name, args);
    } finally {
      depth -= 1;
    }
  };
}
syncBuiltinESMExports();
