import { expect, it } from 'vitest';
import { isAddress } from '../../src/measure/reach';

it.each([
  ['finance.division@office.example', true],
  ['f@office.example', true],
  ['fin..ance@office.example', false],
  ['.finance@office.example', false],
  ['finance.@office.example', false],
])('%s is an address: %s', (text, expected) => {
  expect(isAddress(text)).toBe(expected);
});
