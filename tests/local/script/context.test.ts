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
])('a script has no %s', name => {
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
])('%s is newer than ES2020 and missing', expression => {
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
])('%s exists', expression => {
  expect(evaluate(`typeof ${expression}`)).toBe('function');
});

it('has only the globals of ES2020, console and the services', () => {
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

it('dates made with arguments keep their value and are still Dates', () => {
  const facts =
    'const d = new Date(0); return [d.getTime(), d instanceof Date, d.constructor === Date, Date.UTC(1970, 0, 1)]';
  expect(evaluate(facts)).toEqual([0, true, true, 0]);
});

it("a day given as `now` means 9:00 in the script's time zone", () => {
  expect(evaluate('new Date().toISOString()', { now: '2022-04-01' })).toBe('2022-04-01T02:00:00.000Z');
});

it("arrays, objects and errors from Google belong to the script's context", () => {
  const script = `
    const keys = PropertiesService.getDocumentProperties().getKeys();
    const all = PropertiesService.getDocumentProperties().getProperties();
    try { Utilities.sleep(1e9); } catch (e) { return [keys instanceof Array, all instanceof Object, e instanceof Error, e.name]; }`;
  expect(evaluate(script)).toEqual([true, true, true, 'Exception']);
});

it('each run starts afresh: the top-level code runs again and no variable survives', () => {
  const host = hostOf('var n = 0; function count() { return ++n; }');
  expect([host.call('count').value, host.call('count').value]).toEqual([1, 1]);
});

it('lists the functions that the script declares, and calls only these', () => {
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

it("returns a function's value as a plain copy", () => {
  expect(evaluate('({ list: [1, "ก", null], gone: undefined })')).toEqual({ list: [1, 'ก', null] });
  expect(hostOf('function run() {}').call('run').value).toBeUndefined();
});

it("passes arguments as the script's own objects", () => {
  const host = hostOf('function run(rows) { return [rows instanceof Array, rows[0] instanceof Array, rows] }');
  expect(host.call('run', [[['a']]]).value).toEqual([true, true, [['a']]]);
});

it('stops an endless loop', () => {
  const context = createScriptContext({ now: () => 0, log: () => {} });
  context.load(new Script('function run() { while (true); }'));
  expect(() => context.call('run', [], 50)).toThrow('timed out');
});

it('an error of the script is reported with its message and position in Code.js', () => {
  const host = hostOf('function run() {\n  null.x;\n}');
  expect(() => host.call('run')).toThrow(
    expect.objectContaining({ name: 'TypeError', stack: expect.stringContaining('Code.js:2') }),
  );
});
