import { expect, it } from 'vitest';
import { legalCopy } from '../../../../local/open/frame/legal-values';

it.each([
  ['a number', 1.5, 1.5],
  ['a text', 'ก', 'ก'],
  ['a truth value', false, false],
  ['null', null, null],
  ['undefined', undefined, null],
  ['no number', Number.NaN, null],
  ['an array with a hole', Object.assign([1, undefined], { 3: 'ข' }), [1, null, null, 'ข']],
  ['an object', { a: { b: [{}] }, c: undefined }, { a: { b: [{}] }, c: null }],
  ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
])('passes %s', (_, value, copy) => {
  expect(legalCopy(value, '0')).toEqual(copy);
});

it('passes an object that stands in two places, because that is no circle', () => {
  const one = { a: 1 };
  expect(legalCopy([one, one], '0')).toEqual([one, one]);
});

it('the copy is not the original', () => {
  const rows = [[1]];
  const copy = legalCopy({ rows }, '0') as { rows: number[][] };
  copy.rows[0]?.push(2);
  expect(rows).toEqual([[1]]);
});

const circle: { self?: unknown } = {};
circle.self = circle;

it.each([
  ['a Date', new Date(0), '0'],
  ['a Date inside', { rows: [{ day: new Date(0) }] }, 'day'],
  ['a function', () => 1, '0'],
  ['a function inside', [1, () => 1], '1'],
  ['a symbol', Symbol('a'), '0'],
  ['a bigint', 1n, '0'],
  ['a map', new Map(), '0'],
  ['bytes', new Uint8Array(2), '0'],
  ['an instance of a class', new (class Row {})(), '0'],
  ['a circle', circle, 'self'],
])('refuses %s', (_, value, where) => {
  expect(() => legalCopy(value, '0')).toThrow(new TypeError(`Failed due to illegal value in property: ${where}`));
});
