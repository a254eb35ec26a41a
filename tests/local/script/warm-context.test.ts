import { expect, it } from 'vitest';
import { hostOf } from '../support/host';

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
