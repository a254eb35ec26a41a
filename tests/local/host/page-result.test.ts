import { expect, it } from 'vitest';
import { hostOf } from '../support/host';

const result = (expression: string) => hostOf(`function run() { return ${expression}; }`).call('run', [], 'page').value;

it.each(['new Date()', '{ rows: [{ day: new Date(0) }] }', '() => 1', '[Symbol()]', '{ at: 10n }', 'loop()'])(
  'a page gets no %s',
  expression => {
    expect(() =>
      result(`(() => { const loop = () => { const o = {}; o.o = o; return o; }; return ${expression} })()`),
    ).toThrow('the returned value is not a supported return type');
  },
);

it.each([
  ['1', 1],
  ['null', null],
  ["{ a: [true, 'ก', null], b: {} }", { a: [true, 'ก', null], b: {} }],
  ['[undefined, 1]', [null, 1]],
  ['(() => { const one = {}; return [one, one]; })()', [{}, {}]],
])('a page gets %s', (expression, value) => {
  expect(result(expression)).toEqual(value);
});

it('a menu item may return anything, because nobody reads it', () => {
  expect(hostOf('function run() { return new Date(0); }').call('run').value).toBe('1970-01-01T00:00:00.000Z');
});
