import { expect, it } from 'vitest';
import { createClock } from '../../../local/script/clock';
import { createScriptContext } from '../../../local/script/context';
import { Emulated } from '../../../local/script/google/emulated';
import { createGuard, type GuardOptions } from '../../../local/script/guard';
import { evaluate, hostOf } from '../support/host';

class Range extends Emulated {
  readonly service = 'SpreadsheetApp';
  readonly googleName = 'Range';
  written: unknown[] = [];
  readonly #sibling = new Date(0);

  getValues() {
    return [['ก', this.#sibling]];
  }

  getRanges(): Range[] {
    return [this];
  }

  setValues(rows: unknown[][]): this {
    this.written.push(...rows.flat());
    return this;
  }

  holds(ranges: unknown[]): boolean {
    return ranges.every(range => range === this);
  }

  breaks(): number {
    return (undefined as unknown as string).length;
  }
}

/** A range as a script sees it. */
function guarded(options: Partial<GuardOptions> = {}) {
  const { realm } = createScriptContext({ now: () => 0, log: () => {} });
  const clock = createClock(0);
  const grant = { declared: SHEETS, granted: SHEETS, currentOnlyByClock: 'works' } as const;
  const guard = createGuard({ realm, entry: 'menu', grant, clock, ...options });
  const target = new Range();
  return { guard, clock, target, range: guard.wrap(target) as Range };
}
const SHEETS = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];

it('a member that is not emulated throws its name', () => {
  const { range } = guarded();
  expect(() => Reflect.get(range, 'foo')).toThrow('not emulated: Range.foo');
});

it.each(['written', 'service', 'googleName', 'constructor'])(
  "the emulation's own %s is not visible to scripts",
  key => {
    const { range } = guarded();
    expect(() => Reflect.get(range, key)).toThrow(`not emulated: Range.${key}`);
  },
);

it('properties cannot be set', () => {
  const { range } = guarded();
  expect(() => Reflect.set(range, 'foo', 1)).toThrow('not emulated: setting Range.foo');
});

it('converts to its class name, without a call', () => {
  const { range, guard } = guarded();
  expect([String(range.toString()), guard.trace]).toEqual(['Range', []]);
});

it('the same object always gets the same guard, also in lists', () => {
  const { range } = guarded();
  expect(range.getRanges()[0]).toBe(range);
  expect(range.setValues([])).toBe(range);
});

it('guards passed as arguments become the objects again, also in lists', () => {
  const { range } = guarded();
  expect(range.holds([range, range])).toBe(true);
});

it('the script gets copies: what it does to a list does not reach the host', () => {
  const { range, target } = guarded();
  const rows = [['a']];
  range.setValues(rows);
  rows[0]?.push('b');
  range.getValues()[0]?.push('c');
  expect([target.written, range.getValues()[0]?.length]).toEqual([['a'], 2]);
});

it('a hole in a list becomes undefined', () => {
  const { range, target } = guarded();
  range.setValues([new Array(1)]);
  expect(target.written).toEqual([undefined]);
});

it('counts each call by its service and its kind, and keeps the names', () => {
  const { range, guard } = guarded();
  range.setValues([]).getValues();
  expect([guard.trace, guard.byService]).toEqual([['Range.setValues', 'Range.getValues'], { SpreadsheetApp: 2 }]);
  expect(guard.byKind).toEqual({ blocking: 1, buffered: 1, local: 0 });
});

it('a call takes time, and a block takes more time for each cell', () => {
  const { range, clock } = guarded();
  range.setValues([['a']]);
  const one = clock.now();
  range.setValues(Array.from({ length: 100 }, () => Array(100).fill('a')));
  expect(one).toBeGreaterThan(0);
  expect(clock.now() - one).toBeGreaterThan(one + 100);
});

it("beforeCall gets each call's number and name", () => {
  const seen: unknown[] = [];
  const { range } = guarded({ beforeCall: (call, name) => seen.push([call, name]) });
  range.setValues([]).getValues();
  expect(seen).toEqual([
    [1, 'Range.setValues'],
    [2, 'Range.getValues'],
  ]);
});

it.each([
  ['before', []],
  ['after', ['a']],
] as const)('a call that is made to fail %s it takes effect leaves %j behind', (when, written) => {
  const { range, target } = guarded({ fault: { call: 2, when } });
  range.getValues();
  expect(() => range.setValues([['a']])).toThrow(/^Service /);
  expect(target.written).toEqual(written);
  range.getValues();
});

it('a failing call can have its own message', () => {
  const { range } = guarded({ fault: { call: 1, when: 'before', message: 'Service Spreadsheets timed out' } });
  expect(() => range.getValues()).toThrow('Service Spreadsheets timed out');
});

it("a bug in the emulation is not reported as Google's error", () => {
  const { range, guard } = guarded();
  expect(() => range.breaks()).toThrow(TypeError);
  expect(guard.stopped()).toBeInstanceOf(TypeError);
});

it('a run is stopped after six modelled minutes, in spite of catch and finally', () => {
  const host = hostOf(`function run() {
    const store = PropertiesService.getDocumentProperties();
    try { Utilities.sleep(200000); Utilities.sleep(200000); }
    catch (e) { store.setProperty('caught', 'yes'); }
    finally { try { store.setProperty('finally', 'yes'); } catch (e) {} }
    return 'done';
  }`);
  expect(() => host.call('run')).toThrow('Exceeded maximum execution time');
  expect(host.state.properties.document).toEqual({});
});

it('five modelled minutes are allowed, in each run', () => {
  const host = hostOf('function run() { Utilities.sleep(300000); return 1; }');
  expect([host.call('run').value, host.call('run').value]).toEqual([1, 1]);
});

it('a simple trigger has 30 seconds', () => {
  const host = hostOf('function onOpen() { Utilities.sleep(31000); }');
  expect(() => host.call('onOpen', [], 'simpleTrigger')).toThrow('Exceeded maximum execution time');
  expect(host.call('onOpen').value).toBeUndefined();
});

it('a script cannot hide a gap in the emulation', () => {
  const script = 'try { LockService.getUserLock() } catch (e) {} return 1;';
  expect(() => evaluate(script)).toThrow('not emulated: LockService.getUserLock');
});

it('a script can catch what Google throws', () => {
  expect(evaluate('try { Utilities.sleep(1e9) } catch (e) { return e.message }')).toContain('milliseconds');
});

it("sleep and each call advance the script's clock", () => {
  const { value, modelledMs } = hostOf(
    'function run() { const a = Date.now(); Utilities.sleep(5000); return Date.now() - a; }',
  ).call('run');
  expect(value).toBe(5000);
  expect(modelledMs).toBe(5000);
});

it('reports what a run did until it threw', () => {
  const host = hostOf('function run() { Utilities.getUuid(); console.log("so far"); throw new Error("no"); }');
  expect(() => host.call('run')).toThrow(
    expect.objectContaining({
      message: 'no',
      run: expect.objectContaining({
        calls: { total: 1, blocking: 0, buffered: 0, local: 1, byService: { Utilities: 1 } },
        log: [{ level: 'log', text: 'so far' }],
      }),
    }),
  );
});
