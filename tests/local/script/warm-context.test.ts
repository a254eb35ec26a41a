import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { warmContext } from '../../../local/script/warm-context';
import { hostOf, MANIFEST } from '../support/host';

const WARM = { warm: true } as const;

it('each run starts afresh: the top-level code runs again and no variable survives', () => {
  const host = hostOf('var n = 0; let m = 0; function count() { n += 1; m += 1; return [n, m]; }', WARM);
  expect([host.call('count').value, host.call('count').value]).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

it("each run has its own host's services, clock and log", () => {
  const code = `function run() {
    console.log(new Date().toISOString());
    return Session.getEffectiveUser().getEmail();
  }`;
  const users = ['a@example.org', 'b@example.org'];
  const runs = users.map((user, index) => hostOf(code, { ...WARM, user, now: index }).call('run'));
  expect(runs.map(({ value }) => value)).toEqual(users);
  expect(runs.map(({ log }) => log[0]?.text)).toEqual(['1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.001Z']);
});

it('a run that begins during another has its own variables', () => {
  const code = `var n = 0;
    function outer() { n = 1; Utilities.sleep(1); return [n, Date.now()]; }
    function inner() { return n; }`;
  const inner = hostOf(code, { ...WARM, now: 500 });
  const seen: unknown[] = [];
  const beforeCall = () => void seen.push(inner.call('inner').value);
  expect(hostOf(code, { ...WARM, now: 0, beforeCall }).call('outer').value).toEqual([1, 1]);
  expect(seen).toEqual([0]);
});

it('after an error the next run is not affected', () => {
  const host = hostOf('var n = 0; function run(fails) { n += 1; if (fails) throw new Error("no"); return n; }', WARM);
  expect(() => host.call('run', [true])).toThrow('no');
  expect(host.call('run', [false]).value).toBe(1);
});

it('lists the functions that the script declares, and calls only these', () => {
  const host = hostOf('var library = { hidden() {} }; function shown() {}', WARM);
  expect(host.globals()).toEqual(['shown']);
  for (const name of ['hidden', 'eval', 'missing', 'toString']) {
    expect(() => host.call(name)).toThrow(`Script function not found: ${name}`);
  }
});

it.each([
  'Array.prototype.sum = () => 1',
  'delete String.prototype.padEnd',
  'Math.max = () => 1',
  'Object.prototype.x = 1',
  'Object.defineProperty(Map.prototype, "size", { get: () => 1 })',
  'Date.now = () => 1',
  '[].values().__proto__.next = () => ({ done: true })',
  'parseInt = () => 1',
  'left = 1',
  'globalThis.left = 1',
  'globalThis.SpreadsheetApp = null',
])('%s does not outlive its run', change => {
  const host = hostOf(
    `function change() { ${change}; }
    function look() {
      return [typeof [].sum, typeof ''.padEnd, Math.max(2, 3), {}.x, new Map().size, Date.now() > 1, [...[1].values()],
        parseInt('7'), typeof left, typeof SpreadsheetApp];
    }`,
    WARM,
  );
  const before = host.call('look').value;
  host.call('change');
  expect(host.call('look').value).toEqual(before);
});

it('a service that only an earlier host had is gone', () => {
  const code = 'function look() { return typeof Drive; }';
  const { dependencies: _, ...manifest } = MANIFEST;
  expect(hostOf(code, WARM).call('look').value).toBe('object');
  expect(hostOf(code, { ...WARM, manifest }).call('look').value).toBe('undefined');
});

it('stops an endless loop', () => {
  const context = warmContext({ now: () => 0, log: () => undefined }, 'function run() { while (true); }');
  context.load(new Script(''));
  expect(() => context.call('run', [], 50)).toThrow('timed out');
});
