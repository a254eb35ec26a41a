import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { createScriptContext } from '../../../local/script/context';
import { evaluate, hostOf } from '../support/host';

it.each([
  'process',
  'require',
  'module',
  'Buffer',
  'fetch',
  'URL',
  'setTimeout',
  'queueMicrotask',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'atob',
  'btoa',
  'structuredClone',
  'performance',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'WeakRef',
  'FinalizationRegistry',
  'AggregateError',
  'Iterator',
  'window',
  'document',
  'global',
])('a script finds no %s', name => {
  expect(evaluate(`typeof ${name}`)).toBe('undefined');
});

it.each([
  '[].at',
  '[].findLast',
  '[].toSorted',
  '"".at',
  '"".replaceAll',
  '"".isWellFormed',
  'Object.hasOwn',
  'Object.groupBy',
  'Map.groupBy',
  'Promise.any',
  'Promise.withResolvers',
  'Intl.Segmenter',
  'new Uint8Array().at',
  'Array.fromAsync',
  'new Set().union',
  'new ArrayBuffer(1).transfer',
  '[].values().map',
])('%s is newer than ES2020 and gone', expression => {
  expect(evaluate(`typeof ${expression}`)).toBe('undefined');
});

it.each([
  '[].flatMap',
  '"".matchAll',
  '"".trimEnd',
  'Promise.allSettled',
  'Object.fromEntries',
  'BigInt',
  'console.log',
])('%s is there', expression => {
  expect(evaluate(`typeof ${expression}`)).toBe('function');
});

it('has no global but those of ES2020, console and the services', () => {
  const names = evaluate('Object.getOwnPropertyNames(globalThis).filter(name => /^[a-z]/.test(name)).sort()');
  expect(names).toEqual([
    'console',
    'decodeURI',
    'decodeURIComponent',
    'encodeURI',
    'encodeURIComponent',
    'escape',
    'eval',
    'globalThis',
    'isFinite',
    'isNaN',
    'parseFloat',
    'parseInt',
    'run',
    'undefined',
    'unescape',
  ]);
});

it("the clock is the host's, for Date.now, new Date and Date()", () => {
  const now = Date.UTC(2022, 3, 1);
  const clocks = '[Date.now(), new Date().getTime(), new Date(Date()).getTime()]';
  expect(evaluate(clocks, { now })).toEqual([now, now, now]);
});

it('dates made with arguments are their own, and dates all the same', () => {
  const facts =
    'const d = new Date(0); return [d.getTime(), d instanceof Date, d.constructor === Date, Date.UTC(1970, 0, 1)]';
  expect(evaluate(facts)).toEqual([0, true, true, 0]);
});

it("a day begins at nine in the script's time zone", () => {
  expect(evaluate('new Date().toISOString()', { now: '2022-04-01' })).toBe('2022-04-01T02:00:00.000Z');
});

it("arrays, objects and errors from Google are of the script's own kind", () => {
  const script = `
    const keys = PropertiesService.getDocumentProperties().getKeys();
    const all = PropertiesService.getDocumentProperties().getProperties();
    try { Utilities.sleep(1e9); } catch (e) { return [keys instanceof Array, all instanceof Object, e instanceof Error, e.name]; }`;
  expect(evaluate(script)).toEqual([true, true, true, 'Exception']);
});

it('each run starts anew: the top-level code runs again and no variable stays', () => {
  const host = hostOf('var n = 0; function count() { return ++n; }');
  expect([host.call('count').value, host.call('count').value]).toEqual([1, 1]);
});

it('names the functions the script declares, and calls no other', () => {
  const host = hostOf('var library = { hidden() {} }; function shown() {} const arrow = () => 1;');
  expect(host.globals()).toEqual(['shown']);
  for (const name of ['hidden', 'eval', 'Array', 'missing']) {
    expect(() => host.call(name)).toThrow(`Script function not found: ${name}`);
  }
});

it('writes console and Logger to the log', () => {
  const { log } = hostOf('function run() { console.warn("a", 1, { b: 2 }); Logger.log("c"); }').call('run');
  expect(log).toEqual([
    { level: 'warn', text: 'a 1 { b: 2 }' },
    { level: 'log', text: 'c' },
  ]);
});

it('gives back what a function returns as a plain copy', () => {
  expect(evaluate('({ list: [1, "ก", null], gone: undefined })')).toEqual({ list: [1, 'ก', null] });
  expect(hostOf('function run() {}').call('run').value).toBeUndefined();
});

it("hands arguments in as the script's own objects", () => {
  const host = hostOf('function run(rows) { return [rows instanceof Array, rows[0] instanceof Array, rows] }');
  expect(host.call('run', [[['a']]]).value).toEqual([true, true, [['a']]]);
});

it('stops a script that never comes back', () => {
  const context = createScriptContext({ now: () => 0, log: () => {} });
  context.load(new Script('function run() { while (true); }'));
  expect(() => context.call('run', [], 50)).toThrow('timed out');
});

it('an error of the script comes back with its message and where in Code.js it was', () => {
  const host = hostOf('function run() {\n  null.x;\n}');
  expect(() => host.call('run')).toThrow(
    expect.objectContaining({ name: 'TypeError', stack: expect.stringContaining('Code.js:2') }),
  );
});
